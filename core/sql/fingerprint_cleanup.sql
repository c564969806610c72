-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cheap sign of a change of the cleanup records.
SELECT concat_ws(' ', count(*), sum(record_id)) AS fingerprint FROM pg_dist_cleanup
