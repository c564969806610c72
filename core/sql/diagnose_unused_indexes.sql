-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [table, index, scans, bytes] of indexes that no constraint needs, on tables of more than
-- five pages; shards under the name of their table. Sizes are those of the last VACUUM or ANALYZE: nothing is locked.
-- Source: pg_stat_user_indexes (useful diagnostic queries of the Citus documentation).
SELECT coalesce(json_agg(json_build_array(table_name, index_name, scans, bytes)), '[]')::text
FROM (SELECT coalesce(s.logicalrelid::regclass::text, i.schemaname || '.' || i.relname) AS table_name,
             CASE WHEN s.shardid IS NULL THEN i.indexrelname::text ELSE regexp_replace(i.indexrelname, '_' || s.shardid || '(?=_|$)', '') END AS index_name,
             sum(i.idx_scan)::bigint AS scans, sum(c.relpages::bigint * pg_catalog.current_setting('block_size')::int) AS bytes
      FROM pg_catalog.pg_stat_user_indexes i
      JOIN pg_catalog.pg_index x ON x.indexrelid = i.indexrelid AND x.indisvalid AND NOT x.indisunique AND NOT x.indisreplident
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_class t ON t.oid = i.relid AND t.relpages > 5
      LEFT JOIN pg_catalog.pg_dist_shard s ON s.shardid = substring(i.relname FROM '_(\d{1,18})$')::bigint
      GROUP BY 1, 2 ORDER BY 4 DESC LIMIT 1000) AS indexes
