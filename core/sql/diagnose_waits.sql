-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [type, event, sessions] of what client sessions that work wait for at this moment.
-- Source: pg_stat_activity.
SELECT coalesce(json_agg(json_build_array(type, event, count) ORDER BY count DESC), '[]')::text
FROM (SELECT wait_event_type AS type, wait_event AS event, count(*)::bigint AS count FROM pg_catalog.pg_stat_activity
      WHERE backend_type = 'client backend' AND state = 'active' AND wait_event IS NOT NULL AND pid <> pg_catalog.pg_backend_pid()
      GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 100) AS waits
