-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): the node's clock in milliseconds, then "shard rows-read rows-written" of the
-- shards that it holds, counted since the counters were last reset. Source: pg_stat_all_tables; takes no locks. A
-- partitioned shard counts nothing: its partitions do.
WITH mine AS MATERIALIZED (
    SELECT shardid, relnamespace, left(relname, 8) AS start
    FROM pg_dist_placement JOIN pg_dist_shard USING (shardid) JOIN pg_class ON pg_class.oid = logicalrelid
    WHERE groupid = (SELECT groupid FROM pg_dist_local_group)),
here AS MATERIALIZED (
    SELECT oid, relnamespace, relname, substring(relname FROM '_(\d{1,18})$')::int8 AS shardid
    FROM pg_class WHERE relkind IN ('r', 'p') AND relname ~ '_\d{1,18}$')
SELECT (extract(epoch FROM clock_timestamp()) * 1000)::int8 || coalesce(' ' || string_agg(line, ' '), '')
FROM (SELECT mine.shardid || ' ' || coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) || ' '
             || coalesce(n_tup_ins + n_tup_upd + n_tup_del, 0) AS line
      FROM mine JOIN here USING (shardid, relnamespace) LEFT JOIN pg_stat_all_tables ON relid = here.oid
      WHERE starts_with(here.relname, start)) AS counters
