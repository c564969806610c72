-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far the base backup of the standby that calls itself $1 is: bytes sent, bytes in all (an estimate, null while it is made).
-- Sources: pg_stat_progress_basebackup, pg_stat_activity.
SELECT p.phase, p.backup_streamed, p.backup_total
FROM pg_catalog.pg_stat_progress_basebackup p JOIN pg_catalog.pg_stat_activity a USING (pid)
WHERE a.application_name = $1
