-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [process, user, application, state, seconds open, seconds idle] of transactions that
-- have been open for a minute; those that work for another node's session are left out. Statements are not read.
-- Source: pg_stat_activity.
SELECT coalesce(json_agg(json_build_array(pid::text, usename, application_name, state, open, idle) ORDER BY open DESC), '[]')::text
FROM (SELECT pid, usename, application_name, state, extract(epoch FROM pg_catalog.clock_timestamp() - xact_start)::bigint AS open,
             CASE WHEN state LIKE 'idle in transaction%' THEN extract(epoch FROM pg_catalog.clock_timestamp() - state_change)::bigint ELSE 0 END AS idle
      FROM pg_catalog.pg_stat_activity
      WHERE xact_start < pg_catalog.clock_timestamp() - interval '1 minute' AND backend_type = 'client backend'
          AND application_name !~ '^citus_(internal|rebalancer|run_command) gpid='
      ORDER BY xact_start LIMIT 200) AS sessions
