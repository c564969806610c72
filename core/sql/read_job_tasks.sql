-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- State of one background job ($1) with its tasks, oldest first; one row with a null task when it has none.
-- Source: Citus 11.1+ pg_dist_background_job, pg_dist_background_task.
SELECT j.state::text AS state, t.task_id, t.status::text AS status, t.command, coalesce(t.retry_count, 0) AS retries,
       nullif(t.not_before, '2000-01-01 00:00:00+00') AS not_before, t.message,
       (extract(epoch FROM coalesce(j.finished_at, now()) - j.started_at) * 1000)::int8 AS running
FROM pg_catalog.pg_dist_background_job j
LEFT JOIN pg_catalog.pg_dist_background_task t USING (job_id)
WHERE j.job_id = $1::bigint
ORDER BY t.task_id
