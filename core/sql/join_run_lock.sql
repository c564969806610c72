-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A parallel session of a run shares the run's second key. Source: as take_run_lock.sql.
SELECT pg_catalog.pg_try_advisory_lock_shared(8387236820507844914)
