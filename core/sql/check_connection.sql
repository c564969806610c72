-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a first look at a server must know; works on every PostgreSQL server, 14 or later, as any role.
-- may_read and may_change are null where Citus is absent.
SELECT current_database() AS database, current_user AS role, current_setting('server_version') AS postgres_version,
    pg_is_in_recovery() AS in_recovery,
    to_regclass('pg_catalog.pg_dist_node') IS NOT NULL AND to_regproc('pg_catalog.citus_version') IS NOT NULL AS has_citus,
    (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS extension_version,
    EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citus') AS extension_is_available,
    (SELECT bool_and(has_table_privilege(oid, 'SELECT')) FROM pg_class
     WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'
        AND relname IN ('pg_dist_node', 'pg_dist_partition', 'pg_dist_shard', 'pg_dist_placement', 'pg_dist_colocation')) AS may_read,
    (SELECT bool_and(has_function_privilege(oid, 'EXECUTE')) FROM pg_proc
     WHERE pronamespace = 'pg_catalog'::regnamespace
        AND proname IN ('citus_add_node', 'citus_remove_node', 'citus_rebalance_start', 'citus_move_shard_placement')) AS may_execute
