-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hash-distributed tables: oid, colocation group, schema and name, and those of the table that it is a partition of, or its
-- own. Source: pg_dist_partition.
SELECT p.logicalrelid::oid, p.colocationid, n.nspname, c.relname, rn.nspname AS root_schema, r.relname AS root_name
FROM pg_catalog.pg_dist_partition p
JOIN pg_catalog.pg_class c ON c.oid = p.logicalrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class r ON r.oid = coalesce(pg_catalog.pg_partition_root(c.oid), c.oid)
JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE p.partmethod = 'h' AND p.colocationid > 0
