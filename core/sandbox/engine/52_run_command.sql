-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- run_command_on_*: one value or one error a target, each in a transaction of its own, as the calling role.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.active_primaries() RETURNS int[]
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT array_agg(nodeid ORDER BY nodename, nodeport) FROM pg_dist_node WHERE isactive AND noderole = 'primary' $$;

-- A fresh node that is not registered yet answers for itself, as in Citus.
CREATE OR REPLACE FUNCTION tessera_engine.run_alone(command text, OUT success boolean, OUT result text)
    LANGUAGE plpgsql AS $$
BEGIN
    success := true;
    result := coalesce(tessera_engine.run_local(command, NULL, true), '');
EXCEPTION WHEN OTHERS THEN
    success := false;
    result := tessera_engine.as_result(SQLERRM);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_all_nodes(command text, parallel boolean DEFAULT true,
    give_warning_for_connection_errors boolean DEFAULT false, OUT nodeid integer, OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := tessera_engine.active_primaries();
BEGIN
    IF tessera_engine.local_node() = 0 THEN
        nodeid := 0;
        SELECT alone.success, alone.result INTO success, result FROM tessera_engine.run_alone(command) AS alone;
        RETURN NEXT;
    END IF;
    FOR nodeid, success, result IN SELECT nodes[place], f.success, f.result FROM tessera_engine.fan_out(nodes,
        array_fill(command, ARRAY[cardinality(nodes)]), parallel) AS f WHERE nodes IS NOT NULL LOOP
        IF give_warning_for_connection_errors AND NOT success THEN
            RAISE WARNING 'Error on node with node id %: %', nodeid, result;
        END IF;
        RETURN NEXT;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_coordinator(command text, give_warning_for_connection_errors boolean DEFAULT false,
    OUT nodeid integer, OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    coordinator int := tessera_engine.coordinator_node();
BEGIN
    IF coordinator = 0 AND citus_is_coordinator() THEN
        nodeid := 0;
        SELECT alone.success, alone.result INTO success, result FROM tessera_engine.run_alone(command) AS alone;
        RETURN NEXT;
        RETURN;
    ELSIF coordinator = 0 THEN
        RAISE 'the coordinator is not added to the metadata'
            USING ERRCODE = 'internal_error', HINT = 'Add the node as a coordinator by using: SELECT citus_set_coordinator_host(''<hostname>'')';
    END IF;
    FOR nodeid, success, result IN SELECT coordinator, f.success, f.result FROM tessera_engine.fan_out(ARRAY[coordinator], ARRAY[command]) AS f LOOP
        IF give_warning_for_connection_errors AND NOT success THEN
            RAISE WARNING 'Error on node with node id %: %', nodeid, result;
        END IF;
        RETURN NEXT;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_workers(command text, parallel boolean DEFAULT true,
    OUT nodename text, OUT nodeport integer, OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    nodes int[] := (SELECT array_agg(nodeid ORDER BY nodename, nodeport) FROM pg_dist_node
                    WHERE isactive AND noderole = 'primary' AND groupid <> 0);
BEGIN
    RETURN QUERY SELECT n.nodename, n.nodeport, f.success, f.result
        FROM tessera_engine.fan_out(nodes, array_fill(command, ARRAY[cardinality(nodes)]), parallel) AS f
        JOIN pg_dist_node n ON n.nodeid = nodes[f.place] WHERE nodes IS NOT NULL ORDER BY f.place;
END $$;

-- Every %s of a command is the shard's name.
CREATE OR REPLACE FUNCTION tessera_engine.placement_commands(table_name regclass, command text)
    RETURNS TABLE (shard int8, node int, filled text) STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT shardid, nodeid, replace(command, '%s', tessera_engine.shard_table(logicalrelid, shardid))
    FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)
    WHERE logicalrelid = table_name AND noderole = 'primary' ORDER BY shardid, nodeid $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_placements(table_name regclass, command text, parallel boolean DEFAULT true,
    OUT nodename text, OUT nodeport integer, OUT shardid bigint, OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    nodes int[];
    commands text[];
    shards bigint[];
BEGIN
    SELECT array_agg(node), array_agg(filled), array_agg(shard) INTO nodes, commands, shards
    FROM tessera_engine.placement_commands(table_name, command);
    RETURN QUERY SELECT n.nodename, n.nodeport, shards[f.place], f.success, f.result
        FROM tessera_engine.fan_out(nodes, commands, parallel) AS f JOIN pg_dist_node n ON n.nodeid = nodes[f.place]
        WHERE nodes IS NOT NULL ORDER BY f.place;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_shards(table_name regclass, command text, parallel boolean DEFAULT true,
    OUT shardid bigint, OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF (SELECT max(copies) FROM (SELECT count(*) AS copies FROM pg_dist_shard s JOIN pg_dist_placement USING (shardid)
                                 WHERE logicalrelid = table_name GROUP BY s.shardid) AS c) > 1 THEN
        RAISE NOTICE 'some shards do not have active placements';
    END IF;
    RETURN QUERY SELECT DISTINCT ON (p.shardid) p.shardid, p.success, p.result
        FROM run_command_on_placements(table_name, command, parallel) AS p ORDER BY p.shardid;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.run_command_on_colocated_placements(table_name1 regclass, table_name2 regclass, command text,
    parallel boolean DEFAULT true, OUT nodename text, OUT nodeport integer, OUT shardid1 bigint, OUT shardid2 bigint,
    OUT success boolean, OUT result text)
    RETURNS SETOF record LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    nodes int[];
    commands text[];
    firsts bigint[];
    seconds bigint[];
BEGIN
    IF NOT distributed_tables_colocated(table_name1, table_name2) THEN
        RAISE 'tables % and % are not co-located', table_name1, table_name2 USING ERRCODE = 'internal_error';
    END IF;
    SELECT array_agg(nodeid ORDER BY a.shardid, nodeid), array_agg(a.shardid ORDER BY a.shardid, nodeid),
           array_agg(b.shardid ORDER BY a.shardid, nodeid),
           array_agg(format(command, tessera_engine.shard_table(table_name1, a.shardid), tessera_engine.shard_table(table_name2, b.shardid))
                     ORDER BY a.shardid, nodeid)
    INTO nodes, firsts, seconds, commands
    FROM pg_dist_shard a JOIN pg_dist_shard b ON b.shardminvalue IS NOT DISTINCT FROM a.shardminvalue
    JOIN pg_dist_placement p ON p.shardid = a.shardid JOIN pg_dist_node USING (groupid)
    WHERE a.logicalrelid = table_name1 AND b.logicalrelid = table_name2 AND noderole = 'primary';
    RETURN QUERY SELECT n.nodename, n.nodeport, firsts[f.place], seconds[f.place], f.success, f.result
        FROM tessera_engine.fan_out(nodes, commands, parallel) AS f JOIN pg_dist_node n ON n.nodeid = nodes[f.place]
        WHERE nodes IS NOT NULL ORDER BY f.place;
END $$;
