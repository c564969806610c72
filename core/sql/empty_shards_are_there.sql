-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the node $2:$3 has every shard of $1 (int8[]). Sources: Citus 11.3+ master_run_on_worker(), shard_name().
SELECT coalesce(pg_catalog.bool_and(success AND result = '0'), false) AS are_there
FROM pg_catalog.master_run_on_worker(ARRAY[$2::text], ARRAY[$3::int], ARRAY[(
    SELECT pg_catalog.format('SELECT count(*) FROM unnest(%L::text[]) AS shard (name) WHERE pg_catalog.to_regclass(name) IS NULL',
        pg_catalog.array_agg(pg_catalog.shard_name(logicalrelid, shardid)))
    FROM pg_catalog.pg_dist_shard WHERE shardid = ANY ($1::int8[]))], false)
