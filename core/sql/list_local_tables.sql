-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables of this database that are no Citus tables and could become one, and local ones that Citus only manages, with their columns,
-- largest first.
-- Partitions, shards and tables of extensions are left out. Source: pg_class, pg_dist_partition. Citus 11.3+.
SELECT n.nspname AS schema,
       c.relname AS name,
       coalesce((SELECT pg_catalog.citus_relation_size(p.logicalrelid) FROM pg_catalog.pg_dist_partition p WHERE p.logicalrelid = c.oid),
           pg_catalog.pg_relation_size(c.oid)) AS bytes,
       (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
                   'name', a.attname,
                   'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
                   'isKey', EXISTS (SELECT FROM pg_catalog.pg_index i
                                     WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)))
                   ORDER BY a.attnum)
          FROM pg_catalog.pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p')
   AND c.relpersistence = 'p'
   AND NOT c.relispartition
   AND n.nspname !~ '^(pg_|information_schema$|citus|tessera_engine$)'
   AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_dist_partition p
                    WHERE p.logicalrelid = c.oid AND NOT (p.partmethod = 'n' AND p.repmodel = 's' AND p.colocationid = 0))
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_dist_shard s
                     JOIN pg_catalog.pg_class shell ON shell.oid = s.logicalrelid
                    WHERE shell.relnamespace = c.relnamespace
                      AND c.relname = pg_catalog.left(shell.relname, 63 - pg_catalog.length('_' || s.shardid)) || '_' || s.shardid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 3 DESC, 1, 2
 LIMIT 2000
