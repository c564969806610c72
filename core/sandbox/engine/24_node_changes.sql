-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Disabling, removing, moving and pausing nodes.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- A node that holds the only copy of a shard is needed.
CREATE OR REPLACE FUNCTION tessera_engine.require_no_sole_placement(node pg_catalog.pg_dist_node) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    sole record;
BEGIN
    SELECT s.shardid, logicalrelid INTO sole FROM pg_dist_placement p JOIN pg_dist_shard s USING (shardid)
    WHERE p.groupid = node.groupid AND node.noderole = 'primary' AND NOT EXISTS (
        SELECT FROM pg_dist_placement o JOIN pg_dist_node n ON n.groupid = o.groupid AND noderole = 'primary' AND isactive
        WHERE o.shardid = p.shardid AND o.groupid <> node.groupid) ORDER BY s.shardid LIMIT 1;
    IF FOUND THEN
        RAISE 'cannot remove or disable the node %:% because because it contains the only shard placement for shard %',
            node.nodename, node.nodeport, sole.shardid USING ERRCODE = 'internal_error',
            DETAIL = format('One of the table(s) that prevents the operation complete successfully is %s', tessera_engine.full_name(sole.logicalrelid)),
            HINT = 'To proceed, either drop the tables or use undistribute_table() function to convert them to local tables';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.find_node(host text, port int) RETURNS pg_catalog.pg_dist_node
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT n FROM pg_dist_node n WHERE nodeid = tessera_engine.node_at(host, port) $$;

-- Reference copies on the group are forgotten; elsewhere nothing changes, for every node reads its own copy.
CREATE OR REPLACE FUNCTION tessera_engine.forget_reference_copies(gone int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.exec_everywhere(format('DELETE FROM pg_catalog.pg_dist_placement WHERE groupid = %s AND shardid IN (SELECT shardid
        FROM pg_catalog.pg_dist_shard JOIN pg_catalog.pg_dist_partition USING (logicalrelid) WHERE repmodel = ''t'')', gone));
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_disable_node(nodename text, nodeport integer, synchronous boolean DEFAULT false) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    node pg_dist_node;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    node := tessera_engine.find_node(nodename, nodeport);
    IF node.groupid = 0 THEN
        RAISE 'cannot change "isactive" field of the coordinator node' USING ERRCODE = 'internal_error';
    END IF;
    PERFORM tessera_engine.require_no_sole_placement(node);
    UPDATE pg_dist_node SET isactive = false, metadatasynced = false WHERE nodeid = node.nodeid;
    PERFORM tessera_engine.forget_reference_copies(node.groupid);
    PERFORM tessera_engine.sync_nodes();
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_remove_node(nodename text, nodeport integer) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    node pg_dist_node;
    was_active boolean;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    node := tessera_engine.find_node(nodename, nodeport);
    PERFORM tessera_engine.require_no_sole_placement(node);
    IF node.groupid = 0 AND EXISTS (SELECT FROM pg_dist_node WHERE groupid <> 0) THEN
        PERFORM tessera_engine.unsupported('the coordinator cannot be removed while there are workers');
    END IF;
    DELETE FROM pg_dist_node WHERE nodeid = node.nodeid;
    IF node.noderole = 'primary' THEN
        PERFORM tessera_engine.forget_reference_copies(node.groupid);
        PERFORM tessera_engine.sync_nodes();
        PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.drop_server(%s)', node.nodeid));
    ELSE
        PERFORM tessera_engine.sync_nodes();
    END IF;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_set_node_property(nodename text, nodeport integer, property text, value boolean) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    node pg_dist_node;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    node := tessera_engine.find_node(nodename, nodeport);
    IF property <> 'shouldhaveshards' THEN
        RAISE 'only the ''shouldhaveshards'' property can be set using this function' USING ERRCODE = 'internal_error';
    END IF;
    UPDATE pg_dist_node SET shouldhaveshards = value WHERE nodeid = node.nodeid;
    PERFORM tessera_engine.sync_nodes();
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_add_secondary_node(nodename text, nodeport integer, primaryname text, primaryport integer,
    nodecluster name DEFAULT 'default') RETURNS integer LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_variable
DECLARE
    leader pg_dist_node;
    node int;
BEGIN
    PERFORM tessera_engine.begin_node_change();
    leader := tessera_engine.find_node(primaryname, primaryport);
    SELECT n.nodeid INTO node FROM pg_dist_node n WHERE n.nodename = citus_add_secondary_node.nodename AND n.nodeport = citus_add_secondary_node.nodeport;
    IF FOUND THEN
        RETURN node;
    END IF;
    node := tessera_engine.insert_node(nodename, nodeport, leader.groupid, 'secondary', nodecluster);
    UPDATE pg_dist_node SET isactive = true WHERE nodeid = node;
    PERFORM tessera_engine.sync_nodes();
    RETURN node;
END $$;

-- Holds back the writes that come by this node to the subject's shards until the transaction ends: readers and writers of a shell take
-- locks that conflict with ours.
CREATE OR REPLACE FUNCTION tessera_engine.lock_shells_of(subject pg_catalog.pg_dist_node, force boolean, lock_cooldown int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell regclass;
BEGIN
    FOR shell IN SELECT DISTINCT logicalrelid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid)
                 WHERE groupid = subject.groupid AND subject.noderole = 'primary' ORDER BY logicalrelid LOOP
        IF force THEN
            PERFORM tessera_engine.lock_by_force(shell, lock_cooldown);
        ELSE
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', tessera_engine.full_name(shell));
        END IF;
    END LOOP;
END $$;

-- Who still holds the shell after the cooldown is ended. While we wait for the lock others queue behind us, so we wait in turns, and ask
-- for it again before those who were ended have gone.
CREATE OR REPLACE FUNCTION tessera_engine.lock_by_force(shell regclass, lock_cooldown int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET lock_timeout = '500ms' AS $$
DECLARE
    begun timestamptz := clock_timestamp();
BEGIN
    LOOP
        BEGIN
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', tessera_engine.full_name(shell));
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            IF clock_timestamp() > begun + make_interval(secs => lock_cooldown / 1000.0 + 10) THEN
                RAISE;
            ELSIF clock_timestamp() > begun + make_interval(secs => lock_cooldown / 1000.0) THEN
                PERFORM pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'relation'
                    AND relation = shell AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND pid <> pg_backend_pid() AND granted) AS holders;
            END IF;
        END;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_update_node(node_id integer, new_node_name text, new_node_port integer,
    force boolean DEFAULT false, lock_cooldown integer DEFAULT 10000) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node pg_dist_node;
BEGIN
    PERFORM tessera_engine.require_superuser();
    SELECT * INTO node FROM pg_dist_node WHERE nodename = new_node_name AND nodeport = new_node_port;
    IF FOUND AND node.nodeid = node_id THEN
        RETURN;
    ELSIF FOUND THEN
        RAISE 'there is already another node with the specified hostname and port' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    SELECT * INTO node FROM pg_dist_node WHERE nodeid = node_id;
    IF NOT FOUND THEN
        RAISE 'node % not found', node_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM tessera_engine.lock_shells_of(node, force, lock_cooldown);
    UPDATE pg_dist_node SET nodename = new_node_name, nodeport = new_node_port WHERE nodeid = node_id;
    UPDATE pg_dist_node SET metadatasynced = false WHERE hasmetadata AND nodeid <> tessera_engine.local_node();
    IF node.noderole = 'primary' AND node.isactive AND node.nodeid <> tessera_engine.local_node() THEN
        PERFORM tessera_engine.add_server(node_id, new_node_port);
    END IF;
END $$;

-- Sends the nodes to those whose copy is stale, as Citus' maintenance daemon does: the new address may belong to a standby until it is
-- promoted. Who does not answer, or cannot be written, stays stale. Gives how many are in step now.
CREATE OR REPLACE FUNCTION tessera_engine.sync_stale_nodes() RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
    other record;
    done int := 0;
BEGIN
    FOR node IN SELECT nodeid FROM tessera_engine.metadata_nodes() WHERE NOT metadatasynced AND citus_is_coordinator() LOOP
        BEGIN
            UPDATE pg_dist_node SET metadatasynced = true WHERE nodeid = node;
            PERFORM tessera_engine.exec_on(node, tessera_engine.node_rows_sql());
            FOR other IN SELECT nodeid, nodeport FROM tessera_engine.metadata_nodes() WHERE nodeid <> node LOOP
                PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.add_server(%s, %s)', other.nodeid, other.nodeport));
            END LOOP;
            done := done + 1;
        EXCEPTION WHEN others THEN
            RAISE DEBUG 'node % stays stale: %', node, SQLERRM;
        END;
    END LOOP;
    RETURN done;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.sync_stale_nodes() FROM PUBLIC;

CREATE OR REPLACE FUNCTION pg_catalog.citus_pause_node_within_txn(node_id integer, force boolean DEFAULT false,
    lock_cooldown integer DEFAULT 10000) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node pg_dist_node;
BEGIN
    PERFORM tessera_engine.require_superuser();
    SELECT * INTO node FROM pg_dist_node WHERE nodeid = node_id;
    IF NOT FOUND THEN
        RAISE 'node % not found', node_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM tessera_engine.lock_shells_of(node, force, lock_cooldown);
END $$;

-- Sends the metadata to a node anew.
CREATE OR REPLACE FUNCTION pg_catalog.start_metadata_sync_to_node(nodename text, nodeport integer) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM citus_activate_node(nodename, nodeport);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.start_metadata_sync_to_all_nodes() RETURNS boolean
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM citus_activate_node(nodename, nodeport) FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND groupid <> 0;
    RETURN true;
END $$;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['citus_set_coordinator_host(text, int, noderole, name)', 'citus_add_inactive_node(text, int, int, noderole, name)',
        'citus_add_node(text, int, int, noderole, name)', 'citus_activate_node(text, int)', 'citus_add_secondary_node(text, int, text, int, name)',
        'citus_disable_node(text, int, boolean)', 'citus_remove_node(text, int)', 'citus_set_node_property(text, int, text, boolean)',
        'citus_update_node(int, text, int, boolean, int)', 'citus_pause_node_within_txn(int, boolean, int)'] LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION pg_catalog.%s FROM PUBLIC', guarded);
    END LOOP;
END $$;
