-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [table, bytes, bytes that its rows would leave free]; an estimate from the planner's
-- statistics (rows, mean width, fill factor), of tables over ten megabytes; tables without statistics are left out. Shards
-- under the name of their table. Source: pg_class, pg_stats.
SELECT coalesce(json_agg(json_build_array(table_name, bytes, wasted)), '[]')::text
FROM (SELECT coalesce(s.logicalrelid::regclass::text, n.nspname || '.' || c.relname) AS table_name,
             sum(c.relpages::bigint * b.size) AS bytes,
             sum(greatest(0, c.relpages - ceil(c.reltuples * (28 + ceil(w.width / 8) * 8)
                 / ((b.size - 24) * coalesce(substring(array_to_string(c.reloptions, ' ') FROM 'fillfactor=(\d+)')::int, 100) / 100.0)))
                 * b.size)::bigint AS wasted
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN (SELECT pg_catalog.current_setting('block_size')::numeric AS size) AS b
      JOIN (SELECT schemaname, tablename, sum((1 - null_frac) * avg_width) AS width FROM pg_catalog.pg_stats GROUP BY 1, 2) AS w
          ON w.schemaname = n.nspname AND w.tablename = c.relname
      LEFT JOIN pg_catalog.pg_dist_shard s ON s.shardid = substring(c.relname FROM '_(\d{1,18})$')::bigint
      WHERE c.relkind = 'r' AND c.relpages > 1280 AND c.reltuples > 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      GROUP BY 1 ORDER BY 3 DESC LIMIT 500) AS tables
