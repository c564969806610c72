-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [connections, max_connections, share], one row. Source: pg_stat_database.numbackends,
-- which every role may see.
SELECT json_build_array(json_build_array(used, most, used / most::numeric))::text
FROM (SELECT coalesce(sum(numbackends), 0)::bigint AS used, pg_catalog.current_setting('max_connections')::int AS most
      FROM pg_catalog.pg_stat_database) AS c
