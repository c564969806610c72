-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From the catalogs to a plan: what is balanced together, and get_rebalance_table_shards_plan.

SET LOCAL check_function_bodies = off;

-- One table for each colocation group of distributed tables, in catalog order.
CREATE OR REPLACE FUNCTION tessera_engine.rebalanced_tables() RETURNS regclass[]
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(logicalrelid ORDER BY place), '{}') FROM (
        SELECT DISTINCT ON (CASE WHEN colocationid > 0 THEN colocationid ELSE -logicalrelid::oid::int8 END) logicalrelid, ctid AS place
        FROM pg_dist_partition WHERE partmethod <> 'n' OR repmodel <> 't' AND colocationid > 0
        ORDER BY CASE WHEN colocationid > 0 THEN colocationid ELSE -logicalrelid::oid::int8 END, ctid) AS representative $$;

-- Refuses what is not a distributed table.
CREATE OR REPLACE FUNCTION tessera_engine.require_movable_table(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    entry pg_dist_partition;
    called text := tessera_engine.full_name(relation);
BEGIN
    SELECT * INTO entry FROM pg_dist_partition WHERE logicalrelid = relation;
    IF NOT FOUND THEN
        RAISE 'table % is a regular postgres table, you can only move shards of a citus table', called
            USING ERRCODE = 'feature_not_supported';
    ELSIF entry.partmethod = 'n' AND entry.repmodel = 't' THEN
        RAISE 'table % is a reference table, moving shard of a reference table is not supported', called
            USING ERRCODE = 'feature_not_supported';
    ELSIF entry.partmethod = 'n' AND entry.colocationid = 0 THEN
        RAISE 'table % is a local table, moving shard of a local table added to metadata is currently not supported', called
            USING ERRCODE = 'feature_not_supported';
    END IF;
END $$;

-- The placements to balance, grouped: a colocation group with at least one placement a node stands for itself, all smaller ones together.
CREATE OR REPLACE FUNCTION tessera_engine.balance_lists(relations regclass[], excluded int8[], only_node int)
    RETURNS TABLE (list int, shards int8[], homes int[]) STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH placed AS (
        SELECT t.n, shard.shardid, node.nodeid
        FROM unnest(relations) WITH ORDINALITY AS t(relation, n)
            JOIN pg_dist_shard AS shard ON shard.logicalrelid = t.relation
            JOIN pg_dist_placement AS placement ON placement.shardid = shard.shardid AND placement.shardstate = 1
            JOIN pg_dist_node AS node ON node.groupid = placement.groupid AND node.noderole = 'primary'
        WHERE shard.shardid <> ALL (excluded) AND (only_node IS NULL OR node.nodeid = only_node)),
    sized AS (
        SELECT *, count(*) OVER (PARTITION BY n) >= (
            SELECT count(*) FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND shouldhaveshards) AS alone
        FROM placed)
    SELECT CASE WHEN alone THEN n ELSE 1000000 END::int, array_agg(shardid ORDER BY n, shardid, nodeid),
           array_agg(nodeid ORDER BY n, shardid, nodeid)
    FROM sized GROUP BY 1 ORDER BY 1 $$;

CREATE OR REPLACE FUNCTION tessera_engine.note_ignored_total(ignored bigint, improvement_threshold real) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    logged int := tessera_engine.logged_ignored_moves();
BEGIN
    IF ignored > 0 THEN
        RAISE NOTICE 'Ignored % moves, % of which are shown in notices above', ignored,
            CASE WHEN logged = -1 OR ignored <= logged THEN 'all' ELSE logged::text END
            USING HINT = format('If you do want these moves to happen, try changing improvement_threshold to a lower value than what it is now (%s).',
                                improvement_threshold);
    END IF;
END $$;

-- The moves in order, one a shard group. only_node limits them to placements of that node.
CREATE OR REPLACE FUNCTION tessera_engine.plan_moves(
    relations regclass[], threshold real, max_moves int, excluded int8[], drain_only boolean,
    strategy pg_catalog.pg_dist_rebalance_strategy, improvement_threshold real, only_node int DEFAULT NULL)
    RETURNS TABLE (step int, shardid int8, source_node int, target_node int) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := ARRAY(SELECT nodeid FROM pg_dist_node WHERE noderole = 'primary' AND isactive ORDER BY nodename, nodeport);
    states tessera_engine.balance[];
    state tessera_engine.balance;
    stepped record;
    plan tessera_engine.balance;
    average real;
    ignored bigint := 0;
    more boolean;
    i int;
BEGIN
    IF threshold < strategy.minimum_threshold THEN
        RAISE WARNING 'the given threshold is lower than the minimum threshold allowed by the rebalance strategy, using the minimum allowed threshold instead'
            USING DETAIL = format('Using threshold of %s', round(strategy.minimum_threshold::numeric, 2));
        threshold := strategy.minimum_threshold;
    END IF;
    states := ARRAY(
        SELECT tessera_engine.balance_start(strategy, nodes, lists.shards,
            ARRAY(SELECT array_position(nodes, home) FROM unnest(homes) WITH ORDINALITY AS h(home, n) ORDER BY n))
        FROM tessera_engine.balance_lists(relations, excluded, only_node) AS lists ORDER BY list);
    FOR i IN 1 .. cardinality(states) LOOP
        state := tessera_engine.balance_continue(states[i], plan);
        state := tessera_engine.balance_evict(state, strategy);
        states[i] := state;
        plan := state;
    END LOOP;
    FOR i IN 1 .. CASE WHEN drain_only THEN 0 ELSE cardinality(states) END LOOP
        state := tessera_engine.balance_continue(states[i], plan);
        average := (SELECT sum(total) FROM unnest(state.total) AS total) / (SELECT sum(capacity) FROM unnest(state.capacity) AS capacity);
        more := true;
        WHILE more AND coalesce(cardinality(state.move_shard), 0) < max_moves LOOP
            stepped := tessera_engine.balance_step(strategy, ((1.0 - threshold::float8) * average)::real,
                                                   ((1.0 + threshold::float8) * average)::real, improvement_threshold, state);
            state := stepped.state;
            more := stepped.moved;
        END LOOP;
        plan := state;
        ignored := ignored + state.ignored;
        IF more THEN
            RAISE NOTICE 'Stopped searching before we were out of moves. Please rerun the rebalancer after it''s finished for a more optimal placement.';
            EXIT;
        END IF;
    END LOOP;
    PERFORM tessera_engine.note_ignored_total(ignored, improvement_threshold);
    RETURN QUERY SELECT m.n::int, m.shard, m.source, m.target
        FROM unnest(plan.move_shard, plan.move_from, plan.move_to) WITH ORDINALITY AS m(shard, source, target, n);
END $$;

-- A group list's state carrying on the plan of the lists before it.
CREATE OR REPLACE FUNCTION tessera_engine.balance_continue(state tessera_engine.balance, plan tessera_engine.balance)
    RETURNS tessera_engine.balance LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    state.move_shard := plan.move_shard;
    state.move_from := plan.move_from;
    state.move_to := plan.move_to;
    RETURN state;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_argument(value anyelement, name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF value IS NULL THEN
        RAISE '% cannot be NULL', name USING ERRCODE = 'null_value_not_allowed';
    END IF;
END $$;

-- The tables of a call: the one that was named, or one a colocation group.
CREATE OR REPLACE FUNCTION tessera_engine.tables_to_rebalance(relation regclass) RETURNS regclass[]
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF relation IS NULL THEN
        RETURN tessera_engine.rebalanced_tables();
    END IF;
    PERFORM tessera_engine.require_movable_table(relation);
    RETURN ARRAY[relation];
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_rebalance_table_shards_plan(
    relation regclass DEFAULT NULL, threshold real DEFAULT NULL, max_shard_moves integer DEFAULT 1000000,
    excluded_shard_list bigint[] DEFAULT '{}', drain_only boolean DEFAULT false, rebalance_strategy name DEFAULT NULL,
    improvement_threshold real DEFAULT NULL)
    RETURNS TABLE (table_name regclass, shardid bigint, shard_size bigint, sourcename text, sourceport integer,
                   targetname text, targetport integer)
    VOLATILE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    strategy pg_dist_rebalance_strategy := tessera_engine.rebalance_strategy(rebalance_strategy);
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.require_argument(max_shard_moves, 'max_shard_moves');
    PERFORM tessera_engine.require_argument(excluded_shard_list, 'excluded_shard_list');
    PERFORM tessera_engine.require_argument(drain_only, 'drain_only');
    RETURN QUERY
        SELECT shards.relation, shards.shardid,
               coalesce((SELECT max(placement.shardlength) FROM pg_dist_placement AS placement
                         WHERE placement.shardid = shards.shardid), 0)::int8,
               source.nodename, source.nodeport, target.nodename, target.nodeport
        FROM tessera_engine.plan_moves(
                tessera_engine.tables_to_rebalance($1), coalesce($2, strategy.default_threshold), $3, $4, $5, strategy,
                coalesce($7, strategy.improvement_threshold)) AS move
            CROSS JOIN LATERAL tessera_engine.shard_group(move.shardid) AS shards
            JOIN pg_dist_node AS source ON source.nodeid = move.source_node
            JOIN pg_dist_node AS target ON target.nodeid = move.target_node
        ORDER BY move.step, shards.shardid;
END $$;
