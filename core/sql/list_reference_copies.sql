-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shard of each reference table with its quoted name, which is the same on every node that holds a copy.
SELECT logicalrelid::oid AS oid, shardid,
    CASE nspname WHEN 'public' THEN 'public.' ELSE '' END || shard_name(logicalrelid, shardid) AS shard_table
FROM pg_dist_partition
JOIN pg_dist_shard USING (logicalrelid)
JOIN pg_class AS c ON c.oid = logicalrelid
JOIN pg_namespace AS n ON n.oid = relnamespace
WHERE partmethod = 'n' AND repmodel = 't'
ORDER BY shardid
