-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of each statement that Citus counted in this database on this node: the node, queryid, user's oid, whether calls named the
-- value of a distribution column, whether calls named none. Empty unless citus.stat_statements_track is 'all'. The function is
-- that behind the view citus_stat_statements, which would read all texts too. Citus 11.
SELECT coalesce((SELECT nodeid FROM pg_catalog.pg_dist_node JOIN pg_catalog.pg_dist_local_group USING (groupid)
        WHERE noderole = 'primary' LIMIT 1), 0), queryid, userid,
    bool_or(partition_key IS NOT NULL), bool_or(partition_key IS NULL)
FROM pg_catalog.citus_query_stats()
WHERE dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
GROUP BY queryid, userid
