-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Citus tables with the facts of their shells, names once a table. Citus 11.3, before schema-based sharding.
-- A shell whose leaves are no Citus tables themselves (built-in engine) is not partitioned in the sense of Citus.
SELECT p.logicalrelid::oid AS oid, n.nspname, c.relname, p.partmethod, p.repmodel, p.colocationid, a.attname AS distribution_column,
    pg_get_userbyid(c.relowner) AS owner, am.amname, i.inhparent AS partition_of,
    c.relkind = 'p' AND NOT EXISTS (
        SELECT FROM pg_inherits AS leaf
        WHERE leaf.inhparent = c.oid AND NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = leaf.inhrelid)
    ) AS is_partitioned,
    c.relkind, c.relreplident,
    EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisprimary) AS has_primary_key,
    EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisreplident) AS has_identity_index,
    false AS is_schema_table
FROM pg_dist_partition AS p
JOIN pg_class AS c ON c.oid = p.logicalrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = nullif(split_part(split_part(p.partkey, ':varattno ', 2), ' ', 1), '')::int2
LEFT JOIN pg_inherits AS i ON i.inhrelid = c.oid AND EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = i.inhparent)
WHERE NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
ORDER BY p.logicalrelid::oid
