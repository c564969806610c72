-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- In a new session to a server that was fenced: it came in by the one door that is open, and the database there is none of Citus'.
DO $prove$
BEGIN
    IF pg_catalog.current_database() <> 'template1' THEN
        RAISE EXCEPTION 'the database % still lets new sessions in', pg_catalog.current_database();
    ELSIF pg_catalog.to_regclass('pg_catalog.pg_dist_node') IS NOT NULL THEN
        RAISE EXCEPTION 'the database template1 is one of Citus, so its nodes would still get in';
    ELSIF EXISTS (SELECT FROM pg_catalog.pg_hba_file_rules WHERE type IS NULL) THEN
        RAISE EXCEPTION 'a rule of the fence cannot be read: see pg_hba_file_rules';
    END IF;
END $prove$
