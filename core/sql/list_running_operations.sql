-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Numbers of the moves and splits that run: each holds the advisory lock of Citus' class 10 (citus.md §3.6) on its number,
-- which ends the names of what it makes.
SELECT DISTINCT (classid::int8 << 32) | objid::int8 AS operation_id FROM pg_locks
WHERE locktype = 'advisory' AND granted AND objsubid = 10
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
