-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What ANALYZE found in the columns of one table ($1: its oid), and how many rows it may have; nulls where it never ran or this role may
-- not read. A negative n_distinct is a share of the rows. Sources: pg_stats, pg_class.reltuples (PostgreSQL documentation). Citus 11.3+.
SELECT a.attname AS name, a.atttypid AS type_id, s.n_distinct, s.null_frac AS nulls, s.most_common_freqs[1] AS heaviest,
    coalesce((SELECT sum(reltuples) FROM pg_partition_tree(c.oid) t JOIN pg_class AS part ON part.oid = t.relid
        WHERE part.relkind = 'r' AND part.reltuples >= 0), CASE WHEN c.reltuples >= 0 THEN c.reltuples END)::bigint AS rows
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname
    AND s.inherited = (c.relkind = 'p')
WHERE c.oid = $1::oid
ORDER BY a.attnum
