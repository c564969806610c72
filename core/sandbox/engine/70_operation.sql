-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a move or split leaves traces of while it runs: its connections, its progress, and what is to be removed if it dies.
--
-- An operation never writes in the caller's transaction: everything goes through dblink sessions that commit by themselves, so that
-- a copy can wait for other transactions and a killed caller leaves nothing half done that is not recorded in pg_dist_cleanup.
-- The caller's transaction only holds advisory locks (64_locks.sql); the lock 'operation' tells that the operation is alive.

SET LOCAL check_function_bodies = off;

CREATE TABLE IF NOT EXISTS tessera_engine.operation_progress (
    operation_id int8 NOT NULL,
    session int NOT NULL,
    shardid int8 NOT NULL,
    kind text NOT NULL,
    source_node int NOT NULL,
    target_node int NOT NULL,
    progress int8 NOT NULL,
    status text NOT NULL,
    planned boolean NOT NULL DEFAULT false,
    PRIMARY KEY (session, shardid));

-- This session's own connection to a node: 'work' commits each statement, 'switch' is one transaction, 'copy' is the table owner's.
CREATE OR REPLACE FUNCTION tessera_engine.link(purpose text, node int, role name DEFAULT NULL) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    name text := format('tessera_%s_%s', purpose, node);
BEGIN
    IF coalesce(name <> ALL (public.dblink_get_connections()), true) THEN
        PERFORM public.dblink_connect(name, tessera_engine.node_link(node, role));
        PERFORM public.dblink_exec(name, 'SET statement_timeout = 0');
        PERFORM public.dblink_exec(name, 'SET client_min_messages = error');
    END IF;
    RETURN name;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.link(text, int, name) FROM PUBLIC;

-- Closes connections; an open transaction in them ends without effect.
CREATE OR REPLACE FUNCTION tessera_engine.hang_up(purposes text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT public.dblink_disconnect(name) FROM unnest(public.dblink_get_connections()) AS name
    WHERE name ~ format('^tessera_(%s)_\d+$', purposes) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.hang_up(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.tell(node int, command text, purpose text DEFAULT 'work') RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF command IS NOT NULL THEN
        PERFORM public.dblink_exec(tessera_engine.link(purpose, node), command);
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.tell(int, text, text) FROM PUBLIC;

-- The first value of a query on a node.
CREATE OR REPLACE FUNCTION tessera_engine.fetch(node int, query text, purpose text DEFAULT 'work') RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT value FROM public.dblink(tessera_engine.link(purpose, node), query) AS t(value text) LIMIT 1);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.fetch(int, text, text) FROM PUBLIC;

-- A long command on a node, waited for in small steps so that the caller can be cancelled; then the command is cancelled too.
CREATE OR REPLACE FUNCTION tessera_engine.tell_patiently(node int, command text, purpose text, role name DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    link text := tessera_engine.link(purpose, node, role);
    outcome text;
BEGIN
    PERFORM public.dblink_send_query(link, command);
    BEGIN
        WHILE public.dblink_is_busy(link) = 1 LOOP
            PERFORM pg_sleep(0.01);
        END LOOP;
    EXCEPTION WHEN query_canceled THEN
        PERFORM public.dblink_cancel_query(link);
        RAISE;
    END;
    SELECT status INTO outcome FROM public.dblink_get_result(link) AS t(status text);
    PERFORM * FROM public.dblink_get_result(link) AS t(status text);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.tell_patiently(int, text, text, name) FROM PUBLIC;

-- One command on several nodes at a time. Waits for all of them, then raises the first error.
CREATE OR REPLACE FUNCTION tessera_engine.tell_all(nodes int[], command text, purpose text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    link text;
    state text;
    message text;
BEGIN
    PERFORM public.dblink_send_query(tessera_engine.link(purpose, node), command) FROM unnest(nodes) AS node;
    FOR link IN SELECT tessera_engine.link(purpose, node) FROM unnest(nodes) AS node LOOP
        BEGIN
            PERFORM * FROM public.dblink_get_result(link) AS t(answer text);
        EXCEPTION WHEN OTHERS THEN
            message := coalesce(message, SQLERRM);
            state := coalesce(state, SQLSTATE);
        END;
        PERFORM * FROM public.dblink_get_result(link) AS t(answer text);
    END LOOP;
    IF state IS NOT NULL THEN
        RAISE '%', message USING ERRCODE = state;
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.tell_all(int[], text, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.on_coordinator(command text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT tessera_engine.tell(tessera_engine.coordinator_node(), command) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.on_coordinator(text) FROM PUBLIC;

-- Drawn in another transaction: nextval would give this one a transaction id, and a replication slot waits for those to end.
CREATE OR REPLACE FUNCTION tessera_engine.next_operation() RETURNS int8
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.fetch(tessera_engine.coordinator_node(), 'SELECT nextval(''pg_catalog.pg_dist_operationid_seq'')')::int8 $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.next_operation() FROM PUBLIC;

-- Records, before it is made, an object that somebody has to remove. types: 1 shard, 2 subscription, 3 slot, 4 publication, 5 role.
-- policies: 0 always, 1 when the operation fails, 2 once it has succeeded.
CREATE OR REPLACE FUNCTION tessera_engine.record_cleanup(operation int8, type int, name text, group_id int, policy int) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.on_coordinator(format(
        'INSERT INTO pg_catalog.pg_dist_cleanup (operation_id, object_type, object_name, node_group_id, policy_type)
         VALUES (%s, %s, %L, %s, %s)', operation, type, name, group_id, policy)) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.record_cleanup(int8, int, text, int, int) FROM PUBLIC;

-- Shows a shard group's step in get_rebalance_progress().
CREATE OR REPLACE FUNCTION tessera_engine.show_progress(
    operation int8, operation_kind text, shards int8[], source int, target int, phase text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.on_coordinator(format(
        'INSERT INTO tessera_engine.operation_progress
         SELECT %s, %s, shard, %L, %s, %s, %s, %L FROM unnest(%L::int8[]) AS shard
         ON CONFLICT (session, shardid) DO UPDATE SET progress = excluded.progress, status = excluded.status',
        operation, pg_backend_pid(), operation_kind, source, target, CASE phase WHEN 'Completed' THEN 2 ELSE 1 END, phase, shards)) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.show_progress(int8, text, int8[], int, int, text) FROM PUBLIC;

-- Forgets finished steps, but keeps those of a foreground rebalance until that ends.
CREATE OR REPLACE FUNCTION tessera_engine.end_progress(shards int8[]) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.on_coordinator(format(
        'DELETE FROM tessera_engine.operation_progress WHERE session = %s AND shardid = ANY (%L) AND NOT planned',
        pg_backend_pid(), shards)) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.end_progress(int8[]) FROM PUBLIC;

-- Announces all steps of a foreground rebalance. Safe for anybody: it only shows rows that vanish with the caller's lock.
CREATE OR REPLACE FUNCTION tessera_engine.progress_plan(shards int8[], sources int[], targets int[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    operation int8 := tessera_engine.next_operation();
BEGIN
    PERFORM pg_advisory_xact_lock(tessera_engine.lock_key('operation', operation));
    PERFORM tessera_engine.on_coordinator(format(
        'DELETE FROM tessera_engine.operation_progress WHERE session = %1$s;
         INSERT INTO tessera_engine.operation_progress
         SELECT %2$s, %1$s, member.shardid, ''move'', source, target, 0, ''Not Started Yet'', true
         FROM unnest(%3$L::int8[], %4$L::int[], %5$L::int[]) AS step(shard, source, target),
              tessera_engine.shard_group(step.shard) AS member ON CONFLICT DO NOTHING',
        pg_backend_pid(), operation, shards, sources, targets));
    PERFORM tessera_engine.hang_up('work');
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.progress_forget() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.on_coordinator(format('DELETE FROM tessera_engine.operation_progress WHERE session = %s', pg_backend_pid()));
    PERFORM tessera_engine.hang_up('work');
END $$;

-- Sizes of shards on one node with the position of the subscription that fills them: {shardid: {size, lsn}}. Runs on that node.
CREATE OR REPLACE FUNCTION tessera_engine.shard_statistics(shards jsonb) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_build_object('lsn', CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_wal_lsn() END)
        || coalesce(jsonb_object_agg(id, jsonb_build_object('size', coalesce(pg_total_relation_size(c.oid), 0), 'lsn', feed.latest_end_lsn)), '{}')
    FROM jsonb_each_text(shards) AS wanted(id, name)
        LEFT JOIN (pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace) ON format('%I.%I', nspname, relname) = wanted.name
        LEFT JOIN pg_subscription_rel AS filled ON filled.srrelid = c.oid
        LEFT JOIN pg_stat_subscription AS feed ON feed.subid = filled.srsubid AND feed.relid IS NULL $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_rebalance_progress()
    RETURNS TABLE (sessionid integer, table_name regclass, shardid bigint, shard_size bigint, sourcename text, sourceport integer,
                   targetname text, targetport integer, progress bigint, source_shard_size bigint, target_shard_size bigint,
                   operation_type text, source_lsn pg_lsn, target_lsn pg_lsn, status text)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    running jsonb;
    facts jsonb := '{}';
    node int;
BEGIN
    SELECT jsonb_agg(to_jsonb(p) || jsonb_build_object('name', tessera_engine.shard_table(s.logicalrelid, p.shardid)))
    INTO running FROM tessera_engine.live_progress() AS p JOIN pg_dist_shard AS s USING (shardid);
    FOR node IN SELECT DISTINCT unnest(ARRAY[source_node, target_node]) FROM jsonb_to_recordset(running) AS r(source_node int, target_node int) LOOP
        facts := facts || jsonb_build_object(node::text, tessera_engine.ask(node, format('SELECT tessera_engine.shard_statistics(%L)',
            (SELECT jsonb_object_agg(r.shardid::text, r.name) FROM jsonb_to_recordset(running)
                 AS r(shardid int8, name text, source_node int, target_node int) WHERE node IN (r.source_node, r.target_node))))::jsonb);
    END LOOP;
    RETURN QUERY
        SELECT r.session, s.logicalrelid::regclass, r.shardid,
            greatest((there->>'size')::int8, CASE WHEN r.progress = 2 THEN (here->>'size')::int8 END, 0), source.nodename, source.nodeport,
            target.nodename, target.nodeport, r.progress, coalesce((there->>'size')::int8, 0),
            CASE WHEN r.progress = 0 THEN 0 ELSE coalesce((here->>'size')::int8, 0) END, r.kind,
            CASE WHEN here->>'lsn' IS NOT NULL THEN (facts->r.source_node::text->>'lsn')::pg_lsn END, (here->>'lsn')::pg_lsn, r.status
        FROM jsonb_to_recordset(running) AS r(session int, shardid int8, kind text, source_node int, target_node int, progress int8, status text)
            JOIN pg_dist_shard AS s ON s.shardid = r.shardid
            JOIN pg_dist_node AS source ON source.nodeid = r.source_node JOIN pg_dist_node AS target ON target.nodeid = r.target_node,
            LATERAL (SELECT facts->r.source_node::text->r.shardid::text AS there, facts->r.target_node::text->r.shardid::text AS here) AS sizes
        ORDER BY r.session, r.shardid;
END $$;

-- Steps whose operation is alive.
CREATE OR REPLACE FUNCTION tessera_engine.live_progress() RETURNS SETOF tessera_engine.operation_progress
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT * FROM tessera_engine.operation_progress WHERE tessera_engine.is_locked('operation', operation_id) $$;
