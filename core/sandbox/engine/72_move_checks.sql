-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What refuses a move, with Citus' words and in Citus' order.

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.table_of_shard(wanted int8) RETURNS regclass
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    hit regclass;
BEGIN
    SELECT logicalrelid INTO hit FROM pg_dist_shard WHERE shardid = wanted;
    IF NOT FOUND THEN
        RAISE 'could not find valid entry for shard %', wanted USING ERRCODE = 'internal_error';
    END IF;
    RETURN hit;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.node_by_id(wanted int) RETURNS pg_catalog.pg_dist_node
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    hit pg_dist_node;
BEGIN
    SELECT * INTO hit FROM pg_dist_node WHERE nodeid = wanted AND isactive;
    IF NOT FOUND THEN
        RAISE 'node with node id % could not be found', wanted USING ERRCODE = 'internal_error';
    END IF;
    RETURN hit;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_move_target(host text, port int) RETURNS pg_catalog.pg_dist_node
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    hit pg_dist_node;
    problem text;
    remedy text;
BEGIN
    SELECT * INTO hit FROM pg_dist_node WHERE nodename = host AND nodeport = port;
    IF NOT FOUND THEN
        problem := 'Moving shards to a non-existing node is not supported';
        remedy := format('Add the target node via SELECT citus_add_node(%L, %s);', host, port);
    ELSIF NOT hit.isactive THEN
        problem := 'Moving shards to a non-active node is not supported';
        remedy := format('Activate the target node via SELECT citus_activate_node(%L, %s);', host, port);
    ELSIF NOT hit.shouldhaveshards THEN
        problem := 'Moving shards to a node that shouldn''t have a shard is not supported';
        remedy := format('Allow shards on the target node via SELECT * FROM citus_set_node_property(%L, %s, ''shouldhaveshards'', true);', host, port);
    ELSIF hit.noderole <> 'primary' THEN
        problem := 'Moving shards to a secondary (e.g., replica) node is not supported';
    END IF;
    IF remedy IS NOT NULL THEN
        RAISE '%', problem USING ERRCODE = 'feature_not_supported', HINT = remedy;
    ELSIF problem IS NOT NULL THEN
        RAISE '%', problem USING ERRCODE = 'feature_not_supported';
    END IF;
    RETURN hit;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.group_has(shards int8[], group_id int) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT NOT EXISTS (SELECT FROM unnest(shards) AS wanted
                       WHERE NOT EXISTS (SELECT FROM pg_dist_placement WHERE shardid = wanted AND groupid = group_id)) $$;

-- True when there is nothing to do: the shards left the source and are at the target.
CREATE OR REPLACE FUNCTION tessera_engine.move_is_done(shards int8[], host text, port int, target pg_catalog.pg_dist_node) RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    source_group int;
    wanted int8;
BEGIN
    SELECT groupid INTO source_group FROM pg_dist_node WHERE nodename = host AND nodeport = port;
    IF source_group IS NULL AND tessera_engine.group_has(shards, target.groupid) THEN
        RAISE 'Moving shards to a non-existing node is not supported' USING ERRCODE = 'feature_not_supported';
    ELSIF tessera_engine.group_has(shards, target.groupid) AND NOT tessera_engine.group_has(shards, source_group) THEN
        RAISE WARNING 'shard is already present on node %:%', target.nodename, target.nodeport USING DETAIL = 'Move may have already completed.';
        RETURN true;
    END IF;
    FOREACH wanted IN ARRAY shards LOOP
        IF EXISTS (SELECT FROM pg_dist_placement WHERE shardid = wanted AND groupid = target.groupid) THEN
            RAISE 'shard % already exists in the target node', wanted USING ERRCODE = 'invalid_parameter_value';
        ELSIF NOT EXISTS (SELECT FROM pg_dist_placement WHERE shardid = wanted AND groupid = source_group) THEN
            RAISE 'could not find placement matching "%:%"', host, port
                USING ERRCODE = 'data_exception', HINT = 'Confirm the placement still exists and try again.';
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_room(shard int8, source int, target pg_catalog.pg_dist_node) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    bytes int8;
    disk record;
    afterwards int8;
    wanted int8;
BEGIN
    IF coalesce(nullif(current_setting('citus.check_available_space_before_move', true), ''), 'on')::boolean
        AND to_regprocedure('pg_catalog.citus_local_disk_space_stats()') IS NOT NULL
    THEN
        bytes := tessera_engine.shard_group_bytes(shard, source);
        SELECT (answer->>'available_disk_size')::int8 AS available, (answer->>'total_disk_size')::int8 AS total INTO disk
        FROM CAST(tessera_engine.fetch(target.nodeid, 'SELECT to_jsonb(stats) FROM pg_catalog.citus_local_disk_space_stats() AS stats') AS jsonb)
            AS answer;
        afterwards := greatest(disk.available - bytes, 0);
        wanted := disk.total * coalesce(nullif(current_setting('citus.desired_percent_disk_available_after_move', true), ''), '10')::float8 / 100;
        IF afterwards < wanted THEN
            RAISE 'not enough empty space on node if the shard is moved, actual available space after move will be % bytes, desired available space after move is % bytes, estimated size increase on node after move is % bytes.',
                afterwards, wanted, bytes USING ERRCODE = 'internal_error', HINT = 'consider lowering citus.desired_percent_disk_available_after_move.';
        END IF;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_no_leftover(shards int8[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    leftover text;
BEGIN
    SELECT object_name INTO leftover FROM pg_dist_cleanup
    WHERE object_type = 1 AND object_name IN (
        SELECT tessera_engine.shard_table(logicalrelid, shardid) FROM pg_dist_shard WHERE shardid = ANY (shards)) LIMIT 1;
    IF FOUND THEN
        RAISE 'shard move failed as the orphaned shard % leftover from the previous move could not be cleaned up', leftover USING ERRCODE = 'internal_error';
    END IF;
END $$;

-- An operation works through sessions of its own; with a transaction that has already written it could wait for itself for ever.
CREATE OR REPLACE FUNCTION tessera_engine.refuse_after_writes(what text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
        RAISE 'cannot % after other modifications in the same transaction.', what
            USING ERRCODE = 'active_sql_transaction', HINT = 'Commit first; in Tessera''s built-in engine moves and splits commit by themselves.';
    END IF;
END $$;
