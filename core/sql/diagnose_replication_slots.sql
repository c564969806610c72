-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [slot, kind, state, bytes of WAL that it holds].
-- Source: pg_replication_slots.
SELECT coalesce(json_agg(json_build_array(slot_name, slot_type, CASE WHEN active THEN 'active' ELSE 'inactive' END, held)
    ORDER BY held DESC NULLS LAST), '[]')::text
FROM (SELECT *, greatest(0, pg_catalog.pg_wal_lsn_diff(CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn()
                                             ELSE pg_catalog.pg_current_wal_lsn() END, restart_lsn))::bigint AS held
      FROM pg_catalog.pg_replication_slots LIMIT 500) AS slots
