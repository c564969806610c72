-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registered servers. Citus 11.3 to 13.1, before clones.
SELECT nodeid, groupid, nodename, nodeport, noderole, nodecluster, isactive, hasmetadata, metadatasynced, shouldhaveshards,
    false AS nodeisclone, 0 AS nodeprimarynodeid
FROM pg_dist_node ORDER BY nodeid
