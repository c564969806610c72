-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shards of hash-distributed tables: number, table, the ends of the hash range, both included. Source: pg_dist_shard.
SELECT s.shardid, s.logicalrelid::oid, s.shardminvalue::int4, s.shardmaxvalue::int4
FROM pg_catalog.pg_dist_shard s JOIN pg_catalog.pg_dist_partition p USING (logicalrelid)
WHERE p.partmethod = 'h' AND s.shardminvalue IS NOT NULL AND s.shardmaxvalue IS NOT NULL
