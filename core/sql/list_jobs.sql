-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest background jobs and every one that is not over, newest first. Times in milliseconds since 1970.
SELECT job_id, state, job_type, description, (extract(epoch FROM started_at) * 1000)::int8 AS started_at,
    (extract(epoch FROM finished_at) * 1000)::int8 AS finished_at
FROM pg_dist_background_job
WHERE state NOT IN ('finished', 'failed', 'cancelled')
    OR job_id IN (SELECT job_id FROM pg_dist_background_job ORDER BY job_id DESC LIMIT 10)
ORDER BY job_id DESC
