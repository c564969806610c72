-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The switch: every node at once stops sending a shard group's statements to the source and sends them to the target.
--
-- 1. On every node the shells, and only they, are locked against writers, waiting at most 200 ms. Whoever writes holds its node's shell until
--    its statement has ended on all nodes, and needs no other node's shell, so nobody waits in a circle across nodes; if a lock is not
--    had in time all are released and it is tried again later. Then nothing is in flight any more.
-- 2. What the source has committed reaches the target; readers are locked out as well (again 200 ms).
-- 3. Every node changes its leaves and its catalog rows and prepares. The row in tessera_engine.switch says which nodes take part.
-- 4. Setting that row's "decided" is the decision. Then every node commits, the target first. Who dies before leaves prepared
--    transactions that recover_switches() rolls back, who dies after leaves some that it commits.

SET LOCAL check_function_bodies = off;

CREATE TABLE IF NOT EXISTS tessera_engine.switch (
    operation_id int8 PRIMARY KEY,
    nodes int[] NOT NULL,
    decided boolean NOT NULL DEFAULT false);

-- A detached leaf must not take writes from a node that missed the switch.
CREATE OR REPLACE FUNCTION tessera_engine.refuse_moved_shard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'shard % has moved to another node', TG_TABLE_NAME USING ERRCODE = 'serialization_failure', HINT = 'Run the statement again.';
END $$;

-- What stays behind on the source: it refuses writes, and its foreign keys no longer bind anybody.
CREATE OR REPLACE FUNCTION tessera_engine.retire_leaf(leaf regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT conrelid, conname FROM pg_constraint WHERE contype = 'f' AND leaf IN (conrelid, confrelid) LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', tessera_engine.full_name(key.conrelid), key.conname);
    END LOOP;
    EXECUTE format('CREATE TRIGGER tessera_moved BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION tessera_engine.refuse_moved_shard()', tessera_engine.full_name(leaf));
END $$;

-- This node's part of a move: leaves and catalog rows.
CREATE OR REPLACE FUNCTION tessera_engine.switch_here(members jsonb, target_group int, source_group int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    here int := tessera_engine.local_group();
BEGIN
    PERFORM tessera_engine.require_superuser();
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(id int8, shell regclass, leaf text, min text, max text) LOOP
        UPDATE pg_dist_placement SET groupid = target_group WHERE shardid = member.id AND groupid = source_group;
        IF NOT FOUND THEN
            RAISE 'shard % is no longer where the move found it', member.id USING ERRCODE = 'internal_error';
        END IF;
        IF member.leaf IS NULL THEN
            CONTINUE;
        ELSIF here = target_group THEN
            PERFORM tessera_engine.leaf_to_local(member.shell, member.id, member.min, member.max);
            EXECUTE tessera_engine.rights_sql(member.shell, tessera_engine.full_name(member.shell));
        ELSE
            PERFORM tessera_engine.leaf_to_foreign(member.shell, member.id, member.min, member.max, target_group);
        END IF;
        IF here = source_group THEN
            PERFORM tessera_engine.retire_leaf(member.leaf);
        END IF;
    END LOOP;
    PERFORM tessera_engine.remember_indexes();
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.switch_here(jsonb, int, int) FROM PUBLIC;

-- Locks the shells of a group on every node in the switch sessions. Each waits 200 ms.
CREATE OR REPLACE FUNCTION tessera_engine.lock_shells(nodes int[], members jsonb, mode text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.tell_all(nodes, format('LOCK TABLE %s IN %s MODE',
        string_agg('ONLY ' || (m->>'shell'), ', ' ORDER BY m->>'shell'), mode), 'switch')
    FROM jsonb_array_elements(members) AS m $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.lock_shells(int[], jsonb, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.begin_switch(nodes int[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.tell_all(nodes, 'SET idle_in_transaction_session_timeout = 0', 'switch');
    PERFORM tessera_engine.tell_all(nodes, 'BEGIN ISOLATION LEVEL READ COMMITTED', 'switch');
    PERFORM tessera_engine.tell_all(nodes, 'SET LOCAL lock_timeout = ''200ms''', 'switch');
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.begin_switch(int[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.switch_gid(operation int8) RETURNS text
    IMMUTABLE LANGUAGE sql AS $$ SELECT 'tessera_switch_' || operation $$;

-- The switch sessions hold their work: prepare all, decide, commit all.
CREATE OR REPLACE FUNCTION tessera_engine.commit_switch(operation int8, nodes int[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    coordinator int := tessera_engine.coordinator_node();
    gid text := tessera_engine.switch_gid(operation);
    node int;
BEGIN
    PERFORM tessera_engine.tell(coordinator, format('INSERT INTO tessera_engine.switch VALUES (%s, %L)', operation, nodes));
    PERFORM tessera_engine.tell_all(nodes, format('PREPARE TRANSACTION %L', gid), 'switch');
    IF tessera_engine.fetch(coordinator, format('UPDATE tessera_engine.switch SET decided = true
                                                 WHERE operation_id = %s RETURNING 1', operation)) IS NULL THEN
        RAISE 'the switch of operation % was rolled back by recovery', operation USING ERRCODE = 'internal_error';
    END IF;
    BEGIN
        FOREACH node IN ARRAY nodes LOOP
            PERFORM tessera_engine.tell(node, format('COMMIT PREPARED %L', gid), 'switch');
        END LOOP;
        PERFORM tessera_engine.tell(coordinator, format('DELETE FROM tessera_engine.switch WHERE operation_id = %s', operation));
    EXCEPTION WHEN OTHERS THEN
        RAISE WARNING 'the move is decided, but node % has not committed it yet: %', node, SQLERRM
            USING HINT = 'The runner, or recover_prepared_transactions(), finishes it as soon as the node answers.';
    END;
    PERFORM tessera_engine.hang_up('switch');
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.commit_switch(int8, int[]) FROM PUBLIC;

-- One prepared transaction of one node, ended as decided. Answers how many were there: 0 or 1.
CREATE OR REPLACE FUNCTION tessera_engine.end_prepared(node int, gid text, commits boolean) RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.fetch(node, format('SELECT gid FROM pg_prepared_xacts WHERE gid = %L AND database = current_database()', gid)) IS NULL THEN
        RETURN 0;
    END IF;
    PERFORM tessera_engine.tell(node, format('%s PREPARED %L', CASE WHEN commits THEN 'COMMIT' ELSE 'ROLLBACK' END, gid));
    RETURN 1;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.end_prepared(int, text, boolean) FROM PUBLIC;

-- One switch ended on all its nodes as it was decided. A node that does not answer is left for the next time.
CREATE OR REPLACE FUNCTION tessera_engine.resolve_switch(pending tessera_engine.switch) RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
    ended int := 0;
    complete boolean := true;
BEGIN
    FOREACH node IN ARRAY pending.nodes LOOP
        BEGIN
            ended := ended + tessera_engine.end_prepared(node, tessera_engine.switch_gid(pending.operation_id), pending.decided);
        EXCEPTION WHEN OTHERS THEN
            complete := false;
            PERFORM tessera_engine.hang_up('work');
        END;
    END LOOP;
    IF complete THEN
        PERFORM tessera_engine.on_coordinator(format('DELETE FROM tessera_engine.switch WHERE operation_id = %s', pending.operation_id));
    END IF;
    RETURN ended;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.resolve_switch(tessera_engine.switch) FROM PUBLIC;

-- Gives up the switch sessions of the operation that this session runs.
CREATE OR REPLACE FUNCTION tessera_engine.abandon_switch(operation int8) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.hang_up('switch|copy');
    PERFORM tessera_engine.resolve_switch(s) FROM tessera_engine.switch AS s WHERE operation_id = operation;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.abandon_switch(int8) FROM PUBLIC;

-- Prepared switches that no row knows: their PREPARE came through after recovery had looked. Presumed rolled back.
CREATE OR REPLACE FUNCTION tessera_engine.roll_back_strays() RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
    stray text;
    ended int := 0;
BEGIN
    FOR node IN SELECT nodeid FROM tessera_engine.metadata_nodes() LOOP
        BEGIN
            FOR stray IN SELECT gid FROM public.dblink(tessera_engine.link('work', node),
                'SELECT gid FROM pg_prepared_xacts WHERE gid ~ ''^tessera_switch_\d+$'' AND database = current_database()
                     AND prepared < now() - interval ''5 s''') AS t(gid text)
                WHERE NOT tessera_engine.is_locked('operation', substring(gid FROM '\d+$')::int8)
                    AND NOT EXISTS (SELECT FROM tessera_engine.switch WHERE operation_id = substring(gid FROM '\d+$')::int8)
            LOOP
                ended := ended + tessera_engine.end_prepared(node, stray, false);
            END LOOP;
        EXCEPTION WHEN OTHERS THEN
            PERFORM tessera_engine.hang_up('work');
        END;
    END LOOP;
    RETURN ended;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.roll_back_strays() FROM PUBLIC;

-- Finishes decided switches and rolls back the others, where the operation is gone. Answers how many prepared transactions it ended.
CREATE OR REPLACE FUNCTION tessera_engine.recover_switches() RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    pending tessera_engine.switch;
    ended int := 0;
BEGIN
    FOR pending IN SELECT * FROM tessera_engine.switch WHERE NOT tessera_engine.is_locked('operation', operation_id) LOOP
        ended := ended + tessera_engine.resolve_switch(pending);
    END LOOP;
    RETURN ended + tessera_engine.roll_back_strays();
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.recover_switches() FROM PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.recover_prepared_transactions() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    ended int;
BEGIN
    IF NOT citus_is_coordinator() THEN
        RETURN 0; -- each node ends what it has begun itself, and only the coordinator begins any
    END IF;
    ended := tessera_engine.recover_switches();
    PERFORM tessera_engine.hang_up('work');
    RETURN ended;
END $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.recover_prepared_transactions() FROM PUBLIC;
