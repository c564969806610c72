-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shards and placements as two sums that do not depend on the order of rows. Reads every row: once a minute.
SELECT concat_ws(' ',
    (SELECT sum(hashint8extended(shardid, hashtextextended(concat_ws('|', shardminvalue, shardmaxvalue), logicalrelid::oid::int8)))
     FROM pg_dist_shard),
    (SELECT sum(hashint8extended(placementid, hashint8extended(shardid, groupid * 8 + shardstate)))
     FROM pg_dist_placement)) AS hash
