-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Questions about tables, shards and nodes.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION pg_catalog.distributed_tables_colocated(table1 regclass, table2 regclass) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_dist_partition a JOIN pg_dist_partition b ON b.colocationid = a.colocationid
                   WHERE a.logicalrelid = table1 AND b.logicalrelid = table2 AND (a.colocationid <> 0 OR table1 = table2)) $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_colocated_table_array(regclass) RETURNS regclass[]
    STABLE LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT array_agg(b.logicalrelid ORDER BY b.logicalrelid) FROM pg_dist_partition a JOIN pg_dist_partition b
        ON b.colocationid = a.colocationid AND a.colocationid <> 0 OR b.logicalrelid = a.logicalrelid
    WHERE a.logicalrelid = $1 $$;

-- The shards that share the range of one, that one among them.
CREATE OR REPLACE FUNCTION pg_catalog.get_colocated_shard_array(bigint) RETURNS bigint[]
    STABLE LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT array_agg(o.shardid ORDER BY o.shardid) FROM pg_dist_shard s, unnest(get_colocated_table_array(s.logicalrelid)) AS colocated
    JOIN pg_dist_shard o ON o.logicalrelid = colocated
    WHERE s.shardid = $1 AND o.shardminvalue IS NOT DISTINCT FROM s.shardminvalue $$;

-- Citus' hash of a value: what shard_hash spreads, put together again.
CREATE OR REPLACE FUNCTION tessera_engine.hash_of(value text, type regtype) RETURNS int
    LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog AS $$
DECLARE
    spread int8;
BEGIN
    EXECUTE format('SELECT tessera_engine.shard_hash($1::%s, 0)', (SELECT format('%I.%I', nspname, typname)
        FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE t.oid = type)) INTO spread USING value;
    RETURN (reverse((spread + 5305509591434766563)::bit(32)::text))::bit(32)::int # (-2147483648);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.worker_hash(value anyelement) RETURNS integer
    LANGUAGE sql STABLE STRICT SET search_path = pg_catalog AS $$ SELECT tessera_engine.hash_of(value::text, pg_typeof(value)) $$;

CREATE OR REPLACE FUNCTION pg_catalog.worker_hash(value text) RETURNS integer
    LANGUAGE sql STABLE STRICT SET search_path = pg_catalog AS $$ SELECT tessera_engine.hash_of(value, 'text') $$;

-- "any" with a default cannot be written in SQL: text takes untyped literals and the missing value, anyelement all others.
CREATE OR REPLACE FUNCTION pg_catalog.get_shard_id_for_distribution_column(table_name regclass, distribution_value text DEFAULT NULL)
    RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
    entry pg_dist_partition;
    hash int;
BEGIN
    IF table_name IS NULL THEN
        RAISE 'relation cannot be NULL' USING ERRCODE = 'null_value_not_allowed';
    END IF;
    entry := tessera_engine.require_citus_table(table_name);
    IF entry.partmethod = 'n' THEN
        RETURN (SELECT shardid FROM pg_dist_shard WHERE logicalrelid = table_name LIMIT 1);
    ELSIF distribution_value IS NULL THEN
        RAISE 'distribution value cannot be NULL for tables other than reference tables.' USING ERRCODE = 'null_value_not_allowed';
    END IF;
    hash := tessera_engine.hash_of(distribution_value, (SELECT atttypid FROM pg_attribute WHERE attrelid = table_name
                                   AND attname = column_to_column_name(table_name, entry.partkey)));
    RETURN (SELECT shardid FROM pg_dist_shard WHERE logicalrelid = table_name AND hash BETWEEN shardminvalue::int AND shardmaxvalue::int);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_shard_id_for_distribution_column(table_name regclass, distribution_value anyelement)
    RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT get_shard_id_for_distribution_column(table_name, distribution_value::text) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_table_is_visible(oid) RETURNS boolean
    STABLE LANGUAGE sql STRICT SET search_path = pg_catalog AS $$ SELECT pg_table_is_visible($1) $$;

CREATE OR REPLACE FUNCTION pg_catalog.relation_is_a_known_shard(regclass) RETURNS boolean
    STABLE LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_dist_shard JOIN pg_class c ON c.oid = $1
                   WHERE shardid::text = substring(relname FROM '_(\d+)$') AND to_regclass(tessera_engine.shard_table(logicalrelid, shardid)) = $1) $$;

CREATE OR REPLACE FUNCTION pg_catalog.role_exists(name) RETURNS boolean
    STABLE LANGUAGE sql STRICT SET search_path = pg_catalog AS $$ SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) $$;

-- A node of the cluster, asked as the calling role. An address that is not registered only a superuser can try.
CREATE OR REPLACE FUNCTION pg_catalog.citus_check_connection_to_node(nodename text, nodeport integer DEFAULT 5432) RETURNS boolean
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    node int := (SELECT nodeid FROM pg_dist_node n WHERE n.nodename = citus_check_connection_to_node.nodename
                 AND n.nodeport = citus_check_connection_to_node.nodeport);
BEGIN
    IF node IS NOT NULL AND NOT tessera_engine.caller_is_superuser() THEN
        RETURN (SELECT success FROM tessera_engine.fan_out(ARRAY[node], ARRAY['SELECT 1']));
    ELSIF NOT tessera_engine.caller_is_superuser() THEN
        RETURN false;
    END IF;
    PERFORM FROM public.dblink(tessera_engine.superuser_link(citus_check_connection_to_node.nodeport), 'SELECT 1') AS t(one int);
    RETURN true;
EXCEPTION WHEN connection_exception OR sqlclient_unable_to_establish_sqlconnection OR connection_failure THEN
    RETURN false;
END $$;

-- Which active primaries this node reaches, by node id.
CREATE OR REPLACE FUNCTION tessera_engine.local_connections(seconds int) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM set_config('citus.node_connection_timeout', seconds || 's', true);
    RETURN (SELECT jsonb_object_agg(nodeid, citus_check_connection_to_node(nodename, nodeport))
            FROM pg_dist_node WHERE isactive AND noderole = 'primary');
END $$;

-- Every active primary to every other. A node that cannot be asked has no answer for its connections.
CREATE OR REPLACE FUNCTION pg_catalog.citus_check_cluster_node_health(OUT from_nodename text, OUT from_nodeport integer,
    OUT to_nodename text, OUT to_nodeport integer, OUT result boolean) RETURNS SETOF record
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := tessera_engine.active_primaries();
BEGIN
    RETURN QUERY
    SELECT origin.nodename, origin.nodeport, target.nodename, target.nodeport,
           CASE WHEN f.success THEN (f.result::jsonb->>target.nodeid::text)::boolean END
    FROM tessera_engine.fan_out(nodes, array_fill(format('SELECT tessera_engine.local_connections(%s)', tessera_engine.patience()),
        ARRAY[cardinality(nodes)]), true, 60) AS f
    JOIN pg_dist_node origin ON origin.nodeid = nodes[f.place], pg_dist_node target
    WHERE target.isactive AND target.noderole = 'primary' AND nodes IS NOT NULL
    ORDER BY origin.nodename, origin.nodeport, target.nodename, target.nodeport;
END $$;

-- The same named point in the WAL of every node. Nothing spans nodes atomically here, so there is no commit to hold back.
CREATE OR REPLACE FUNCTION pg_catalog.citus_create_restore_point(text) RETURNS pg_lsn
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := ARRAY(SELECT nodeid FROM tessera_engine.metadata_nodes());
    failed text;
    point pg_lsn;
BEGIN
    PERFORM tessera_engine.require_superuser();
    PERFORM tessera_engine.require_coordinator();
    IF nodes = '{}' THEN
        RETURN pg_create_restore_point($1);
    END IF;
    SELECT min(format('%s:%s: %s', nodename, nodeport, result)) FILTER (WHERE NOT success),
           max(result) FILTER (WHERE success AND nodeid = tessera_engine.local_node()) INTO failed, point
    FROM tessera_engine.fan_out(nodes, array_fill(format('SELECT pg_catalog.pg_create_restore_point(%L)', $1), ARRAY[cardinality(nodes)]))
    JOIN pg_dist_node ON nodeid = nodes[place];
    IF failed IS NOT NULL THEN
        RAISE 'could not create the restore point on every node' USING ERRCODE = 'connection_failure', DETAIL = failed;
    END IF;
    RETURN point;
END $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.citus_create_restore_point(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.citus_remote_connection_stats(OUT hostname text, OUT port integer, OUT database_name text,
    OUT connection_count_to_node integer) RETURNS SETOF record LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT nodename, nodeport, current_database()::text, 1 FROM postgres_fdw_get_connections() JOIN pg_dist_node
        ON server_name IN ('tessera_' || nodeid, 'tessera_ask_' || nodeid) WHERE valid $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.citus_remote_connection_stats() FROM PUBLIC;

-- Free and total bytes of the file system that holds this node's data, by df through file_fdw.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'file_fdw') THEN
        CREATE EXTENSION IF NOT EXISTS file_fdw WITH SCHEMA public;
        CREATE SERVER IF NOT EXISTS tessera_files FOREIGN DATA WRAPPER file_fdw;
        CREATE FOREIGN TABLE IF NOT EXISTS tessera_engine.disk (available bigint, total bigint) SERVER tessera_files
            OPTIONS (program 'df -P -B1 . | awk ''NR == 2 { print $4 "," $2 }''', format 'csv');
        GRANT SELECT ON tessera_engine.disk TO PUBLIC;
        CREATE OR REPLACE FUNCTION pg_catalog.citus_local_disk_space_stats(OUT available_disk_size bigint, OUT total_disk_size bigint)
            RETURNS record LANGUAGE sql STRICT SET search_path = pg_catalog AS 'SELECT available, total FROM tessera_engine.disk';
    END IF;
END $$;
