-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the sessions of applications and of other nodes on a server that was fenced; ours in template1 and those of standbys stay. Ended, never
-- cancelled: a cancelled wait for a standby would acknowledge its commit (failover.md R10). For superusers.
SELECT pg_catalog.count(pg_catalog.pg_terminate_backend(pid)) FROM pg_catalog.pg_stat_activity
WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()
  AND (datname IS DISTINCT FROM 'template1' OR usename IS DISTINCT FROM session_user)
