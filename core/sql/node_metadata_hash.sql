-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): a hash of the Citus catalogs with names instead of oids, which differ between
-- nodes. Left out is what nodes may rightly see differently: hasmetadata, metadatasynced, placement ids and lengths.
WITH tables AS MATERIALIZED (
    SELECT p.logicalrelid, hashtextextended(concat_ws('|', nspname, relname, partmethod, attname, colocationid, repmodel), 0) AS hash
    FROM pg_dist_partition AS p
    JOIN pg_class AS c ON c.oid = p.logicalrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute AS a ON attrelid = c.oid AND attnum = nullif(split_part(split_part(partkey, ':varattno ', 2), ' ', 1), '')::int2)
SELECT concat_ws(' ',
    (SELECT sum(hashtextextended(concat_ws('|', nodeid, groupid, nodename, nodeport, noderole, nodecluster, isactive, shouldhaveshards), 0))
     FROM pg_dist_node),
    (SELECT sum(hash) FROM tables),
    (SELECT sum(hashtextextended(concat_ws('|', colocationid, shardcount, replicationfactor), 0)) FROM pg_dist_colocation),
    (SELECT sum(hashint8extended(shardid, hashtextextended(concat_ws('|', shardminvalue, shardmaxvalue), hash)))
     FROM pg_dist_shard JOIN tables USING (logicalrelid)),
    (SELECT sum(hashint8extended(shardid, groupid)) FROM pg_dist_placement))
