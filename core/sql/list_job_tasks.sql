-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tasks of the jobs that list_jobs gives. not_before is 2000-01-01 while no retry is planned.
SELECT job_id, task_id, status, command, pid, retry_count, message,
    (extract(epoch FROM nullif(not_before, '2000-01-01 00:00:00+00')) * 1000)::int8 AS not_before,
    (SELECT string_agg(depends_on::text, ' ' ORDER BY depends_on) FROM pg_dist_background_task_depend d
     WHERE d.job_id = t.job_id AND d.task_id = t.task_id) AS waits_for
FROM pg_dist_background_task t
WHERE job_id IN (SELECT job_id FROM pg_dist_background_job WHERE state NOT IN ('finished', 'failed', 'cancelled'))
    OR job_id IN (SELECT job_id FROM pg_dist_background_job ORDER BY job_id DESC LIMIT 10)
ORDER BY job_id DESC, task_id
