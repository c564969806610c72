-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One table of the coordinator as people name it ($1: "name" in public, or "schema.name"), as far as distributing
-- it matters; no row when there is none. Sources: pg_class, pg_attribute, pg_index, pg_constraint (PostgreSQL
-- documentation, "System Catalogs"); pg_dist_partition (citus.md 1.1).
WITH picked AS (
    SELECT c.*, n.nspname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ((n.nspname = 'public' AND c.relname = $1::text) OR n.nspname || '.' || c.relname = $1::text)
        AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    ORDER BY n.nspname = 'public' AND c.relname = $1::text DESC
    LIMIT 1
)
SELECT c.oid, c.nspname AS schema, c.relname AS name, c.relkind AS kind, pg_get_userbyid(c.relowner) AS owner,
    pg_has_role(c.relowner, 'USAGE') AS may_alter, c.relpersistence = 't' AS is_temporary,
    c.relispartition AS is_partition,
    NOT c.relispartition AND c.relkind = 'r' AND EXISTS (
        SELECT FROM pg_inherits WHERE inhrelid = c.oid OR inhparent = c.oid) AS has_inheritance,
    EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
        AS is_owned_by_extension,
    c.relreplident = 'f' OR EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid
        AND (c.relreplident = 'd' AND indisprimary OR c.relreplident = 'i' AND indisreplident)) AS has_identity,
    c.relreplident AS replica_identity,
    (SELECT relname FROM pg_index JOIN pg_class AS k ON k.oid = indexrelid WHERE indrelid = c.oid AND indisreplident)
        AS identity_index,
    CASE WHEN c.relkind IN ('r', 'p', 'm') THEN (
        SELECT coalesce(sum(pg_total_relation_size(t.relid)), pg_total_relation_size(c.oid))
        FROM pg_partition_tree(c.oid) t) END::bigint AS bytes,
    (SELECT coalesce(json_agg(json_build_object(
            'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'generated', a.attgenerated <> '',
            'canHash', t.typtype IN ('e', 'r', 'm', 'c') OR t.typcategory = 'A' OR EXISTS (
                SELECT FROM pg_opclass o
                WHERE o.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'hash') AND o.opcdefault
                    AND (o.opcintype = coalesce(nullif(t.typbasetype, 0), t.oid) OR EXISTS (
                        SELECT FROM pg_cast k
                        WHERE k.castsource = coalesce(nullif(t.typbasetype, 0), t.oid)
                            AND k.casttarget = o.opcintype AND k.castmethod = 'b' AND k.castcontext = 'i')))
        ) ORDER BY a.attnum), '[]')
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', ic.relname, 'isPrimary', i.indisprimary,
            'canIdentify', i.indisunique AND i.indimmediate AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
                AND NOT EXISTS (SELECT FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
                    WHERE k.position <= i.indnkeyatts AND NOT a.attnotnull), 'columns', (
            SELECT json_agg(coalesce(a.attname::text, '') ORDER BY k.position)
            FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum AND k.attnum > 0
            WHERE k.position <= i.indnkeyatts)) ORDER BY ic.relname), '[]')
     FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
     WHERE i.indrelid = c.oid AND (i.indisunique OR i.indisexclusion)) AS unique_keys,
    (SELECT coalesce(json_agg(json_build_object(
            'name', f.conname, 'isIncoming', f.confrelid = c.oid AND f.conrelid <> c.oid,
            'other', CASE WHEN n.nspname = 'public' THEN o.relname::text ELSE n.nspname || '.' || o.relname END,
            'otherIsSelf', f.conrelid = f.confrelid,
            'otherIsCitusTable', p.logicalrelid IS NOT NULL AND NOT p.autoconverted,
            'otherIsReference', p.partmethod IS NOT DISTINCT FROM 'n' AND p.repmodel IS NOT DISTINCT FROM 't',
            'definition', pg_get_constraintdef(f.oid),
            'columns', (SELECT json_agg(a.attname ORDER BY k.position)
                FROM unnest(CASE WHEN f.conrelid = c.oid THEN f.conkey ELSE f.confkey END)
                    WITH ORDINALITY AS k (attnum, position)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum),
            'otherColumns', (SELECT json_agg(a.attname ORDER BY k.position)
                FROM unnest(CASE WHEN f.conrelid = c.oid THEN f.confkey ELSE f.conkey END)
                    WITH ORDINALITY AS k (attnum, position)
                JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = k.attnum)) ORDER BY f.conname), '[]')
     FROM pg_constraint f
     JOIN pg_class o ON o.oid = CASE WHEN f.conrelid = c.oid THEN f.confrelid ELSE f.conrelid END
     JOIN pg_namespace n ON n.oid = o.relnamespace
     LEFT JOIN pg_dist_partition p ON p.logicalrelid = o.oid
     WHERE f.contype = 'f' AND f.conparentid = 0 AND (f.conrelid = c.oid OR f.confrelid = c.oid)) AS foreign_keys
FROM picked c
