-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Records on every node that answers that the shards $1 (int8[]), whose only copy was on group $2, lie on group $3 now. A last
-- resort for a node that is lost (citus.md §3.8). Answers how many nodes did it. Source: Citus 11.3+ run_command_on_all_nodes().
SELECT count(*) FILTER (WHERE success) AS nodes
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
    'UPDATE pg_catalog.pg_dist_placement SET groupid = %s WHERE groupid = %s AND shardid = ANY (%L::int8[])',
    $3::int, $2::int, $1::int8[]))
