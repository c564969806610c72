-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a node logs and what this role may read of it, one JSON text; run on every node. A function that may not be executed
-- fails a whole statement, so this comes before node_log_block.sql. pg_monitor gives pg_ls_logdir() and log_directory; files in
-- the log folder need no pg_read_server_files (PostgreSQL 15, genfile.c), but the right on the function.
SELECT json_build_object(
    'group', (SELECT groupid FROM pg_catalog.pg_dist_local_group),
    'collector', pg_catalog.current_setting('logging_collector')::boolean,
    'destination', pg_catalog.current_setting('log_destination'),
    'prefix', pg_catalog.current_setting('log_line_prefix'),
    'zone', pg_catalog.current_setting('log_timezone'),
    'language', pg_catalog.current_setting('lc_messages'),
    'threshold', (SELECT setting::int FROM pg_catalog.pg_settings WHERE name = 'log_min_duration_statement'),
    'mayList', pg_catalog.has_function_privilege('pg_catalog.pg_ls_logdir()', 'EXECUTE'),
    'mayRead', pg_catalog.has_function_privilege('pg_catalog.pg_read_binary_file(text,bigint,bigint,boolean)', 'EXECUTE'),
    'mayKnowFolder', pg_catalog.pg_has_role('pg_read_all_settings', 'USAGE'))::text
