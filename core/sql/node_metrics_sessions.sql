-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Client sessions, without the one that asks; for members of pg_read_all_stats, since others do not even see which sessions
-- are clients'. Source: pg_stat_activity.
SELECT 'active_connections' AS metric, '' AS part, count(*)::float8 AS value FROM pg_catalog.pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()
UNION ALL SELECT 'sessions_by_state', coalesce(state, 'disabled'), count(*) FROM pg_catalog.pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid() GROUP BY 2
UNION ALL SELECT 'sessions_by_wait_event_type', wait_event_type, count(*) FROM pg_catalog.pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid() AND state = 'active'
        AND wait_event_type IS NOT NULL GROUP BY 2
UNION ALL SELECT 'commits_waiting_for_standby', '', count(*) FROM pg_catalog.pg_stat_activity WHERE wait_event = 'SyncRep'
UNION ALL SELECT figure.name, '', figure.value FROM (
        SELECT coalesce(max(extract(epoch FROM clock_timestamp() - backend_start)), 0) AS backend,
            coalesce(max(extract(epoch FROM clock_timestamp() - query_start)) FILTER (WHERE state = 'active'), 0) AS query,
            coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0) AS transaction,
            coalesce(max(pg_catalog.age(backend_xmin)), 0) AS xmin
        FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()) AS oldest,
    LATERAL (VALUES ('oldest_backend_time_sec', backend::float8), ('longest_query_time_sec', query::float8),
        ('longest_transaction_time_sec', transaction::float8), ('oldest_backend_xmin_age', xmin::float8)) AS figure (name, value)
