-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Transactions of this database that have been open for more than a minute, oldest first. Roles without pg_monitor see
-- only their own. Source: pg_stat_activity.
SELECT pid, usename AS user_name, extract(epoch FROM now() - xact_start)::bigint AS age
FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '1 minute'
    AND backend_type = 'client backend'
ORDER BY xact_start
LIMIT 20
