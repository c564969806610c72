-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rebalance strategies, the functions as they can be called, and the bytes that by_disk_size adds to each set.
-- Source: Citus 9.3+ pg_dist_rebalance_strategy; citus.rebalancer_by_disk_size_base_cost since 12.0.
SELECT name, default_strategy, shard_cost_function::text AS cost, node_capacity_function::text AS capacity,
    shard_allowed_on_node_function::text AS allowed, default_threshold::float8, minimum_threshold::float8,
    improvement_threshold::float8,
    pg_size_bytes(coalesce(nullif(current_setting('citus.rebalancer_by_disk_size_base_cost', true), ''), '0'))::float8
        AS base_cost
FROM pg_dist_rebalance_strategy
ORDER BY name
