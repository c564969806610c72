-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Citus tables with the facts of their shells, names once a table. Citus 12.0 and later.
-- A shell whose leaves are no Citus tables themselves (built-in engine) is not partitioned in the sense of Citus.
-- Few joins, as planning costs more than reading; a subquery for the column, so that its number is taken from partkey once.
SELECT p.logicalrelid::oid AS oid, n.nspname, c.relname, p.partmethod, p.repmodel, p.colocationid,
    (SELECT attname FROM pg_attribute
     WHERE attrelid = c.oid AND attnum = nullif(split_part(split_part(p.partkey, ':varattno ', 2), ' ', 1), '')::int2
    ) AS distribution_column,
    pg_get_userbyid(c.relowner) AS owner, am.amname,
    CASE WHEN c.relispartition THEN (
        SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid AND inhparent IN (SELECT logicalrelid FROM pg_dist_partition)
    ) END AS partition_of,
    c.relkind = 'p' AND NOT EXISTS (
        SELECT FROM pg_inherits AS leaf
        WHERE leaf.inhparent = c.oid AND NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = leaf.inhrelid)
    ) AS is_partitioned,
    c.relkind, c.relreplident, i.indexrelid IS NOT NULL AS has_identity_index,
    p.colocationid IN (SELECT colocationid FROM pg_dist_schema) AS is_schema_table
FROM pg_dist_partition AS p
JOIN pg_class AS c ON c.oid = p.logicalrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_index AS i ON i.indrelid = c.oid
    AND (c.relreplident = 'd' AND i.indisprimary OR c.relreplident = 'i' AND i.indisreplident)
WHERE c.oid NOT IN (SELECT objid FROM pg_depend
                    WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass AND deptype = 'e')
ORDER BY p.logicalrelid::oid
