-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rebalancing: as a background job, in the foreground, and draining one node.

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION pg_catalog.citus_rebalance_start(
    rebalance_strategy name DEFAULT NULL, drain_only boolean DEFAULT false, shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto',
    parallel_transfer_reference_tables boolean DEFAULT false, parallel_transfer_colocated_shards boolean DEFAULT false)
    RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    strategy pg_dist_rebalance_strategy := tessera_engine.rebalance_strategy(rebalance_strategy);
    relations regclass[];
    relation regclass;
    shards int8[];
    sources int[];
    targets int[];
    job int8;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.require_argument(drain_only, 'drain_only');
    PERFORM tessera_engine.require_argument(shard_transfer_mode, 'shard_transfer_mode');
    relations := tessera_engine.rebalanced_tables();
    IF cardinality(relations) = 0 THEN
        RAISE NOTICE 'No tables to rebalance';
        RETURN NULL;
    END IF;
    PERFORM tessera_engine.refuse_concurrent_rebalance(relations, CASE WHEN drain_only THEN 'move' ELSE 'rebalance' END);
    FOREACH relation IN ARRAY relations LOOP
        PERFORM tessera_engine.require_group_owner(relation);
    END LOOP;
    SELECT array_agg(shardid ORDER BY step), array_agg(source_node ORDER BY step), array_agg(target_node ORDER BY step)
    INTO shards, sources, targets
    FROM tessera_engine.plan_moves(relations, strategy.default_threshold, 10000000, '{}', drain_only, strategy, strategy.improvement_threshold);
    IF shards IS NULL THEN
        RAISE NOTICE 'No moves available for rebalancing';
        RETURN NULL;
    END IF;
    IF shard_transfer_mode = 'auto' THEN
        PERFORM tessera_engine.require_identity(logicalrelid) FROM pg_dist_shard WHERE shardid = ANY (shards);
    END IF;
    PERFORM tessera_engine.require_runner();
    PERFORM tessera_engine.clean_up_before_move();
    job := tessera_engine.enqueue_moves(shards, sources, targets, shard_transfer_mode::text, parallel_transfer_colocated_shards);
    RAISE NOTICE 'Scheduled % moves as job %', cardinality(shards), job
        USING DETAIL = 'Rebalance scheduled as background job',
              HINT = 'To monitor progress, run: SELECT * FROM citus_rebalance_status();';
    RETURN job;
END $$;

-- Plans and moves, one shard group after the other. Finished moves stay when a later one fails.
CREATE OR REPLACE FUNCTION tessera_engine.rebalance_now(
    relations regclass[], threshold real, max_moves int, excluded int8[], mode citus.shard_transfer_mode, drain_only boolean,
    strategy pg_catalog.pg_dist_rebalance_strategy, only_node int DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shards int8[] := '{}';
    sources int[];
    targets int[];
    source pg_dist_node;
    target pg_dist_node;
    i int;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.refuse_concurrent_rebalance(relations, CASE WHEN drain_only THEN 'move' ELSE 'rebalance' END);
    SELECT coalesce(array_agg(shardid ORDER BY step), '{}'), array_agg(source_node ORDER BY step), array_agg(target_node ORDER BY step)
    INTO shards, sources, targets
    FROM tessera_engine.plan_moves(relations, threshold, max_moves, excluded, drain_only, strategy,
                                   strategy.improvement_threshold, only_node);
    IF mode = 'auto' THEN
        PERFORM tessera_engine.require_identity(logicalrelid) FROM pg_dist_shard WHERE shardid = ANY (shards);
    END IF;
    IF tessera_engine.reference_copies_missing() THEN
        PERFORM tessera_engine.copy_references_apart(mode);
    END IF;
    PERFORM tessera_engine.progress_plan(shards, sources, targets);
    FOR i IN 1 .. cardinality(shards) LOOP
        SELECT * INTO source FROM pg_dist_node WHERE nodeid = sources[i];
        SELECT * INTO target FROM pg_dist_node WHERE nodeid = targets[i];
        RAISE NOTICE 'Moving shard % from %:% to %:% ...', shards[i], source.nodename, source.nodeport, target.nodename, target.nodeport;
        PERFORM citus_move_shard_placement(shards[i], sources[i], targets[i], mode);
    END LOOP;
    PERFORM tessera_engine.progress_forget();
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.rebalance_table_shards(
    relation regclass DEFAULT NULL, threshold real DEFAULT NULL, max_shard_moves integer DEFAULT 1000000,
    excluded_shard_list bigint[] DEFAULT '{}', shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto',
    drain_only boolean DEFAULT false, rebalance_strategy name DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    strategy pg_dist_rebalance_strategy := tessera_engine.rebalance_strategy(rebalance_strategy);
BEGIN
    PERFORM tessera_engine.require_argument(max_shard_moves, 'max_shard_moves');
    PERFORM tessera_engine.require_argument(excluded_shard_list, 'excluded_shard_list');
    PERFORM tessera_engine.require_argument(shard_transfer_mode, 'shard_transfer_mode');
    PERFORM tessera_engine.require_argument(drain_only, 'drain_only');
    PERFORM tessera_engine.rebalance_now(
        tessera_engine.tables_to_rebalance(relation), coalesce(threshold, strategy.default_threshold), max_shard_moves,
        excluded_shard_list, shard_transfer_mode, drain_only, strategy);
END $$;

-- shouldhaveshards goes off in a transaction of its own, so that it stays off when a move fails.
CREATE OR REPLACE FUNCTION pg_catalog.citus_drain_node(
    nodename text, nodeport integer, shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto', rebalance_strategy name DEFAULT NULL)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    strategy pg_dist_rebalance_strategy := tessera_engine.rebalance_strategy(rebalance_strategy);
    node int;
BEGIN
    PERFORM tessera_engine.require_argument(nodename, 'nodename');
    PERFORM tessera_engine.require_argument(nodeport, 'nodeport');
    PERFORM tessera_engine.require_argument(shard_transfer_mode, 'shard_transfer_mode');
    SELECT nodeid INTO node FROM pg_dist_node AS n WHERE n.nodename = $1 AND n.nodeport = $2;
    IF NOT FOUND THEN
        RAISE 'node at "%:%" does not exist', $1, $2 USING ERRCODE = 'internal_error';
    END IF;
    PERFORM tessera_engine.stop_using_node($1, $2);
    PERFORM tessera_engine.rebalance_now(tessera_engine.rebalanced_tables(), strategy.default_threshold, 0, '{}',
                                         shard_transfer_mode, true, strategy, node);
END $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.citus_drain_node(text, int, citus.shard_transfer_mode, name) FROM PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.master_drain_node(
    nodename text, nodeport integer, shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto', rebalance_strategy name DEFAULT NULL)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT citus_drain_node($1, $2, $3, $4) $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.master_drain_node(text, int, citus.shard_transfer_mode, name) FROM PUBLIC;
