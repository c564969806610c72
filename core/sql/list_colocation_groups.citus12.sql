-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Colocation groups with the distributed schema that owns each. Citus 12.0 and later.
SELECT colocationid, shardcount, replicationfactor, distributioncolumntype, nspname AS schema
FROM pg_dist_colocation
LEFT JOIN pg_dist_schema USING (colocationid)
LEFT JOIN pg_namespace ON pg_namespace.oid = schemaid
ORDER BY colocationid
