-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who holds either run lock of this database (see take_run_lock.sql). Source: pg_locks, where a bigint key is split
-- into classid and objid with objsubid 1.
SELECT coalesce(a.application_name, '?') AS application, coalesce(a.usename, '?') AS user_name,
       coalesce(host(a.client_addr), 'this machine') AS address,
       to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') AS since, l.pid
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_stat_activity a USING (pid)
WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
  AND ((l.classid::bigint << 32) | l.objid::bigint) IN (8387236820507844913, 8387236820507844914)
  AND l.pid <> pg_catalog.pg_backend_pid()
ORDER BY a.backend_start
