-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Colocation groups. Citus 11.3, before schema-based sharding.
SELECT colocationid, shardcount, replicationfactor, distributioncolumntype, NULL::name AS schema
FROM pg_dist_colocation ORDER BY colocationid
