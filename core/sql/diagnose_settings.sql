-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [name, value] of what all nodes should have alike: settings that were not made by
-- the session, without those that belong to one server and without commands, which may hold secrets. Source: pg_settings.
SELECT coalesce(json_agg(json_build_array(name, value) ORDER BY name), '[]')::text
FROM (SELECT name, setting || coalesce(' ' || unit, '') AS value FROM pg_catalog.pg_settings
      WHERE (source NOT IN ('client', 'session', 'interactive', 'override', 'environment variable') AND context <> 'internal'
             OR name IN ('server_version', 'block_size', 'data_checksums', 'lc_collate', 'lc_ctype', 'server_encoding', 'wal_segment_size'))
          AND name !~ '(command|conninfo|_file|directory|directories|_dir|_hostname)$'
          AND name NOT IN ('port', 'listen_addresses', 'cluster_name', 'primary_slot_name', 'synchronous_standby_names',
                           'recovery_target_timeline', 'application_name', 'client_encoding', 'unix_socket_group', 'TimeZone', 'log_timezone')
      UNION ALL
      SELECT 'extension ' || extname, extversion FROM pg_catalog.pg_extension) AS s
