-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes the cluster's run lock without waiting: the run's own key, and for a moment the key that parallel sessions
-- of a run share, which is free only when none of them is left. Source: PostgreSQL documentation, "Advisory Lock
-- Functions". The numbers are 'tessera' in ASCII followed by 1 and 2.
SELECT CASE
    WHEN NOT pg_catalog.pg_try_advisory_lock(8387236820507844913) THEN false
    WHEN pg_catalog.pg_try_advisory_lock(8387236820507844914)
        THEN pg_catalog.pg_advisory_unlock(8387236820507844914)
    ELSE NOT pg_catalog.pg_advisory_unlock(8387236820507844913)
END
