-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Citus catalogs and views, the columns whose presence tells versions apart, and whether this role may read them.
SELECT relname, has_table_privilege(c.oid, 'SELECT') AS may_read,
    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'nodeisclone' AND NOT attisdropped) AS has_clones
FROM pg_class AS c
WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind IN ('r', 'v') AND (relname LIKE 'pg\_dist\_%' OR relname LIKE 'citus\_%')
