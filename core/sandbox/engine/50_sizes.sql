-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sizes, asked of each node in one command. A node that does not answer costs a WARNING and its rows.

-- On a node: "shardid size" pairs of the shards that it holds. A shard that is locked or gone is left out.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.local_shard_sizes() RETURNS jsonb
    LANGUAGE sql VOLATILE SET search_path = pg_catalog AS $$
    SELECT jsonb_object_agg(shardid, size) FROM (
        SELECT shardid, pg_total_relation_size(to_regclass(tessera_engine.shard_table(logicalrelid, shardid))) AS size
        FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE groupid = tessera_engine.local_group()) AS s
    WHERE size IS NOT NULL $$;

-- The answers of all active primaries that answer.
CREATE OR REPLACE FUNCTION tessera_engine.ask_everyone(command text) RETURNS TABLE (nodeid int, answer text)
    LANGUAGE plpgsql AS $$
DECLARE
    node record;
BEGIN
    FOR node IN SELECT n.nodeid, nodename, nodeport FROM pg_catalog.pg_dist_node n WHERE noderole = 'primary' AND isactive ORDER BY n.nodeid LOOP
        BEGIN
            nodeid := node.nodeid;
            answer := tessera_engine.ask(node.nodeid, command);
            RETURN NEXT;
        EXCEPTION WHEN connection_exception OR sqlclient_unable_to_establish_sqlconnection OR connection_failure OR lock_not_available
                       OR undefined_table OR fdw_error OR undefined_object THEN
            RAISE WARNING 'could not ask %:%: %', node.nodename, node.nodeport, SQLERRM USING ERRCODE = SQLSTATE;
        END;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_sizes(OUT shard_id integer, OUT size bigint) RETURNS SETOF record
    LANGUAGE sql STRICT VOLATILE SET search_path = pg_catalog AS $$
    SELECT key::int, value::bigint FROM tessera_engine.ask_everyone('SELECT tessera_engine.local_shard_sizes()'),
        jsonb_each_text(coalesce(answer::jsonb, '{}')) $$;
