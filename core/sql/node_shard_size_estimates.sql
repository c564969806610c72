-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): "shard bytes" pairs from relpages of heap, TOAST and indexes, as old as the last
-- vacuum or analyze; takes no locks and opens no files. Shards never vacuumed or analyzed are left out: unknown, not zero.
WITH mine AS MATERIALIZED (
    SELECT shardid, relnamespace, left(relname, 8) AS start
    FROM pg_dist_placement JOIN pg_dist_shard USING (shardid) JOIN pg_class ON pg_class.oid = logicalrelid
    WHERE groupid = (SELECT groupid FROM pg_dist_local_group)),
here AS MATERIALIZED (
    SELECT oid, relnamespace, relname, relpages, reltoastrelid, substring(relname FROM '_(\d{1,18})$')::int8 AS shardid
    FROM pg_class
    WHERE relkind IN ('r', 'p') AND relname ~ '_\d{1,18}$' AND (reltuples > 0 OR relpages > 0 OR relkind = 'p'))
SELECT string_agg(shardid || ' ' || pages * current_setting('block_size')::int8, ' ')
FROM (SELECT shardid, here.relpages::int8 + coalesce((SELECT relpages FROM pg_class WHERE pg_class.oid = reltoastrelid), 0)
          + coalesce((SELECT sum(pg_class.relpages) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
                      WHERE indrelid IN (here.oid, reltoastrelid)), 0) AS pages
      FROM mine JOIN here USING (shardid, relnamespace)
      WHERE starts_with(relname, start)) AS sizes
