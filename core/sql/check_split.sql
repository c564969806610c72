-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a split has taken effect: the shard $1 is gone, and each part of it (hash values from $3 to $4, node id $5; arrays of
-- one length) is a shard of the table $2 on its node. Source: pg_dist_shard, pg_dist_placement (citus.md 3.2). Citus 11.3+.
SELECT NOT EXISTS (SELECT FROM pg_dist_shard WHERE shardid = $1::bigint) AND NOT EXISTS (
    SELECT FROM unnest($3::text[], $4::text[], $5::int[]) AS part (low, high, nodeid)
    WHERE NOT EXISTS (
        SELECT FROM pg_dist_shard AS shard
        JOIN pg_dist_placement AS placement ON placement.shardid = shard.shardid
        JOIN pg_dist_node AS node ON node.groupid = placement.groupid
        WHERE shard.logicalrelid = to_regclass($2::text)
            AND shard.shardminvalue = part.low AND shard.shardmaxvalue = part.high AND node.nodeid = part.nodeid)) AS is_done
