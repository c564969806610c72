-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bytes of WAL on the disk; for members of pg_monitor.
SELECT 'txlogs_storage_used' AS metric, '' AS part, sum(size)::float8 AS value FROM pg_catalog.pg_ls_waldir()
