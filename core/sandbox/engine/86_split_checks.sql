-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What refuses a split, and the function that the user calls.

SET LOCAL check_function_bodies = off;

-- Citus' rules for split points, in its words and order.
CREATE OR REPLACE FUNCTION tessera_engine.require_split_points(shard pg_catalog.pg_dist_shard, points int[], node_count int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    low int := shard.shardminvalue;
    high int := shard.shardmaxvalue;
    point int;
    last int;
BEGIN
    IF node_count <> cardinality(points) + 1 THEN
        RAISE 'Number of worker node ids should be one greater split points. NodeId count is ''%'' and SplitPoint count is ''%''.',
            node_count, cardinality(points) USING ERRCODE = 'syntax_error';
    ELSIF low = high THEN
        RAISE 'Cannot split shard id "%" as min/max range are equal: (''%'', ''%'').', shard.shardid, low, high USING ERRCODE = 'syntax_error';
    END IF;
    FOREACH point IN ARRAY points LOOP
        IF point < low OR point > high THEN
            RAISE 'Split point % is outside the min/max range(%, %) for shard id %.', point, low, high, shard.shardid
                USING ERRCODE = 'syntax_error';
        ELSIF point = high THEN
            RAISE 'Invalid split point %, as split points should be inclusive. Please use % instead.', high, high - 1
                USING ERRCODE = 'syntax_error';
        ELSIF point <= last THEN
            RAISE 'Invalid Split Points ''%'' followed by ''%''. All split points should be strictly increasing.', last, point
                USING ERRCODE = 'syntax_error';
        END IF;
        last := point;
    END LOOP;
END $$;

-- What this engine's partitions can express.
CREATE OR REPLACE FUNCTION tessera_engine.require_expressible_points(shard pg_catalog.pg_dist_shard, points int[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    low int8 := shard.shardminvalue::int8 + 2147483648;
    high int8 := shard.shardmaxvalue::int8 + 2147483648;
    bounds int8[] := low || ARRAY(SELECT p::int8 + 2147483649 FROM unnest(points) WITH ORDINALITY AS u(p, n) ORDER BY n) || (high + 1);
    width int8;
    i int;
BEGIN
    FOR i IN 2 .. cardinality(bounds) LOOP
        width := bounds[i] - bounds[i - 1];
        IF width & (width - 1) <> 0 OR bounds[i - 1] % width <> 0 THEN
            RAISE 'this engine splits a shard at the middle of its range (or of its halves) only'
                USING ERRCODE = 'feature_not_supported',
                      DETAIL = format('The middle of shard %s is %s.', shard.shardid, (low + high) / 2 - 2147483648),
                      HINT = 'This is Tessera''s built-in engine; Citus splits at any point.';
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_split_nodes(node_ids int[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    wanted int;
    node pg_dist_node;
BEGIN
    FOREACH wanted IN ARRAY node_ids LOOP
        SELECT * INTO node FROM pg_dist_node WHERE nodeid = wanted;
        IF NOT FOUND THEN
            RAISE 'Invalid Node Id ''%''.', wanted USING ERRCODE = 'active_sql_transaction';
        ELSIF EXISTS (SELECT FROM pg_dist_partition JOIN pg_dist_shard AS shard USING (logicalrelid) WHERE partmethod = 'n' AND repmodel = 't'
                      AND NOT EXISTS (SELECT FROM pg_dist_placement AS p WHERE p.shardid = shard.shardid AND p.groupid = node.groupid)) THEN
            RAISE 'reference tables have not been replicated to node %:% yet', node.nodename, node.nodeport
                USING ERRCODE = 'object_not_in_prerequisite_state',
                      HINT = 'Run SELECT replicate_reference_tables(); to copy reference tables to all nodes.';
        END IF;
    END LOOP;
END $$;

-- The online split follows changes by key.
CREATE OR REPLACE FUNCTION tessera_engine.require_row_keys(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    bare name;
BEGIN
    SELECT relname INTO bare FROM tessera_engine.group_tables(relation) AS member JOIN pg_class ON oid = member
    WHERE NOT tessera_engine.is_parent(member) AND NOT EXISTS (
        SELECT FROM pg_index WHERE indrelid = member AND (indisprimary OR indisreplident)) LIMIT 1;
    IF FOUND THEN
        PERFORM tessera_engine.unsupported(format('relation %s has no key, so its shards cannot be split while they are written to', bare),
            'Set shard_transfer_mode to ''block_writes''. Citus can do it with ''force_logical''.');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_split_shard_by_split_points(
    shard_id bigint, split_points text[], node_ids integer[], shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto') RETURNS void
    STRICT LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    relation regclass;
    shard pg_dist_shard;
    points int[] := split_points::int[];
    home pg_dist_node;
    members jsonb;
    blocking boolean := shard_transfer_mode = 'block_writes';
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.refuse_after_writes('split shard');
    relation := tessera_engine.table_of_shard(shard_id);
    IF shard_transfer_mode = 'auto' THEN
        PERFORM tessera_engine.require_identity(relation);
    END IF;
    PERFORM tessera_engine.lock_or_fail('placement', tessera_engine.group_key(relation), false, 'split', relation,
                                        'colocated distributed table creation');
    PERFORM tessera_engine.require_group_owner(relation);
    IF (SELECT partmethod FROM pg_dist_partition WHERE logicalrelid = relation) <> 'h' THEN
        RAISE 'Cannot split shard as operation is only supported for hash distributed tables.' USING ERRCODE = 'feature_not_supported';
    END IF;
    PERFORM tessera_engine.recover_switches();
    SELECT * INTO shard FROM pg_dist_shard WHERE shardid = shard_id;
    PERFORM tessera_engine.require_split_points(shard, points, cardinality(node_ids)), tessera_engine.require_split_nodes(node_ids),
            tessera_engine.require_expressible_points(shard, points);
    IF NOT blocking THEN
        PERFORM tessera_engine.require_row_keys(relation);
    END IF;
    SELECT * INTO home FROM pg_dist_node WHERE nodeid = tessera_engine.first_placement_node(shard_id);
    members := tessera_engine.plan_children(
        tessera_engine.describe_group(ARRAY(SELECT shardid FROM tessera_engine.shard_group(shard_id))), points);
    PERFORM tessera_engine.run_split(members, home, blocking);
    PERFORM tessera_engine.move_children(members, home, node_ids, blocking);
END $$;

-- Children that belong on other nodes go there, the whole group of each.
CREATE OR REPLACE FUNCTION tessera_engine.move_children(
    members jsonb, home pg_catalog.pg_dist_node, node_ids int[], blocking boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    child record;
    target pg_dist_node;
BEGIN
    FOR child IN SELECT (c->>'id')::int8 AS id, n FROM jsonb_array_elements(members->0->'children') WITH ORDINALITY AS u(c, n) ORDER BY n LOOP
        CONTINUE WHEN node_ids[child.n] = home.nodeid;
        SELECT * INTO target FROM pg_dist_node WHERE nodeid = node_ids[child.n];
        PERFORM tessera_engine.run_move(child.id, ARRAY(SELECT shardid FROM tessera_engine.shard_group(child.id)), home, target, blocking);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.move_children(jsonb, pg_catalog.pg_dist_node, int[], boolean) FROM PUBLIC;
