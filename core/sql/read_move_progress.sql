-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shard sets being moved or copied right now, one row a set. Source: Citus 11.2+ get_rebalance_progress().
-- It asks every node involved; raises when one is unreachable. The LSNs are null but while the target catches up.
SELECT min(shardid) AS shard, sourcename || ':' || sourceport AS source, targetname || ':' || targetport AS target,
       sum(target_shard_size)::bigint AS done, sum(source_shard_size)::bigint AS total,
       (array_agg(status ORDER BY progress, status))[1] AS phase,
       max(source_lsn)::text AS source_lsn, min(target_lsn)::text AS target_lsn,
       greatest(pg_wal_lsn_diff(max(source_lsn), min(target_lsn)), 0)::int8 AS lag
FROM pg_catalog.get_rebalance_progress()
WHERE progress = 1
GROUP BY sessionid, sourcename, sourceport, targetname, targetport
ORDER BY min(shardid)
