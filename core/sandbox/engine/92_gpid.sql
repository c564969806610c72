-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Global process ids (nodeid * 10^10 + pid) and small facts about nodes.
SET LOCAL tessera_engine.internal = 'on';

CREATE OR REPLACE FUNCTION pg_catalog.citus_coordinator_nodeid() RETURNS integer
    STABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT tessera_engine.coordinator_node() $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_calculate_gpid(nodeid integer, pid integer) RETURNS bigint
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT nodeid * 10000000000 + pid $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_nodeid_for_gpid(global_pid bigint) RETURNS integer
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT (global_pid / 10000000000)::int $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_pid_for_gpid(global_pid bigint) RETURNS integer
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT (global_pid % 10000000000)::int $$;

-- The gpid of the session that began the work: for a session that another node opened, that node's.
CREATE OR REPLACE FUNCTION tessera_engine.gpid_of(application_name text, pid int) RETURNS bigint
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE WHEN application_name ~ '^citus_(internal|run_command) gpid=\d{1,9}:\d{1,9}$'
                THEN citus_calculate_gpid(substring(application_name FROM '=(\d+)')::int, substring(application_name FROM ':(\d+)')::int)
                ELSE citus_calculate_gpid(tessera_engine.local_node(), pid) END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_backend_gpid() RETURNS bigint
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.gpid_of(current_setting('application_name'), pg_backend_pid()) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_nodename_for_nodeid(nodeid integer) RETURNS text
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT nodename FROM pg_dist_node n WHERE n.nodeid = citus_nodename_for_nodeid.nodeid $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_nodeport_for_nodeid(nodeid integer) RETURNS integer
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT nodeport FROM pg_dist_node n WHERE n.nodeid = citus_nodeport_for_nodeid.nodeid $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_nodeid_for_groupid(groupidinput integer) RETURNS integer
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT tessera_engine.node_of_group(groupidinput) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_server_id() RETURNS uuid
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT (metadata->>'server_id')::uuid FROM pg_dist_node_metadata $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_is_primary_node() RETURNS boolean
    STABLE STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.local_node() = 0 THEN
        RAISE WARNING 'could not find the current node in pg_dist_node';
        RETURN NULL;
    END IF;
    RETURN NOT pg_is_in_recovery();
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_get_active_worker_nodes(OUT node_name text, OUT node_port bigint) RETURNS SETOF record
    STABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT nodename, nodeport FROM pg_dist_node WHERE isactive AND noderole = 'primary' AND groupid <> 0 ORDER BY nodename, nodeport $$;

-- Signals a process anywhere by its global id; pid is what the session that began the work has on its node.
CREATE OR REPLACE FUNCTION tessera_engine.signal_backend(global_pid bigint, command text) RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int := citus_nodeid_for_gpid(global_pid);
BEGIN
    IF NOT EXISTS (SELECT FROM pg_dist_node WHERE nodeid = node) THEN
        RAISE 'node id % not found for global process id %', node, global_pid USING ERRCODE = 'internal_error';
    END IF;
    RETURN tessera_engine.ask(node, format(command, citus_pid_for_gpid(global_pid)))::boolean;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.pg_cancel_backend(global_pid bigint) RETURNS boolean
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT tessera_engine.signal_backend(global_pid, 'SELECT pg_catalog.pg_cancel_backend(%s)') $$;

CREATE OR REPLACE FUNCTION pg_catalog.pg_terminate_backend(global_pid bigint, timeout bigint DEFAULT 0) RETURNS boolean
    LANGUAGE sql STRICT SET search_path = pg_catalog AS $$
    SELECT tessera_engine.signal_backend(global_pid, format('SELECT pg_catalog.pg_terminate_backend(%%s, %s)', timeout)) $$;
