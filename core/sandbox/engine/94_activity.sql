-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions and locks of all nodes. A node that does not answer costs a WARNING and its rows.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;
SET LOCAL allow_system_table_mods = on;

CREATE OR REPLACE FUNCTION pg_catalog.get_all_active_transactions(OUT datid oid, OUT process_id integer, OUT initiator_node_identifier integer,
    OUT worker_query boolean, OUT transaction_number bigint, OUT transaction_stamp timestamp with time zone, OUT global_pid bigint)
    RETURNS SETOF record STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT a.datid, a.pid, 0, a.application_name ~ '^citus_(internal|run_command) gpid=', 0::bigint, a.xact_start, tessera_engine.gpid_of(a.application_name, a.pid)
    FROM pg_stat_activity a WHERE a.datname = current_database() AND a.backend_type = 'client backend' $$;

CREATE OR REPLACE FUNCTION tessera_engine.local_transactions() RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT jsonb_agg(t) FROM get_all_active_transactions() AS t $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_global_active_transactions(OUT datid oid, OUT process_id integer, OUT initiator_node_identifier integer,
    OUT worker_query boolean, OUT transaction_number bigint, OUT transaction_stamp timestamp with time zone, OUT global_pid bigint)
    RETURNS SETOF record STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT t.* FROM tessera_engine.look_everywhere('transactions'),
        jsonb_to_recordset(answer) AS t(datid oid, process_id int, initiator_node_identifier int,
            worker_query boolean, transaction_number bigint, transaction_stamp timestamptz, global_pid bigint) $$;

-- This node's part of citus_stat_activity. What the role may not see in pg_stat_activity it does not see here.
CREATE OR REPLACE FUNCTION tessera_engine.local_activity() RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(s) FROM (
        SELECT CASE WHEN datname = current_database() AND backend_type = 'client backend'
                    THEN tessera_engine.gpid_of(application_name, pid) END AS global_pid,
               application_name ~ '^citus_(internal|run_command) gpid=' AS is_worker_query, a.* FROM pg_stat_activity a) AS s $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_stat_activity(OUT global_pid bigint, OUT nodeid integer, OUT is_worker_query boolean,
    OUT datid oid, OUT datname name, OUT pid integer, OUT leader_pid integer, OUT usesysid oid, OUT usename name, OUT application_name text,
    OUT client_addr inet, OUT client_hostname text, OUT client_port integer, OUT backend_start timestamp with time zone,
    OUT xact_start timestamp with time zone, OUT query_start timestamp with time zone, OUT state_change timestamp with time zone,
    OUT wait_event_type text, OUT wait_event text, OUT state text, OUT backend_xid xid, OUT backend_xmin xid, OUT query_id bigint,
    OUT query text, OUT backend_type text) RETURNS SETOF record LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT s.global_pid, a.nodeid, s.is_worker_query, s.datid, s.datname, s.pid, s.leader_pid, s.usesysid, s.usename, s.application_name,
        s.client_addr, s.client_hostname, s.client_port, s.backend_start, s.xact_start, s.query_start, s.state_change, s.wait_event_type,
        s.wait_event, s.state, s.backend_xid, s.backend_xmin, s.query_id, s.query, s.backend_type
    FROM tessera_engine.look_everywhere('activity') AS a, jsonb_to_recordset(answer)
        AS s(global_pid bigint, is_worker_query boolean, datid oid, datname name, pid int, leader_pid int, usesysid oid, usename name,
             application_name text, client_addr inet, client_hostname text, client_port int, backend_start timestamptz, xact_start timestamptz,
             query_start timestamptz, state_change timestamptz, wait_event_type text, wait_event text, state text, backend_xid xid,
             backend_xmin xid, query_id bigint, query text, backend_type text) $$;

CREATE OR REPLACE VIEW pg_catalog.citus_stat_activity AS SELECT * FROM pg_catalog.citus_stat_activity();
CREATE OR REPLACE VIEW pg_catalog.citus_dist_stat_activity AS
    SELECT * FROM pg_catalog.citus_stat_activity() WHERE is_worker_query IS NOT TRUE AND backend_type = 'client backend';

CREATE OR REPLACE FUNCTION tessera_engine.local_locks() RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(s) FROM (
        SELECT CASE WHEN a.pid IS NOT NULL THEN tessera_engine.gpid_of(application_name, a.pid) END AS global_pid,
               CASE WHEN l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) THEN l.relation::regclass::text END AS relation_name,
               l.locktype, l.database, l.relation, l.page, l.tuple, l.virtualxid, l.transactionid, l.classid, l.objid, l.objsubid,
               l.virtualtransaction, l.pid, l.mode, l.granted, l.fastpath, l.waitstart
        FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid AND a.backend_type = 'client backend') AS s $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_locks(OUT global_pid bigint, OUT nodeid integer, OUT locktype text, OUT database oid,
    OUT relation oid, OUT relation_name text, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid,
    OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean,
    OUT fastpath boolean, OUT waitstart timestamp with time zone) RETURNS SETOF record LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT s.global_pid, a.nodeid, s.locktype, s.database, s.relation, s.relation_name, s.page, s.tuple, s.virtualxid, s.transactionid,
        s.classid, s.objid, s.objsubid, s.virtualtransaction, s.pid, s.mode, s.granted, s.fastpath, s.waitstart
    FROM tessera_engine.look_everywhere('locks') AS a, jsonb_to_recordset(answer)
        AS s(global_pid bigint, locktype text, database oid, relation oid, relation_name text, page int, tuple smallint, virtualxid text,
             transactionid xid, classid oid, objid oid, objsubid smallint, virtualtransaction text, pid int, mode text, granted boolean,
             fastpath boolean, waitstart timestamptz) $$;
CREATE OR REPLACE VIEW pg_catalog.citus_locks AS SELECT * FROM pg_catalog.citus_locks();

-- Who waits for whom on this node, by global id, with what PostgreSQL knows (pg_blocking_pids).
CREATE OR REPLACE FUNCTION tessera_engine.local_waits() RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(w) FROM (
        SELECT tessera_engine.gpid_of(waiting.application_name, waiting.pid) AS waiting, tessera_engine.gpid_of(blocking.application_name, blocking.pid) AS blocking,
               (SELECT extract(epoch FROM clock_timestamp() - min(waitstart)) FROM pg_locks WHERE pid = waiting.pid AND NOT granted) AS seconds
        FROM pg_stat_activity waiting, unnest(pg_blocking_pids(waiting.pid)) AS blocker JOIN pg_stat_activity blocking ON blocking.pid = blocker
        WHERE waiting.wait_event_type = 'Lock') AS w WHERE waiting <> blocking $$;

CREATE OR REPLACE VIEW pg_catalog.citus_lock_waits AS
    WITH edges AS (
        SELECT DISTINCT waiting, blocking FROM tessera_engine.look_everywhere('waits'),
            jsonb_to_recordset(answer) AS w(waiting bigint, blocking bigint)),
    sessions AS (SELECT global_pid, nodeid, query FROM pg_catalog.citus_stat_activity() WHERE is_worker_query IS FALSE)
    SELECT waiting AS waiting_gpid, blocking AS blocking_gpid, w.query AS blocked_statement,
           b.query AS current_statement_in_blocking_process, w.nodeid AS waiting_nodeid, b.nodeid AS blocking_nodeid
    FROM edges JOIN sessions w ON w.global_pid = waiting JOIN sessions b ON b.global_pid = blocking;

GRANT SELECT ON pg_catalog.citus_stat_activity, pg_catalog.citus_dist_stat_activity, pg_catalog.citus_locks, pg_catalog.citus_lock_waits TO PUBLIC;
