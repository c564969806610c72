-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sizes, asked of each node in one command. A node that does not answer costs a WARNING and its rows.

-- On a node: "shardid size" pairs of the shards that it holds. A shard that is locked or gone is left out.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.local_shard_sizes() RETURNS jsonb
    LANGUAGE sql VOLATILE SET search_path = pg_catalog AS $$
    SELECT jsonb_object_agg(shardid, size) FROM (
        SELECT shardid, coalesce(pg_total_relation_size(to_regclass(tessera_engine.shard_table(logicalrelid, shardid))),
                                 CASE WHEN tessera_engine.is_parent(logicalrelid) THEN 0 END) AS size
        FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE groupid = tessera_engine.local_group()) AS s
    WHERE size IS NOT NULL $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_sizes(OUT shard_id integer, OUT size bigint) RETURNS SETOF record
    LANGUAGE sql STRICT VOLATILE SET search_path = pg_catalog AS $$
    SELECT key::int, value::bigint FROM tessera_engine.ask_everyone('SELECT tessera_engine.local_shard_sizes()'),
        jsonb_each_text(coalesce(nullif(answer, '')::jsonb, '{}')) $$;

-- Sums over the placements of a table, as Citus gives them: size_function is the PostgreSQL function to apply to each shard.
CREATE OR REPLACE FUNCTION tessera_engine.local_size(shell regclass, size_function text) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
    total bigint;
BEGIN
    EXECUTE format('SELECT coalesce(sum(%s(to_regclass(tessera_engine.shard_table(logicalrelid, shardid)))), 0)::bigint
                    FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = $1 AND groupid = $2', size_function)
        INTO total USING shell, tessera_engine.local_group();
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
        RAISE 'cannot calculate the size because relation ''%'' is not distributed', tessera_engine.bare_name(shell) USING ERRCODE = 'invalid_parameter_value';
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
