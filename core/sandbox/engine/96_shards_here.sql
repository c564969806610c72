-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shards that this node holds, and their indexes, in the shape of psql's \d.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;
SET LOCAL allow_system_table_mods = on;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shards_on_worker(OUT schema_name name, OUT shard_name name, OUT table_type text, OUT owner_name name)
    RETURNS SETOF record LANGUAGE sql STABLE STRICT SET search_path = pg_catalog AS $$
    SELECT nspname, relname, 'table', pg_get_userbyid(relowner)
    FROM pg_dist_shard JOIN pg_dist_placement USING (shardid), to_regclass(tessera_engine.shard_table(logicalrelid, shardid)) AS leaf
    JOIN pg_class c ON c.oid = leaf JOIN pg_namespace n ON n.oid = relnamespace
    WHERE groupid = tessera_engine.local_group() AND pg_table_is_visible(c.oid) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_indexes_on_worker(OUT schema_name name, OUT index_name name, OUT table_type text,
    OUT owner_name name, OUT shard_name name) RETURNS SETOF record LANGUAGE sql STABLE STRICT SET search_path = pg_catalog AS $$
    SELECT nspname, i.relname, 'index', pg_get_userbyid(i.relowner), c.relname
    FROM pg_dist_shard JOIN pg_dist_placement USING (shardid), to_regclass(tessera_engine.shard_table(logicalrelid, shardid)) AS leaf
    JOIN pg_class c ON c.oid = leaf JOIN pg_index ON indrelid = leaf JOIN pg_class i ON i.oid = indexrelid JOIN pg_namespace n ON n.oid = i.relnamespace
    WHERE groupid = tessera_engine.local_group() AND pg_table_is_visible(i.oid) $$;

CREATE OR REPLACE VIEW pg_catalog.citus_shards_on_worker AS
    SELECT schema_name AS "Schema", shard_name AS "Name", table_type AS "Type", owner_name AS "Owner" FROM pg_catalog.citus_shards_on_worker();
CREATE OR REPLACE VIEW pg_catalog.citus_shard_indexes_on_worker AS
    SELECT schema_name AS "Schema", index_name AS "Name", table_type AS "Type", owner_name AS "Owner", shard_name AS "Table"
    FROM pg_catalog.citus_shard_indexes_on_worker();
GRANT SELECT ON pg_catalog.citus_shards_on_worker, pg_catalog.citus_shard_indexes_on_worker TO PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.citus_blocking_pids(pblockedpid integer) RETURNS integer[]
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$ SELECT pg_blocking_pids(pblockedpid) $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.citus_blocking_pids(integer) FROM PUBLIC;
