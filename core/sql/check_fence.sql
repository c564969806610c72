-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this server can be fenced by fence_server.sql: its rules can be read, the database by which we look afterwards is there, and
-- the server may write its own file of rules, which is tried with the text that it has. A rule that only cannot match (hostssl without TLS) has
-- an error, but also a type. For superusers. PostgreSQL 15 or newer.
DO $check$
DECLARE
    rules text := pg_catalog.current_setting('hba_file');
    made oid;
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_hba_file_rules WHERE type IS NULL) THEN
        RAISE EXCEPTION '% has a rule that cannot be read: see pg_hba_file_rules', rules;
    ELSIF NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = 'template1' AND datallowconn) THEN
        RAISE EXCEPTION 'the database template1 allows no connections, by which a fenced server is watched';
    END IF;
    PERFORM pg_catalog.set_config('synchronous_commit', 'local', true);
    made := pg_catalog.lo_from_bytea(0, pg_catalog.pg_read_binary_file(rules));
    PERFORM pg_catalog.lo_export(made, rules);
    PERFORM pg_catalog.lo_unlink(made);
END $check$
