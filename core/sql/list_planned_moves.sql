-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server would move now, with its default strategy: what citus_rebalance_start would do (citus.md §2.6).
SELECT shardid, sourcename, sourceport, targetname, targetport FROM get_rebalance_table_shards_plan()
