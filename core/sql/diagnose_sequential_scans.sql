-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [table, sequential scans, rows that they read, index scans, rows]; shards under the
-- name of their table. Source: pg_stat_user_tables.
SELECT coalesce(json_agg(json_build_array(table_name, scans, read, by_index, live)), '[]')::text
FROM (SELECT coalesce(s.logicalrelid::regclass::text, t.schemaname || '.' || t.relname) AS table_name,
             sum(t.seq_scan)::bigint AS scans, sum(t.seq_tup_read)::bigint AS read, sum(coalesce(t.idx_scan, 0))::bigint AS by_index,
             sum(t.n_live_tup)::bigint AS live
      FROM pg_catalog.pg_stat_user_tables t
      LEFT JOIN pg_catalog.pg_dist_shard s ON s.shardid = substring(t.relname FROM '_(\d{1,18})$')::bigint
      GROUP BY 1 HAVING sum(t.seq_scan) > 0 ORDER BY 3 DESC LIMIT 1000) AS tables
