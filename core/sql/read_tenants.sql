-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the tenants of all nodes asked for in the present period and in the one before it, the busiest 1,000 of them first.
-- Source: Citus 11.3+ citus_stat_tenants(); needs pg_monitor.
SELECT nodeid, colocation_id, tenant_attribute, read_count_in_this_period, read_count_in_last_period,
    query_count_in_this_period, query_count_in_last_period, cpu_usage_in_this_period, cpu_usage_in_last_period
FROM pg_catalog.citus_stat_tenants(false) AS t
ORDER BY greatest(query_count_in_last_period, query_count_in_this_period) DESC, tenant_attribute, colocation_id
LIMIT 1000
