-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [keywords] that its connections to other nodes lack: without them a COMMIT waits for a
-- node that is cut off, with its locks, until TCP gives up. The built-in engine has its own. Source: citus.node_conninfo, libpq's
-- documentation of both, failover.md 7.
SELECT coalesce(json_agg(json_build_array(lacking)), '[]')::text
FROM (SELECT string_agg(word, ', ' ORDER BY word) AS lacking FROM unnest(ARRAY['keepalives_idle', 'tcp_user_timeout']) AS word
      WHERE current_setting('shared_preload_libraries') ~ '\mcitus\M'
          AND current_setting('citus.node_conninfo', true) !~ ('\m' || word || '\M')) AS words
WHERE lacking IS NOT NULL
