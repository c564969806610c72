-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [database, files, bytes, bytes an hour] that sorts and hashes wrote since the counters
-- were reset. Source: pg_stat_database.
SELECT coalesce(json_agg(json_build_array(datname, temp_files, temp_bytes, (temp_bytes / hours)::bigint) ORDER BY temp_bytes DESC), '[]')::text
FROM (SELECT datname, temp_files, temp_bytes,
             greatest(1, extract(epoch FROM pg_catalog.now() - greatest(stats_reset, pg_catalog.pg_postmaster_start_time())) / 3600) AS hours
      FROM pg_catalog.pg_stat_database WHERE datname IS NOT NULL ORDER BY temp_bytes DESC LIMIT 50) AS d
