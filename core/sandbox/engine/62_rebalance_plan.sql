-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The planner: which shard groups move where, as Citus would have it. Pure: it reads the catalogs and the strategy's functions.
--
-- utilization = cost / capacity. First every placement that its node may not hold leaves, the dearest first, to the emptiest node that may.
-- Then, group list by group list, the fullest node gives to the emptiest until all lie within average * (1 -+ threshold).

SET LOCAL check_function_bodies = off;

DO $$
BEGIN
    IF to_regtype('tessera_engine.balance') IS NULL THEN
        CREATE TYPE tessera_engine.balance AS (
            node int[], capacity real[], total real[], utilization real[],      -- one element a node
            shard int8[], place int[], cost real[],                             -- one element a placement; place indexes the nodes
            ignored int,
            move_shard int8[], move_from int[], move_to int[]);                 -- the plan so far, over all group lists
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.utilization(cost real, capacity real) RETURNS real
    IMMUTABLE LANGUAGE sql RETURN CASE WHEN capacity <= 0 THEN 'Infinity'::real ELSE cost / capacity END;

-- Calls one function of a strategy, named by its oid.
CREATE OR REPLACE FUNCTION tessera_engine.node_capacity(strategy pg_catalog.pg_dist_rebalance_strategy, node int) RETURNS real
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    result real;
BEGIN
    IF NOT (SELECT shouldhaveshards FROM pg_dist_node WHERE nodeid = node) THEN
        RETURN 0;
    END IF;
    EXECUTE format('SELECT %s($1)', tessera_engine.function_name(strategy.node_capacity_function)) INTO result USING node;
    RETURN result;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.shard_allowed(strategy pg_catalog.pg_dist_rebalance_strategy, shard int8, node int)
    RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    result boolean;
BEGIN
    IF NOT (SELECT shouldhaveshards FROM pg_dist_node WHERE nodeid = node) THEN
        RETURN false;
    ELSIF strategy.shard_allowed_on_node_function = 'citus_shard_allowed_on_node_true'::regproc THEN
        RETURN true;
    END IF;
    EXECUTE format('SELECT %s($1, $2)', tessera_engine.function_name(strategy.shard_allowed_on_node_function))
        INTO result USING shard, node;
    RETURN coalesce(result, false);
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.function_name(function regproc) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('%I.%I', nspname, proname) FROM pg_proc JOIN pg_namespace AS n ON n.oid = pronamespace WHERE pg_proc.oid = function $$;

-- Fill of every node by the placements of one group list.
CREATE OR REPLACE FUNCTION tessera_engine.balance_start(
    strategy pg_catalog.pg_dist_rebalance_strategy, nodes int[], shards int8[], places int[]) RETURNS tessera_engine.balance
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    state tessera_engine.balance;
    cost_call text := format('SELECT array_agg(%s(shard) ORDER BY n) FROM unnest($1) WITH ORDINALITY AS t(shard, n)',
                             tessera_engine.function_name(strategy.shard_cost_function));
BEGIN
    state.node := nodes;
    state.capacity := ARRAY(SELECT tessera_engine.node_capacity(strategy, n) FROM unnest(nodes) AS n);
    state.shard := shards;
    state.place := places;
    state.ignored := 0;
    EXECUTE cost_call INTO state.cost USING shards;
    state.total := ARRAY(
        SELECT coalesce(sum(state.cost[p]) FILTER (WHERE state.place[p] = i), 0)::real
        FROM generate_subscripts(nodes, 1) AS i LEFT JOIN generate_subscripts(shards, 1) AS p ON true GROUP BY i ORDER BY i);
    state.utilization := ARRAY(
        SELECT tessera_engine.utilization(state.total[i], state.capacity[i]) FROM generate_subscripts(nodes, 1) AS i ORDER BY i);
    RETURN state;
END $$;

-- Node numbers from empty to full.
CREATE OR REPLACE FUNCTION tessera_engine.emptiest_first(state tessera_engine.balance) RETURNS int[]
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT array_agg(i ORDER BY state.utilization[i], state.capacity[i] DESC, state.node[i]) FROM generate_subscripts(state.node, 1) AS i $$;

-- Placement numbers of one node (all for NULL) from dear to cheap.
CREATE OR REPLACE FUNCTION tessera_engine.dearest_first(state tessera_engine.balance, wanted int) RETURNS int[]
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(p ORDER BY state.cost[p] DESC, state.shard[p]), '{}') FROM generate_subscripts(state.shard, 1) AS p
    WHERE wanted IS NULL OR state.place[p] = wanted $$;

CREATE OR REPLACE FUNCTION tessera_engine.holds(state tessera_engine.balance, place int, shard int8) RETURNS boolean
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM generate_subscripts(state.shard, 1) AS p WHERE state.shard[p] = $3 AND state.place[p] = $2) $$;

-- Moves one placement in the state and notes it in the plan.
CREATE OR REPLACE FUNCTION tessera_engine.balance_move(state tessera_engine.balance, placement int, target int)
    RETURNS tessera_engine.balance LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    source int := state.place[placement];
BEGIN
    state.move_shard := state.move_shard || state.shard[placement];
    state.move_from := state.move_from || state.node[source];
    state.move_to := state.move_to || state.node[target];
    state.place[placement] := target;
    state.total[source] := state.total[source] - state.cost[placement];
    state.total[target] := state.total[target] + state.cost[placement];
    state.utilization[source] := tessera_engine.utilization(state.total[source], state.capacity[source]);
    state.utilization[target] := tessera_engine.utilization(state.total[target], state.capacity[target]);
    RETURN state;
END $$;

-- Empties nodes of what they may not hold.
CREATE OR REPLACE FUNCTION tessera_engine.balance_evict(state tessera_engine.balance, strategy pg_catalog.pg_dist_rebalance_strategy)
    RETURNS tessera_engine.balance LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    placement int;
    target int;
    home record;
BEGIN
    FOREACH placement IN ARRAY tessera_engine.dearest_first(state, NULL) LOOP
        CONTINUE WHEN tessera_engine.shard_allowed(strategy, state.shard[placement], state.node[state.place[placement]]);
        SELECT t INTO target FROM unnest(tessera_engine.emptiest_first(state)) WITH ORDINALITY AS u(t, n)
        WHERE NOT tessera_engine.holds(state, t, state.shard[placement])
            AND tessera_engine.shard_allowed(strategy, state.shard[placement], state.node[t])
        ORDER BY n LIMIT 1;
        IF target IS NULL THEN
            SELECT nodename, nodeport INTO home FROM pg_dist_node WHERE nodeid = state.node[state.place[placement]];
            RAISE WARNING 'Not allowed to move shard % anywhere from %:%', state.shard[placement], home.nodename, home.nodeport;
        ELSE
            state := tessera_engine.balance_move(state, placement, target);
        END IF;
    END LOOP;
    RETURN state;
END $$;

-- Whether moving one placement to a node is worth it: 'yes', 'no', or 'small' when only the improvement threshold forbids it.
CREATE OR REPLACE FUNCTION tessera_engine.weigh_move(
    state tessera_engine.balance, placement int, target int, improvement_threshold real, OUT verdict text, OUT gain real)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    source int := state.place[placement];
    cost real := state.cost[placement];
    source_now real := state.utilization[source];
    target_now real := state.utilization[target];
    source_then real := tessera_engine.utilization(state.total[source] - cost, state.capacity[source]);
    target_then real := tessera_engine.utilization(state.total[target] + cost, state.capacity[target]);
BEGIN
    verdict := 'no';
    IF target_then <= source_then THEN
        verdict := 'yes';
    ELSIF target_then < source_now OR target_then = source_now AND source_then > target_now THEN
        gain := greatest(source_now - target_then, source_then - target_now) / least(target_then - target_now, source_now - source_then);
        verdict := CASE WHEN gain < improvement_threshold THEN 'small' ELSE 'yes' END;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.logged_ignored_moves() RETURNS int
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce(nullif(current_setting('citus.max_rebalancer_logged_ignored_moves', true), ''), '5')::int $$;

CREATE OR REPLACE FUNCTION tessera_engine.note_ignored_move(
    state tessera_engine.balance, placement int, target int, gain real, improvement_threshold real) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    source_node pg_dist_node;
    target_node pg_dist_node;
BEGIN
    IF tessera_engine.logged_ignored_moves() <> -1 AND state.ignored > tessera_engine.logged_ignored_moves() THEN
        RETURN;
    END IF;
    SELECT * INTO source_node FROM pg_dist_node WHERE nodeid = state.node[state.place[placement]];
    SELECT * INTO target_node FROM pg_dist_node WHERE nodeid = state.node[target];
    RAISE NOTICE 'Ignoring move of shard % from %:% to %:%, because the move only brings a small improvement relative to the shard its size',
        state.shard[placement], source_node.nodename, source_node.nodeport, target_node.nodename, target_node.nodeport
        USING DETAIL = format('The balance improvement of %s is lower than the improvement_threshold of %s', gain, improvement_threshold);
END $$;

-- Finds and makes the next move. moved is false when there is none.
CREATE OR REPLACE FUNCTION tessera_engine.balance_step(
    strategy pg_catalog.pg_dist_rebalance_strategy, lower_bound real, upper_bound real, improvement_threshold real,
    INOUT state tessera_engine.balance, OUT moved boolean) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    ascending int[] := tessera_engine.emptiest_first(state);
    source int;
    target int;
    placement int;
    weighed record;
BEGIN
    moved := false;
    FOR source IN SELECT i FROM unnest(ascending) WITH ORDINALITY AS t(i, n) ORDER BY n DESC LOOP
        IF state.utilization[source] <= lower_bound THEN
            RETURN;
        END IF;
        FOREACH target IN ARRAY ascending LOOP
            EXIT WHEN state.utilization[target] >= upper_bound
                OR state.utilization[target] >= lower_bound AND state.utilization[source] <= upper_bound;
            FOREACH placement IN ARRAY tessera_engine.dearest_first(state, source) LOOP
                CONTINUE WHEN tessera_engine.holds(state, target, state.shard[placement])
                    OR NOT tessera_engine.shard_allowed(strategy, state.shard[placement], state.node[target]);
                weighed := tessera_engine.weigh_move(state, placement, target, improvement_threshold);
                IF weighed.verdict = 'yes' THEN
                    state := tessera_engine.balance_move(state, placement, target);
                    moved := true;
                    RETURN;
                ELSIF weighed.verdict = 'small' THEN
                    state.ignored := state.ignored + 1;
                    PERFORM tessera_engine.note_ignored_move(state, placement, target, weighed.gain, improvement_threshold);
                END IF;
            END LOOP;
        END LOOP;
    END LOOP;
END $$;
