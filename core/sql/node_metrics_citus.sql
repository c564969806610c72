-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the node asked of other nodes. Source: Citus 13.1+ citus_stat_counters; no rows while citus.enable_stat_counters is
-- off.
SELECT figure.name AS metric, '' AS part, figure.value AS value
FROM pg_catalog.citus_stat_counters AS c,
    LATERAL (VALUES ('connections_failed', c.connection_establishment_failed::float8),
        ('node_connections_opened', c.connection_establishment_succeeded::float8),
        ('node_connections_reused', c.connection_reused::float8),
        ('single_shard_queries', c.query_execution_single_shard::float8),
        ('multi_shard_queries', c.query_execution_multi_shard::float8)) AS figure (name, value)
WHERE c.name = pg_catalog.current_database() AND current_setting('citus.enable_stat_counters', true) = 'on'
