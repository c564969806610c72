-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server's rebalancer would move ($1: strategy, null for the default; $2: only drain). Asks every node for its
-- sizes. Source: Citus 11.3+ get_rebalance_table_shards_plan().
SELECT shardid, sourcename, sourceport, targetname, targetport
FROM get_rebalance_table_shards_plan(rebalance_strategy := $1::name, drain_only := $2::bool)
