-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- citus_move_shard_placement: checks, copy, switch.

SET LOCAL check_function_bodies = off;

-- Readers leave too. A blocking move holds off writers already and so tries for a while; the online one starts again at once.
CREATE OR REPLACE FUNCTION tessera_engine.lock_readers_out(nodes int[], members jsonb, tries int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    attempt int;
BEGIN
    FOR attempt IN 1 .. tries LOOP
        PERFORM tessera_engine.tell_all(nodes, 'SAVEPOINT readers', 'switch');
        BEGIN
            PERFORM tessera_engine.lock_shells(nodes, members, 'ACCESS EXCLUSIVE');
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            IF attempt = tries THEN
                RAISE;
            END IF;
        END;
        PERFORM tessera_engine.tell_all(nodes, 'ROLLBACK TO SAVEPOINT readers', 'switch');
        PERFORM pg_sleep(0.05 + 0.1 * random());
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.lock_readers_out(int[], jsonb, int) FROM PUBLIC;

-- DDL that reached the source but not the new tables makes the move start over.
CREATE OR REPLACE FUNCTION tessera_engine.require_same_shape(members jsonb, source int, target int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    leaf text;
BEGIN
    FOR leaf IN SELECT m->>'leaf' FROM jsonb_array_elements(members) AS m WHERE m->>'leaf' IS NOT NULL LOOP
        IF tessera_engine.fetch(source, format('SELECT tessera_engine.leaf_shape(%L)', leaf))
            <> tessera_engine.fetch(target, format('SELECT tessera_engine.leaf_shape(%L)', leaf))
        THEN
            RAISE 'the definition of % changed while the shard was being moved', leaf
                USING ERRCODE = 'object_in_use', HINT = 'Nothing was moved. Run the command again.';
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.require_same_shape(jsonb, int, int) FROM PUBLIC;

-- What the coordinator notes with the switch: the new tables are no leftovers, the old ones are.
CREATE OR REPLACE FUNCTION tessera_engine.cleanup_after_move(operation int8, members jsonb, source_group int) RETURNS text
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('DELETE FROM pg_catalog.pg_dist_cleanup WHERE operation_id = %s AND policy_type = 1; ', operation)
        || string_agg(format('INSERT INTO pg_catalog.pg_dist_cleanup (operation_id, object_type, object_name, node_group_id, policy_type)
                              VALUES (%s, 1, %L, %s, 2)', operation, m->>'leaf', source_group), '; ')
    FROM jsonb_array_elements(members) AS m WHERE m->>'leaf' IS NOT NULL $$;

-- One try of the switch. Errors 55P03 and 40P01 mean: try again.
CREATE OR REPLACE FUNCTION tessera_engine.try_switch(
    operation int8, shards int8[], members jsonb, source pg_catalog.pg_dist_node, target pg_catalog.pg_dist_node, blocking boolean)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := ARRAY(SELECT nodeid FROM tessera_engine.metadata_nodes()
                         ORDER BY nodeid <> target.nodeid, nodeid <> source.nodeid, nodeid);
BEGIN
    PERFORM tessera_engine.begin_switch(nodes);
    PERFORM tessera_engine.lock_shells(nodes, members, 'SHARE ROW EXCLUSIVE');
    IF blocking THEN
        PERFORM tessera_engine.tell(target.nodeid, 'TRUNCATE ' || string_agg(m->>'leaf', ', ')) FROM jsonb_array_elements(members) AS m;
        PERFORM tessera_engine.copy_blocking(operation, shards, members, source.nodeid, target.nodeid);
    ELSIF NOT tessera_engine.wait_until_caught_up(operation, source.nodeid, interval '2 s') THEN
        RAISE 'the target did not catch up in time' USING ERRCODE = 'lock_not_available';
    END IF;
    PERFORM tessera_engine.require_same_shape(members, source.nodeid, target.nodeid);
    PERFORM tessera_engine.lock_readers_out(nodes, members, CASE WHEN blocking THEN 100 ELSE 1 END);
    PERFORM tessera_engine.tell_all(nodes, format('SELECT tessera_engine.switch_here(%L, %s, %s)',
                                                  members, target.groupid, source.groupid), 'switch');
    PERFORM tessera_engine.tell(tessera_engine.coordinator_node(),
                                tessera_engine.cleanup_after_move(operation, members, source.groupid), 'switch');
    PERFORM tessera_engine.commit_switch(operation, nodes);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.try_switch(
    int8, int8[], jsonb, pg_catalog.pg_dist_node, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;

-- Tries until it is through, with growing pauses between, so that writers get on in the meantime.
CREATE OR REPLACE FUNCTION tessera_engine.switch_over(
    operation int8, shards int8[], members jsonb, source pg_catalog.pg_dist_node, target pg_catalog.pg_dist_node, blocking boolean)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    deadline timestamptz := tessera_engine.replication_deadline();
    pause float8 := 0.05;
BEGIN
    LOOP
        BEGIN
            PERFORM tessera_engine.try_switch(operation, shards, members, source, target, blocking);
            RETURN;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            IF clock_timestamp() > deadline THEN
                RAISE;
            END IF;
        END;
        PERFORM tessera_engine.abandon_switch(operation);
        PERFORM pg_sleep(pause * (0.5 + random()));
        pause := least(pause * 1.5, 2);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.switch_over(
    int8, int8[], jsonb, pg_catalog.pg_dist_node, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;

-- The move itself, all checks done.
CREATE OR REPLACE FUNCTION tessera_engine.carry_out_move(
    operation int8, shards int8[], source pg_catalog.pg_dist_node, target pg_catalog.pg_dist_node, blocking boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    members jsonb := tessera_engine.describe_group(shards);
BEGIN
    PERFORM tessera_engine.create_twins(operation, members, source.nodeid, target.nodeid);
    IF NOT blocking THEN
        PERFORM tessera_engine.copy_online(operation, shards, members, source.nodeid, target.nodeid);
    END IF;
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source.nodeid, target.nodeid, 'Completing');
    PERFORM tessera_engine.switch_over(operation, shards, members, source, target, blocking);
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source.nodeid, target.nodeid, 'Completed');
    PERFORM tessera_engine.clean_up_operation(operation, '{0}');
    IF NOT coalesce(nullif(current_setting('citus.defer_drop_after_shard_move', true), ''), 'on')::boolean THEN
        PERFORM tessera_engine.clean_up_operation(operation, '{2}');
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.carry_out_move(
    int8, int8[], pg_catalog.pg_dist_node, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;

-- Runs the move as an operation: alive while its lock is held, cleaned up when it fails.
CREATE OR REPLACE FUNCTION tessera_engine.run_move(
    shard int8, shards int8[], source pg_catalog.pg_dist_node, target pg_catalog.pg_dist_node, blocking boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET lock_timeout = 0 AS $$
DECLARE
    operation int8 := tessera_engine.next_operation();
BEGIN
    PERFORM pg_advisory_xact_lock(tessera_engine.lock_key('operation', operation));
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source.nodeid, target.nodeid, 'Setting Up');
    PERFORM tessera_engine.clean_up_orphans();
    PERFORM tessera_engine.require_no_leftover(shards);
    PERFORM tessera_engine.carry_out_move(operation, shards, source, target, blocking);
    PERFORM tessera_engine.end_progress(shards);
    PERFORM tessera_engine.hang_up('work|switch|copy');
EXCEPTION WHEN OTHERS OR query_canceled THEN
    PERFORM tessera_engine.give_up(operation, shards);
    RAISE;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.run_move(
    int8, int8[], pg_catalog.pg_dist_node, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;

-- After a failure: what can be removed now is, the rest stays recorded for the runner.
CREATE OR REPLACE FUNCTION tessera_engine.give_up(operation int8, shards int8[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.hang_up('work|switch|copy');
    PERFORM tessera_engine.abandon_switch(operation);
    PERFORM tessera_engine.clean_up_operation(operation, '{0,1}');
    PERFORM tessera_engine.end_progress(shards);
    PERFORM tessera_engine.hang_up('work');
EXCEPTION WHEN OTHERS THEN
    PERFORM tessera_engine.hang_up('work|switch|copy');
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.give_up(int8, int8[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.move_shard(
    shard int8, source_host text, source_port int, target_host text, target_port int, mode citus.shard_transfer_mode) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    relation regclass;
    source pg_dist_node;
    target pg_dist_node;
    shards int8[];
BEGIN
    IF source_host = target_host AND source_port = target_port THEN
        RAISE 'cannot move shard to the same node' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    relation := tessera_engine.table_of_shard(shard);
    PERFORM tessera_engine.require_movable_table(relation);
    target := tessera_engine.require_move_target(target_host, target_port);
    PERFORM tessera_engine.lock_or_fail('placement', tessera_engine.group_key(relation), true, 'move', relation,
                                        'colocated distributed table creation');
    PERFORM tessera_engine.require_group_owner(relation);
    shards := ARRAY(SELECT shardid FROM tessera_engine.shard_group(shard));
    PERFORM tessera_engine.lock_or_fail('shard', member, false, 'move', relation, 'colocated distributed table creation')
    FROM unnest(shards) AS member;
    PERFORM tessera_engine.recover_switches();
    IF tessera_engine.move_is_done(shards, source_host, source_port, target) THEN
        RETURN;
    END IF;
    IF mode = 'auto' THEN
        PERFORM tessera_engine.require_identity(relation);
    END IF;
    PERFORM tessera_engine.refuse_after_writes('move shard');
    SELECT * INTO source FROM pg_dist_node WHERE nodename = source_host AND nodeport = source_port;
    PERFORM tessera_engine.require_room(shard, source.nodeid, target);
    PERFORM tessera_engine.run_move(shard, shards, source, target, mode = 'block_writes');
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.move_shard(int8, text, int, text, int, citus.shard_transfer_mode) FROM PUBLIC;

-- SECURITY DEFINER: the work needs a superuser. What the caller may move is decided by require_group_owner.
CREATE OR REPLACE FUNCTION pg_catalog.citus_move_shard_placement(
    shard_id bigint, source_node_name text, source_node_port integer, target_node_name text, target_node_port integer,
    shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto') RETURNS void
    STRICT LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_coordinator();
    IF tessera_engine.reference_copies_missing() THEN
        RAISE 'there are missing reference tables on some nodes' USING ERRCODE = 'internal_error', HINT =
            'Copy reference tables first with replicate_reference_tables() or use citus_rebalance_start() that will do it automatically.';
    END IF;
    PERFORM tessera_engine.move_shard($1, $2, $3, $4, $5, $6);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_move_shard_placement(
    shard_id bigint, source_node_id integer, target_node_id integer, transfer_mode citus.shard_transfer_mode DEFAULT 'auto') RETURNS void
    STRICT LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    source pg_dist_node;
    target pg_dist_node;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    source := tessera_engine.node_by_id(source_node_id);
    target := tessera_engine.node_by_id(target_node_id);
    PERFORM tessera_engine.move_shard(shard_id, source.nodename, source.nodeport, target.nodename, target.nodeport, transfer_mode);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.master_move_shard_placement(
    shard_id bigint, source_node_name text, source_node_port integer, target_node_name text, target_node_port integer,
    shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto') RETURNS void
    STRICT LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT citus_move_shard_placement($1, $2, $3, $4, $5, $6) $$;
