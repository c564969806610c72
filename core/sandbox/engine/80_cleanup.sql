-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Removing what operations leave: the source's tables after a move, and everything of an operation that died.

SET LOCAL check_function_bodies = off;

-- Drops a table that is no leaf any more (or never became one). Runs on the node that has it.
CREATE OR REPLACE FUNCTION tessera_engine.drop_orphan(orphan text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET lock_timeout = '1s' SET client_min_messages = warning AS $$
BEGIN
    PERFORM tessera_engine.require_superuser();
    IF EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(orphan) AND relispartition) THEN
        RAISE '% is in use', orphan USING ERRCODE = 'object_in_use';
    END IF;
    PERFORM tessera_engine.stop_capture(orphan);
    EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', orphan);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.drop_orphan(text) FROM PUBLIC;

-- A subscription whose publisher is away, or whose slot is gone, goes without its slot; the slot has a record of its own.
CREATE OR REPLACE FUNCTION tessera_engine.drop_feed(node int, subscription text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.fetch(node, format('SELECT 1 FROM pg_subscription WHERE subname = %L', subscription)) IS NULL THEN
        RETURN;
    END IF;
    BEGIN
        PERFORM tessera_engine.tell(node, format('DROP SUBSCRIPTION %I', subscription));
    EXCEPTION WHEN OTHERS THEN
        PERFORM tessera_engine.tell(node, format('ALTER SUBSCRIPTION %I DISABLE', subscription));
        PERFORM tessera_engine.tell(node, format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subscription));
        PERFORM tessera_engine.tell(node, format('DROP SUBSCRIPTION %I', subscription));
    END;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.drop_feed(int, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.drop_slot(node int, slot text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.fetch(node, format('SELECT pg_terminate_backend(active_pid, 2000) FROM pg_replication_slots
                                               WHERE slot_name = %L AND active', slot));
    PERFORM tessera_engine.fetch(node, format('SELECT pg_drop_replication_slot(slot_name)::text FROM pg_replication_slots
                                               WHERE slot_name = %L', slot));
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.drop_slot(int, text) FROM PUBLIC;

-- Removes one recorded object and then its record. Raises when it cannot.
CREATE OR REPLACE FUNCTION tessera_engine.clean_up_record(record pg_catalog.pg_dist_cleanup) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int := tessera_engine.node_of_group(record.node_group_id);
BEGIN
    IF node IS NULL THEN
        RAISE 'node group % does not exist', record.node_group_id USING ERRCODE = 'internal_error';
    END IF;
    CASE record.object_type
        WHEN 1 THEN PERFORM tessera_engine.fetch(node, format('SELECT tessera_engine.drop_orphan(%L)', record.object_name));
        WHEN 2 THEN PERFORM tessera_engine.drop_feed(node, record.object_name);
        WHEN 3 THEN PERFORM tessera_engine.drop_slot(node, record.object_name);
        WHEN 4 THEN PERFORM tessera_engine.tell(node, format('DROP PUBLICATION IF EXISTS %I', record.object_name));
        WHEN 5 THEN PERFORM tessera_engine.tell(node, format('DROP ROLE IF EXISTS %I', record.object_name));
    END CASE;
    PERFORM tessera_engine.on_coordinator(format('DELETE FROM pg_catalog.pg_dist_cleanup WHERE record_id = %s', record.record_id));
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.clean_up_record(pg_catalog.pg_dist_cleanup) FROM PUBLIC;

-- Cleans one operation's records of the given policies. Subscriptions first, tables last; what fails stays recorded.
CREATE OR REPLACE FUNCTION tessera_engine.clean_up_operation(operation int8, policies int[], OUT cleaned int, OUT failed int)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    record pg_dist_cleanup;
BEGIN
    cleaned := 0;
    failed := 0;
    FOR record IN SELECT * FROM pg_dist_cleanup WHERE operation_id = operation AND policy_type = ANY (policies)
        ORDER BY array_position('{2,3,4,5,1}', object_type), record_id
    LOOP
        BEGIN
            PERFORM tessera_engine.clean_up_record(record);
            cleaned := cleaned + 1;
        EXCEPTION WHEN OTHERS THEN
            failed := failed + 1;
            RAISE DEBUG 'could not clean up % of group %: %', record.object_name, record.node_group_id, SQLERRM;
            PERFORM tessera_engine.hang_up('work');
        END;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.clean_up_operation(int8, int[]) FROM PUBLIC;

-- Cleans everything whose operation has ended. One session at a time.
CREATE OR REPLACE FUNCTION tessera_engine.clean_up_orphans(OUT cleaned int, OUT failed int)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    operation int8;
    part record;
    key int8 := tessera_engine.lock_key('cleanup', 0);
BEGIN
    cleaned := 0;
    failed := 0;
    PERFORM pg_advisory_lock(key);
    BEGIN
        FOR operation IN SELECT DISTINCT operation_id FROM pg_dist_cleanup ORDER BY operation_id LOOP
            CONTINUE WHEN tessera_engine.is_locked('operation', operation)
                OR EXISTS (SELECT FROM tessera_engine.switch WHERE operation_id = operation);
            part := tessera_engine.clean_up_operation(operation, '{0,1,2}');
            cleaned := cleaned + part.cleaned;
            failed := failed + part.failed;
        END LOOP;
        PERFORM tessera_engine.on_coordinator('DELETE FROM tessera_engine.operation_progress
                                               WHERE NOT tessera_engine.is_locked(''operation'', operation_id)')
        WHERE EXISTS (SELECT FROM tessera_engine.operation_progress WHERE NOT tessera_engine.is_locked('operation', operation_id));
    EXCEPTION WHEN OTHERS OR query_canceled THEN
        PERFORM pg_advisory_unlock(key);
        RAISE;
    END;
    PERFORM pg_advisory_unlock(key);
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.clean_up_before_move() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part record := tessera_engine.clean_up_orphans();
BEGIN
    IF part.failed > 0 THEN
        RAISE WARNING 'failed to clean up % orphaned resources out of %', part.failed, part.failed + part.cleaned;
    END IF;
END $$;

CREATE OR REPLACE PROCEDURE pg_catalog.citus_cleanup_orphaned_resources()
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part record;
BEGIN
    PERFORM tessera_engine.recover_and_tell();
    part := tessera_engine.clean_up_orphans();
    IF part.failed > 0 THEN
        RAISE WARNING 'failed to clean up % orphaned resources out of %', part.failed, part.failed + part.cleaned;
    END IF;
    IF part.cleaned > 0 THEN
        RAISE NOTICE 'cleaned up % orphaned resources', part.cleaned;
    END IF;
END $$;

-- recover_switches() for everybody: what it does is right whoever asks.
CREATE OR REPLACE FUNCTION tessera_engine.recover_and_tell() RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT tessera_engine.recover_switches() $$;

CREATE OR REPLACE PROCEDURE pg_catalog.citus_cleanup_orphaned_shards()
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE WARNING 'citus_cleanup_orphaned_shards is deprecated. Use citus_cleanup_orphaned_resources instead';
END $$;

-- For the foreground rebalance and draining: what must commit by itself, in a session that counts as a client's.
CREATE OR REPLACE FUNCTION tessera_engine.run_apart(query text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.tell(tessera_engine.coordinator_node(), 'SET tessera_engine.internal = off', 'client');
    PERFORM tessera_engine.fetch(tessera_engine.coordinator_node(), query, 'client');
    PERFORM tessera_engine.hang_up('client');
EXCEPTION WHEN OTHERS OR query_canceled THEN
    PERFORM tessera_engine.hang_up('client');
    RAISE;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.run_apart(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.copy_references_apart(mode citus.shard_transfer_mode) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT tessera_engine.run_apart(format('SELECT pg_catalog.replicate_reference_tables(%L)', mode)) $$;

-- Draining asks for the right to set the property, as Citus does.
CREATE OR REPLACE FUNCTION tessera_engine.stop_using_node(host text, port int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT has_function_privilege(tessera_engine.caller(), 'pg_catalog.citus_set_node_property(text,int,text,bool)', 'EXECUTE') THEN
        RAISE 'permission denied for function citus_set_node_property' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM tessera_engine.run_apart(format('SELECT pg_catalog.citus_set_node_property(%L, %s, ''shouldhaveshards'', false)', host, port));
END $$;
