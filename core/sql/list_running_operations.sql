-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those of the moves and splits numbered $1 (bigint[]) that still run. Each holds an advisory lock on its number, which ends the
-- names of what it makes: Citus' class 10 (citus.md §3.6), or the built-in engine's 'operation' (64_locks.sql).
SELECT DISTINCT operation_id FROM unnest($1::bigint[]) AS operation_id
WHERE EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::int8 << 32) | objid::int8
        = CASE objsubid WHEN 10 THEN operation_id WHEN 1 THEN hashtextextended('tessera operation ' || operation_id, 0) END)
