-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [table, index] of indexes that an interrupted CREATE INDEX CONCURRENTLY left, which
-- cost every write and help nobody. Source: pg_index.indisvalid.
SELECT coalesce(json_agg(json_build_array(table_name, index_name)), '[]')::text
FROM (SELECT x.indrelid::regclass::text AS table_name, x.indexrelid::regclass::text AS index_name
      FROM pg_catalog.pg_index x WHERE NOT x.indisvalid AND x.indislive
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = x.indexrelid)
      ORDER BY 1, 2 LIMIT 500) AS indexes
