-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adding and activating nodes. Node changes are a superuser's; they hold pg_dist_node in EXCLUSIVE mode, as Citus does.
SET LOCAL tessera_engine.internal = 'on';

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.begin_node_change() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_superuser();
    PERFORM tessera_engine.require_coordinator();
    LOCK TABLE pg_catalog.pg_dist_node IN EXCLUSIVE MODE;
END $$;

-- All rows of pg_dist_node as statements that replace them on another node.
CREATE OR REPLACE FUNCTION tessera_engine.node_rows_sql() RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT 'DELETE FROM pg_catalog.pg_dist_node; ' || coalesce(string_agg(format('INSERT INTO pg_catalog.pg_dist_node SELECT * FROM '
        'json_populate_record(NULL::pg_catalog.pg_dist_node, %L)', row_to_json(node)), '; ' ORDER BY nodeid), '')
    FROM pg_dist_node AS node $$;

CREATE OR REPLACE FUNCTION tessera_engine.sync_nodes() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.exec_elsewhere(tessera_engine.node_rows_sql());
END $$;

-- Refuses a server that does not answer, is another PostgreSQL or engine version, or belongs to a cluster already.
CREATE OR REPLACE FUNCTION tessera_engine.inspect_server(host text, port int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    facts record;
BEGIN
    BEGIN
        SELECT * INTO facts FROM public.dblink(tessera_engine.superuser_link(port), $q$
            SELECT current_setting('server_version_num')::int / 10000, tessera_engine.version(),
                   (SELECT system_identifier::text FROM pg_control_system()), (SELECT count(*) FROM pg_catalog.pg_dist_partition)::int $q$)
            AS t(major int, engine text, identity text, tables int);
    EXCEPTION
        WHEN undefined_function OR undefined_table OR invalid_schema_name THEN
            RAISE 'the server at %:% does not have Tessera''s built-in engine in database "%"', host, port, current_database()
                USING ERRCODE = 'object_not_in_prerequisite_state';
        WHEN connection_exception OR sqlclient_unable_to_establish_sqlconnection OR connection_failure THEN
            RAISE 'connection to the remote node %@%:% failed with the following error: %', current_user, host, port,
                regexp_replace(SQLERRM, '^could not establish connection$', 'no answer') USING ERRCODE = 'connection_failure';
    END;
    IF facts.major <> current_setting('server_version_num')::int / 10000 THEN
        RAISE 'the server at %:% runs PostgreSQL %, this cluster runs %', host, port, facts.major,
            current_setting('server_version_num')::int / 10000 USING ERRCODE = 'object_not_in_prerequisite_state';
    ELSIF facts.engine <> tessera_engine.version() THEN
        RAISE 'the server at %:% has engine version %, this cluster has %', host, port, facts.engine, tessera_engine.version()
            USING ERRCODE = 'object_not_in_prerequisite_state';
    ELSIF facts.identity = (SELECT system_identifier::text FROM pg_control_system()) AND port = current_setting('port')::int THEN
        RAISE 'Node cannot add itself as a worker.' USING ERRCODE = 'internal_error', HINT =
            format('Add the node as a coordinator by using: SELECT citus_set_coordinator_host(''%s'', %s);', host, port);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_set_coordinator_host(host text, port integer DEFAULT current_setting('port')::integer,
    node_role noderole DEFAULT 'primary', node_cluster name DEFAULT 'default') RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.begin_node_change();
    UPDATE pg_dist_node SET nodename = host, nodeport = port WHERE groupid = 0 AND noderole = node_role;
    IF NOT FOUND THEN
        INSERT INTO pg_dist_node (groupid, nodename, nodeport, hasmetadata, metadatasynced, shouldhaveshards, noderole, nodecluster)
        VALUES (0, host, port, true, true, false, node_role, node_cluster);
    END IF;
    PERFORM tessera_engine.sync_nodes();
    PERFORM tessera_engine.exec_elsewhere(format('SELECT tessera_engine.add_server(%s, %s)', tessera_engine.local_node(), port));
    PERFORM tessera_engine.add_server(nodeid, nodeport) FROM tessera_engine.metadata_nodes() WHERE groupid <> 0;
END $$;

-- The row of a fresh single node, as Citus makes it with the first table.
CREATE OR REPLACE FUNCTION tessera_engine.ensure_coordinator_row() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO pg_dist_node (groupid, nodename, nodeport, hasmetadata, metadatasynced, shouldhaveshards)
    SELECT 0, coalesce(nullif(current_setting('citus.local_hostname', true), ''), 'localhost'), current_setting('port')::int,
           true, true, true
    WHERE citus_is_coordinator() AND NOT EXISTS (SELECT FROM pg_dist_node) $$;

CREATE OR REPLACE FUNCTION tessera_engine.insert_node(host text, port int, wanted_group int, role noderole, cluster name) RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
BEGIN
    IF wanted_group > 0 AND role = 'primary' AND EXISTS (SELECT FROM pg_dist_node WHERE groupid = wanted_group AND noderole = 'primary') THEN
        RAISE 'group % already has a primary node', wanted_group USING ERRCODE = 'internal_error';
    ELSIF role = 'primary' AND cluster <> 'default' THEN
        RAISE 'primaries must be added to the default cluster' USING ERRCODE = 'internal_error';
    ELSIF EXISTS (SELECT FROM pg_dist_node WHERE groupid = 0 AND nodename IN ('localhost', '127.0.0.1', '::1'))
          AND host NOT IN ('localhost', '127.0.0.1', '::1') THEN
        RAISE 'cannot add a worker node when the coordinator hostname is set to localhost' USING ERRCODE = 'internal_error',
            DETAIL = 'Worker nodes need to be able to connect to the coordinator to transfer data.',
            HINT = 'Use SELECT citus_set_coordinator_host(''<hostname>'') to configure the coordinator hostname';
    END IF;
    INSERT INTO pg_dist_node (groupid, nodename, nodeport, isactive, hasmetadata, metadatasynced, noderole, nodecluster)
    VALUES (CASE wanted_group WHEN -1 THEN nextval('pg_dist_groupid_seq') ELSE wanted_group END, host, port, false, false, false, role, cluster)
    RETURNING nodeid INTO node;
    RETURN node;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_add_inactive_node(nodename text, nodeport integer, groupid integer DEFAULT -1,
    noderole noderole DEFAULT 'primary', nodecluster name DEFAULT 'default') RETURNS integer
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    node int;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    IF citus_add_inactive_node.groupid = 0 THEN
        RAISE 'coordinator node cannot be added as inactive node' USING ERRCODE = 'internal_error';
    END IF;
    SELECT nodeid INTO node FROM pg_dist_node AS n
    WHERE n.nodename = citus_add_inactive_node.nodename AND n.nodeport = citus_add_inactive_node.nodeport;
    IF FOUND THEN
        RETURN node;
    END IF;
    node := tessera_engine.insert_node(citus_add_inactive_node.nodename, citus_add_inactive_node.nodeport,
        citus_add_inactive_node.groupid, citus_add_inactive_node.noderole, citus_add_inactive_node.nodecluster);
    PERFORM tessera_engine.sync_nodes();
    RETURN node;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_add_node(nodename text, nodeport integer, groupid integer DEFAULT -1,
    noderole noderole DEFAULT 'primary', nodecluster name DEFAULT 'default') RETURNS integer
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    node int;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    IF citus_add_node.groupid = 0 THEN
        PERFORM citus_set_coordinator_host(citus_add_node.nodename, citus_add_node.nodeport, citus_add_node.noderole, citus_add_node.nodecluster);
        RETURN tessera_engine.coordinator_node();
    END IF;
    SELECT nodeid INTO node FROM pg_dist_node AS n
    WHERE n.nodename = citus_add_node.nodename AND n.nodeport = citus_add_node.nodeport;
    IF FOUND THEN
        RETURN node;
    END IF;
    PERFORM tessera_engine.inspect_server(citus_add_node.nodename, citus_add_node.nodeport);
    PERFORM tessera_engine.ensure_coordinator_row();
    node := tessera_engine.insert_node(citus_add_node.nodename, citus_add_node.nodeport, citus_add_node.groupid,
        citus_add_node.noderole, citus_add_node.nodecluster);
    IF citus_add_node.noderole = 'primary' THEN
        PERFORM tessera_engine.bring_in(node);
    ELSE
        UPDATE pg_dist_node SET isactive = true WHERE nodeid = node;
        PERFORM tessera_engine.sync_nodes();
    END IF;
    RETURN node;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.node_at(host text, port int) RETURNS int
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
BEGIN
    SELECT nodeid INTO node FROM pg_dist_node WHERE nodename = host AND nodeport = port;
    IF NOT FOUND THEN
        RAISE 'node at "%:%" does not exist', host, port USING ERRCODE = 'internal_error';
    END IF;
    RETURN node;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_activate_node(nodename text, nodeport integer) RETURNS integer
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    node int;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    node := tessera_engine.node_at(nodename, nodeport);
    IF node <> tessera_engine.local_node() THEN
        PERFORM tessera_engine.inspect_server(nodename, nodeport);
        PERFORM tessera_engine.bring_in(node);
    END IF;
    RETURN node;
END $$;

-- Makes a registered server a working node: servers both ways, roles, schemas, shells, metadata; then marks it active everywhere.
CREATE OR REPLACE FUNCTION tessera_engine.bring_in(node int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
DECLARE
    subject pg_dist_node;
    other record;
    role name;
BEGIN
    SELECT * INTO subject FROM pg_dist_node WHERE nodeid = node;
    UPDATE pg_dist_node SET isactive = true, hasmetadata = true, metadatasynced = true WHERE nodeid = node;
    PERFORM tessera_engine.add_server(node, subject.nodeport);
    PERFORM tessera_engine.exec_on(node, format(
        'UPDATE pg_catalog.pg_dist_local_group SET groupid = %s; SELECT tessera_engine.forget_cluster(); %s',
        subject.groupid, tessera_engine.node_rows_sql()));
    FOR role IN SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname <> 'postgres', oid LOOP
        PERFORM tessera_engine.exec_on(node, tessera_engine.role_ddl(role));
        PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.allow_peer(%L)', role));
        PERFORM tessera_engine.allow_peer(role);
    END LOOP;
    FOR other IN SELECT nodeid, nodeport FROM tessera_engine.metadata_nodes() WHERE nodeid <> node LOOP
        PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.add_server(%s, %s)', other.nodeid, other.nodeport));
        IF other.nodeid <> tessera_engine.local_node() THEN
            PERFORM tessera_engine.exec_on(other.nodeid, tessera_engine.node_rows_sql());
            PERFORM tessera_engine.exec_on(other.nodeid, format('SELECT tessera_engine.add_server(%s, %s)', node, subject.nodeport));
        END IF;
    END LOOP;
    PERFORM tessera_engine.send_tables(node);
END $$;
