-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One schema of the coordinator ($1), as far as distributing it matters; no row when there is none. Tables without shards; foreign
-- keys that leave the schema or enter it. Sources: pg_namespace, pg_class, pg_constraint, pg_depend (PostgreSQL documentation,
-- "System Catalogs"); citus_schema_distribute (citus.md 2.3). Citus 11.3+.
WITH picked AS (
    SELECT * FROM pg_namespace WHERE nspname = $1::text
), tables AS (
    SELECT c.* FROM pg_class c JOIN picked ON picked.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f') AND NOT EXISTS (
        SELECT FROM pg_dist_shard s JOIN pg_class shell ON shell.oid = s.logicalrelid
        WHERE shell.relnamespace = c.relnamespace
            AND c.relname = left(shell.relname, 63 - length('_' || s.shardid)) || '_' || s.shardid)
)
SELECT n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner, pg_has_role(n.nspowner, 'USAGE') AS may_alter,
    (SELECT e.extname FROM pg_extension e WHERE e.extnamespace = n.oid OR EXISTS (
        SELECT FROM pg_depend WHERE classid = 'pg_namespace'::regclass AND objid = n.oid AND refobjid = e.oid AND deptype = 'e')
     LIMIT 1) AS extension,
    (SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM tables WHERE relkind = 'r')::bigint AS bytes,
    (SELECT coalesce(json_agg(json_build_object(
            'name', t.relname, 'owner', pg_get_userbyid(t.relowner), 'mayAlter', pg_has_role(t.relowner, 'USAGE'),
            'isForeign', t.relkind = 'f',
            'hasInheritance', NOT t.relispartition AND t.relkind = 'r' AND EXISTS (
                SELECT FROM pg_inherits WHERE inhrelid = t.oid OR inhparent = t.oid),
            'isOwnedByExtension', EXISTS (
                SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = t.oid AND deptype = 'e'))
        ORDER BY t.relname), '[]') FROM tables t) AS tables,
    (SELECT coalesce(json_agg(json_build_object(
            'name', f.conname, 'table', t.relname, 'isIncoming', f.confrelid = t.oid,
            'other', CASE WHEN elsewhere.nspname = 'public' THEN o.relname::text ELSE elsewhere.nspname || '.' || o.relname END,
            'otherIsReference', p.partmethod IS NOT DISTINCT FROM 'n' AND p.repmodel IS NOT DISTINCT FROM 't')
        ORDER BY f.conname), '[]')
     FROM pg_constraint f
     JOIN tables t ON t.oid IN (f.conrelid, f.confrelid)
     JOIN pg_class o ON o.oid = CASE WHEN f.conrelid = t.oid THEN f.confrelid ELSE f.conrelid END
     JOIN pg_namespace elsewhere ON elsewhere.oid = o.relnamespace
     LEFT JOIN pg_dist_partition p ON p.logicalrelid = o.oid
     WHERE f.contype = 'f' AND f.conparentid = 0 AND o.relnamespace <> t.relnamespace) AS foreign_keys
FROM picked n
