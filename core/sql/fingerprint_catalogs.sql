-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cheap sign of a change, asked at each tick. Statistics counters lag by seconds and are lost in a crash; what is small or
-- indexed is read exactly. hash_catalogs is the certain answer.
SELECT concat_ws(' ',
    (SELECT string_agg(concat_ws(',', pg_stat_get_tuples_inserted(oid), pg_stat_get_tuples_updated(oid),
                                 pg_stat_get_tuples_deleted(oid)), ' ' ORDER BY oid)
     FROM unnest('{pg_dist_partition, pg_dist_shard, pg_dist_placement, pg_dist_colocation, pg_dist_schema}'::text[]) AS name,
         to_regclass('pg_catalog.' || name) AS oid),
    (SELECT max(shardid) FROM pg_dist_shard), (SELECT max(placementid) FROM pg_dist_placement),
    (SELECT md5(string_agg(n::text, ' ' ORDER BY nodeid)) FROM pg_dist_node AS n)) AS fingerprint
