-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [table, rows, dead rows]; shards under the name of their table.
-- Source: pg_stat_user_tables.
SELECT coalesce(json_agg(json_build_array(table_name, live, dead)), '[]')::text
FROM (SELECT coalesce(s.logicalrelid::regclass::text, t.schemaname || '.' || t.relname) AS table_name,
             sum(t.n_live_tup)::bigint AS live, sum(t.n_dead_tup)::bigint AS dead
      FROM pg_catalog.pg_stat_user_tables t
      LEFT JOIN pg_catalog.pg_dist_shard s ON s.shardid = substring(t.relname FROM '_(\d{1,18})$')::bigint
      GROUP BY 1 HAVING sum(t.n_dead_tup) > 0 ORDER BY 3 DESC LIMIT 1000) AS tables
