-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cheap sign of a change of background jobs: the newest one, and all that move.
SELECT concat_ws(' ', (SELECT max(job_id) FROM pg_dist_background_job),
    (SELECT string_agg(job_id || state::text, ' ' ORDER BY job_id) FROM pg_dist_background_job
     WHERE state NOT IN ('finished', 'failed', 'cancelled')),
    (SELECT md5(string_agg(concat_ws(',', task_id, status, pid, retry_count, message), ' ' ORDER BY task_id))
     FROM pg_dist_background_task
     WHERE job_id IN (SELECT job_id FROM pg_dist_background_job WHERE state NOT IN ('finished', 'failed', 'cancelled')))
    ) AS fingerprint
