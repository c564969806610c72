-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- citus_tables, citus_shards, citus_schemas, citus_nodes: names, columns and meaning as in Citus 13.2.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;
SET LOCAL allow_system_table_mods = on;

CREATE OR REPLACE FUNCTION tessera_engine.table_kind(entry pg_catalog.pg_dist_partition) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM pg_dist_schema s WHERE s.colocationid = entry.colocationid) THEN 'schema'
                WHEN entry.partkey IS NOT NULL THEN 'distributed'
                WHEN entry.repmodel = 't' THEN 'reference'
                WHEN entry.colocationid = 0 THEN 'local'
                ELSE 'distributed' END $$;

-- A shell has no storage and so no access method: its leaves are heaps.
CREATE OR REPLACE VIEW public.citus_tables AS
    SELECT logicalrelid AS table_name, tessera_engine.table_kind(p) AS citus_table_type,
           coalesce(column_to_column_name(logicalrelid, partkey), '<none>') AS distribution_column, colocationid AS colocation_id,
           pg_size_pretty(sizes.total) AS table_size,
           (SELECT count(*) FROM pg_catalog.pg_dist_shard s WHERE s.logicalrelid = p.logicalrelid) AS shard_count,
           pg_get_userbyid(relowner) AS table_owner, 'heap'::name AS access_method
    FROM pg_catalog.pg_dist_partition p JOIN pg_catalog.pg_class c ON c.oid = logicalrelid
    JOIN (SELECT logicalrelid AS relation, sum(size) AS total FROM pg_catalog.citus_shard_sizes() JOIN pg_catalog.pg_dist_shard ON shardid = shard_id
          GROUP BY 1) AS sizes ON relation = logicalrelid
    ORDER BY logicalrelid::text;

CREATE OR REPLACE VIEW pg_catalog.citus_shards AS
    SELECT s.logicalrelid AS table_name, s.shardid, shard_name(s.logicalrelid, s.shardid) AS shard_name,
           tessera_engine.table_kind(p) AS citus_table_type, colocationid AS colocation_id, nodename, nodeport, sizes.size AS shard_size
    FROM pg_catalog.pg_dist_shard s JOIN pg_catalog.pg_dist_placement USING (shardid) JOIN pg_catalog.pg_dist_node USING (groupid)
    JOIN pg_catalog.pg_dist_partition p ON p.logicalrelid = s.logicalrelid
    LEFT JOIN (SELECT shard_id, max(size) AS size FROM pg_catalog.citus_shard_sizes() GROUP BY shard_id) AS sizes ON shard_id = s.shardid
    WHERE shardstate = 1
    ORDER BY s.logicalrelid::text, s.shardid;

CREATE OR REPLACE VIEW public.citus_schemas AS
    SELECT schemaid::regnamespace AS schema_name, colocationid AS colocation_id,
           CASE WHEN has_schema_privilege(CURRENT_USER, schemaid, 'USAGE') THEN pg_size_pretty(coalesce(sizes.total, 0)) END AS schema_size,
           pg_get_userbyid(nspowner) AS schema_owner
    FROM pg_catalog.pg_dist_schema JOIN pg_catalog.pg_namespace n ON n.oid = schemaid
    LEFT JOIN (SELECT relnamespace, sum(size) AS total FROM pg_catalog.citus_shard_sizes() JOIN pg_catalog.pg_dist_shard ON shardid = shard_id
               JOIN pg_catalog.pg_class c ON c.oid = logicalrelid GROUP BY 1) AS sizes ON sizes.relnamespace = schemaid
    ORDER BY schema_name;

CREATE OR REPLACE VIEW pg_catalog.citus_nodes AS
    SELECT nodename, nodeport, CASE groupid WHEN 0 THEN 'coordinator' ELSE 'worker' END AS role, isactive AS active FROM pg_catalog.pg_dist_node;

GRANT SELECT ON public.citus_tables, public.citus_schemas, pg_catalog.citus_shards, pg_catalog.citus_nodes TO PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.time_partition_range(table_name regclass, OUT lower_bound text, OUT upper_bound text) RETURNS record
    STABLE STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    bound text := (SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = table_name);
    ends text[] := regexp_match(bound, '^FOR VALUES FROM \((.*)\) TO \((.*)\)$');
BEGIN
    IF bound IS NULL THEN
        RAISE 'relation "%" is not a partition', tessera_engine.bare_name(table_name) USING ERRCODE = 'invalid_parameter_value';
    END IF;
    lower_bound := trim(both '''' FROM ends[1]);
    upper_bound := trim(both '''' FROM ends[2]);
END $$;

CREATE OR REPLACE VIEW pg_catalog.time_partitions AS
    SELECT inhparent::regclass AS parent_table, attname AS partition_column, c.oid::regclass AS partition,
           lower_bound AS from_value, upper_bound AS to_value, coalesce(amname, 'heap') AS access_method
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_inherits ON inhrelid = c.oid JOIN pg_catalog.pg_partitioned_table ON partrelid = inhparent
    JOIN pg_catalog.pg_attribute ON attrelid = partrelid AND attnum = partattrs[0] LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam,
    pg_catalog.time_partition_range(c.oid)
    WHERE c.relpartbound IS NOT NULL AND partstrat = 'r' AND partnatts = 1
    ORDER BY inhparent::regclass::text, lower_bound;
GRANT SELECT ON pg_catalog.time_partitions TO PUBLIC;
