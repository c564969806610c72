-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which parts of the metrics this role may read on a node and when its server started, one JSON text; run on every node. A function that may not be
-- executed fails the whole statement, even where it is not called.
SELECT json_build_object(
    'startedAt', extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text,
    'sessions', pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE'),
    'wal', pg_catalog.has_function_privilege('pg_catalog.pg_ls_waldir()', 'EXECUTE'),
    'database_size', pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CONNECT'),
    'disk', coalesce(pg_catalog.has_function_privilege(
        pg_catalog.to_regprocedure('pg_catalog.citus_local_disk_space_stats()'), 'EXECUTE'), false),
    'citus', coalesce(pg_catalog.has_table_privilege(
        pg_catalog.to_regclass('pg_catalog.citus_stat_counters'), 'SELECT'), false),
    'host', pg_catalog.has_function_privilege('pg_catalog.pg_read_file(text,bigint,bigint,boolean)', 'EXECUTE')
        AND pg_catalog.pg_has_role('pg_read_server_files', 'USAGE'))::text
