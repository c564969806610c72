-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether every node but those of group $2 says that none of the shards $1 (int8[]) lies on it any more.
-- Source: Citus 11.3+ run_command_on_all_nodes().
SELECT coalesce(pg_catalog.bool_and(success AND result = '0'), false) AS are_taken_over
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
    'SELECT count(*) FROM pg_catalog.pg_dist_placement WHERE groupid = %s AND shardid = ANY (%L::int8[])', $2::int, $1::int8[]))
JOIN pg_catalog.pg_dist_node USING (nodeid) WHERE groupid <> $2::int AND isactive
