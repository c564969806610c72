-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shard moves and copies under way, one row a shard (citus.md §1.5). Contacts the nodes involved.
SELECT sessionid, shardid, sourcename, sourceport, targetname, targetport, progress, status, operation_type,
    source_shard_size, target_shard_size, source_lsn::text, target_lsn::text,
    greatest(pg_wal_lsn_diff(source_lsn, target_lsn), 0)::int8 AS lag
FROM get_rebalance_progress()
