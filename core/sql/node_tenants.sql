-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node: its 100 busiest tenants in the last whole period, as JSON; whether it counts, the length of a period in
-- seconds, and its clock before and after, which say whose period that is. Needs pg_monitor. The settings are hidden from
-- pg_settings. Source: Citus 11.3+ citus_stat_tenants_local(), citus.stat_tenants_track, _period.
SELECT pg_catalog.json_build_object(
    'track', coalesce(nullif(pg_catalog.current_setting('citus.stat_tenants_track', true), ''), 'none'),
    'period', coalesce(substring(pg_catalog.current_setting('citus.stat_tenants_period', true) FROM '\d+'), '60')::int8,
    'before', extract(epoch FROM pg_catalog.statement_timestamp()),
    'tenants', (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(colocation_id, tenant_attribute,
                    query_count_in_last_period, read_count_in_last_period, cpu_usage_in_last_period)), '[]')
                FROM (SELECT * FROM pg_catalog.citus_stat_tenants_local(false) WHERE query_count_in_last_period > 0
                      ORDER BY query_count_in_last_period DESC, tenant_attribute LIMIT 100) AS busiest),
    'after', extract(epoch FROM pg_catalog.clock_timestamp()))::text
