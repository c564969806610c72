-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Brings back the pg_hba.conf that fence_server.sql has kept, byte by byte; a server that is not fenced stays as it is. Takes effect with
-- pg_reload_conf(). For superusers. PostgreSQL 15 or newer.
DO $unfence$
DECLARE
    rules text := pg_catalog.current_setting('hba_file');
    kept bytea;
    made oid;
BEGIN
    SELECT pg_catalog.decode(pg_catalog.string_agg(pg_catalog.substr(line, 14), '' ORDER BY place), 'base64') INTO kept
    FROM pg_catalog.regexp_split_to_table(pg_catalog.encode(pg_catalog.pg_read_binary_file(rules), 'escape'), E'\n')
        WITH ORDINALITY AS s (line, place)
    WHERE line LIKE '#tessera-hba %';
    IF kept IS NULL THEN
        RETURN;
    END IF;
    PERFORM pg_catalog.set_config('synchronous_commit', 'local', true);
    made := pg_catalog.lo_from_bytea(0, kept);
    PERFORM pg_catalog.lo_export(made, rules);
    PERFORM pg_catalog.lo_unlink(made);
END $unfence$
