-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sizes, asked of each node in one command. A node that does not answer costs a WARNING and its rows.
SET LOCAL tessera_engine.internal = 'on';

-- The shards that this node holds with their tables; a parent's shard has none.
CREATE OR REPLACE VIEW tessera_engine.shard_here AS
    SELECT s.logicalrelid, s.shardid, leaf.oid AS leaf
    FROM pg_catalog.pg_dist_shard s JOIN pg_catalog.pg_dist_placement p USING (shardid)
    LEFT JOIN (SELECT inhparent, c.oid, substring(relname FROM '_(\d{1,18})$')::int8 AS shardid
               FROM pg_catalog.pg_inherits JOIN pg_catalog.pg_class c ON c.oid = inhrelid WHERE relkind = 'r') AS leaf
        ON leaf.inhparent = s.logicalrelid AND leaf.shardid = s.shardid
    WHERE p.groupid = (SELECT groupid FROM pg_catalog.pg_dist_local_group) AND (leaf.oid IS NOT NULL OR tessera_engine.is_parent(s.logicalrelid));
GRANT SELECT ON tessera_engine.shard_here TO PUBLIC;

-- On a node: {shardid: size} of the shards that it holds. A shard that somebody has locked is left out.
CREATE OR REPLACE FUNCTION tessera_engine.local_shard_sizes() RETURNS jsonb
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog SET lock_timeout = '300ms' AS $$
DECLARE
    sizes jsonb := '{}';
    shard record;
BEGIN
    RETURN (SELECT jsonb_object_agg(shardid, coalesce(pg_total_relation_size(leaf), 0)) FROM tessera_engine.shard_here);
EXCEPTION WHEN lock_not_available THEN
    PERFORM set_config('lock_timeout', '20ms', true);
    FOR shard IN SELECT * FROM tessera_engine.shard_here LOOP
        BEGIN
            sizes := sizes || jsonb_build_object(shard.shardid, coalesce(pg_total_relation_size(shard.leaf), 0));
        EXCEPTION WHEN lock_not_available THEN
            CONTINUE;
        END;
    END LOOP;
    RETURN sizes;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_sizes(OUT shard_id integer, OUT size bigint) RETURNS SETOF record
    LANGUAGE sql STRICT VOLATILE SET search_path = pg_catalog AS $$
    SELECT key::int, value::bigint FROM tessera_engine.look_everywhere('sizes'),
        jsonb_each_text(CASE jsonb_typeof(answer) WHEN 'object' THEN answer ELSE '{}' END) $$;

-- Sums over the placements of a table, as Citus gives them: size_function is the PostgreSQL function to apply to each shard.
CREATE OR REPLACE FUNCTION tessera_engine.local_size(shell regclass, size_function text) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
    total bigint;
BEGIN
    EXECUTE format('SELECT coalesce(sum(%s(leaf)), 0)::bigint FROM tessera_engine.shard_here WHERE logicalrelid = $1', size_function)
        INTO total USING shell;
    RETURN total;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.table_size(shell regclass, size_function text, strict boolean) RETURNS bigint
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := ARRAY(SELECT nodeid FROM tessera_engine.metadata_nodes());
    failed text;
    total bigint;
BEGIN
    IF NOT tessera_engine.is_citus_table(shell) THEN
        RAISE 'cannot calculate the size because relation ''%'' is not distributed', tessera_engine.bare_name(shell) USING ERRCODE = 'invalid_table_definition';
    END IF;
    SELECT min(format('%s:%s: %s', nodename, nodeport, result)) FILTER (WHERE NOT success),
           sum(nullif(result, '')::numeric) FILTER (WHERE success) INTO failed, total
    FROM tessera_engine.fan_out(nodes, array_fill(format('SELECT tessera_engine.local_size(%L, %L)', tessera_engine.full_name(shell), size_function),
                                                  ARRAY[cardinality(nodes)]), true, tessera_engine.patience())
    JOIN pg_dist_node ON nodeid = nodes[place];
    IF failed IS NOT NULL AND strict THEN
        RAISE 'cannot get the size because of a connection error' USING ERRCODE = 'connection_failure', DETAIL = failed;
    END IF;
    RETURN total;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_table_size(logicalrelid regclass) RETURNS bigint
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$ SELECT tessera_engine.table_size(logicalrelid, 'pg_table_size', true) $$;
CREATE OR REPLACE FUNCTION pg_catalog.citus_relation_size(logicalrelid regclass) RETURNS bigint
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$ SELECT tessera_engine.table_size(logicalrelid, 'pg_relation_size', true) $$;
CREATE OR REPLACE FUNCTION pg_catalog.citus_total_relation_size(logicalrelid regclass, fail_on_error boolean DEFAULT true) RETURNS bigint
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT tessera_engine.table_size(logicalrelid, 'pg_total_relation_size', fail_on_error) $$;

-- Writes the sizes of a table's shards into the metadata of every node.
CREATE OR REPLACE FUNCTION tessera_engine.record_lengths(shell regclass, lengths jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(shell);
    UPDATE pg_dist_placement SET shardlength = (lengths->>shardid::text)::bigint
    WHERE lengths ? shardid::text AND shardid IN (SELECT shardid FROM pg_dist_shard WHERE logicalrelid = shell);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_update_table_statistics(relation regclass) RETURNS void
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT tessera_engine.exec_everywhere(format('SELECT tessera_engine.record_lengths(%L, %L)', tessera_engine.full_name(relation),
        (SELECT coalesce(jsonb_object_agg(shard_id, size), '{}') FROM (SELECT shard_id, max(size) AS size FROM citus_shard_sizes() GROUP BY 1) AS s))) $$;
