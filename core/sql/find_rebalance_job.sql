-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest rebalance job after job $1, null when there is none. Source: Citus 11.1+ pg_dist_background_job.
SELECT max(job_id) FROM pg_catalog.pg_dist_background_job WHERE job_type = 'rebalance' AND job_id > $1::bigint
