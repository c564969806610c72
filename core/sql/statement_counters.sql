-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What pg_stat_statements has counted in this database, as one text: how often entries were evicted and when all was reset;
-- then a row of numbers for each entry, see StatementCounters. %1 is the extension's schema. Without texts, which would cost
-- three times as much (performance.md §8); entries of others that this role may not see have no queryid.
SELECT (SELECT dealloc || ' ' || stats_reset FROM %1.pg_stat_statements_info) || coalesce(E'\n' || pg_catalog.string_agg(
        ROW(queryid, userid, toplevel::int, calls, total_exec_time, calls * (mean_exec_time ^ 2 + stddev_exec_time ^ 2),
            total_plan_time, rows, shared_blks_hit, shared_blks_read, shared_blks_dirtied, temp_blks_written, wal_bytes)::text,
        E'\n'), '')
FROM %1.pg_stat_statements(false)
WHERE queryid IS NOT NULL AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
