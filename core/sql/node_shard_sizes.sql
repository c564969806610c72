-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): "shard bytes" pairs of the shards that it holds. A shard that is locked for
-- longer than a second fails the node's answer instead of holding up all others.
WITH patience AS MATERIALIZED (SELECT set_config('lock_timeout', '1s', true)),
mine AS MATERIALIZED (
    SELECT shardid, relnamespace, left(relname, 8) AS start
    FROM pg_dist_placement JOIN pg_dist_shard USING (shardid) JOIN pg_class ON pg_class.oid = logicalrelid
    WHERE groupid = (SELECT groupid FROM pg_dist_local_group)),
here AS MATERIALIZED (
    SELECT c.oid, relnamespace, relname, substring(relname FROM '_(\d{1,18})$')::int8 AS shardid
    FROM pg_class AS c, patience WHERE relkind IN ('r', 'p') AND relname ~ '_\d{1,18}$')
SELECT string_agg(shardid || ' ' || bytes, ' ')
FROM (SELECT shardid, pg_total_relation_size(here.oid) AS bytes FROM mine JOIN here USING (shardid, relnamespace)
      WHERE starts_with(relname, start)) AS sizes
WHERE bytes IS NOT NULL
