-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cheap sign of a change of the cleanup records, or of the locks of running operations (see list_cleanup_records.sql) while there
-- are records.
SELECT concat_ws(' ', count(*), sum(record_id), (SELECT string_agg(concat_ws(',', classid, objid), ' ' ORDER BY classid, objid)
        FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid IN (1, 10) AND count(record_id) > 0)) AS fingerprint
FROM pg_dist_cleanup
