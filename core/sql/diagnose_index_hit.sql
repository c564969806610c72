-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [blocks found in memory, blocks read from disk, share found] of the indexes, one row.
-- Source: pg_statio_user_indexes (useful diagnostic queries of the Citus documentation).
SELECT json_build_array(json_build_array(hit, read, CASE WHEN hit + read > 0 THEN hit / (hit + read)::numeric END))::text
FROM (SELECT coalesce(sum(idx_blks_hit), 0)::bigint AS hit, coalesce(sum(idx_blks_read), 0)::bigint AS read
      FROM pg_catalog.pg_statio_user_indexes) AS blocks
