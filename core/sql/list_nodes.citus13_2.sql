-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registered servers. Citus 13.2 and later, with clones.
SELECT nodeid, groupid, nodename, nodeport, noderole, nodecluster, isactive, hasmetadata, metadatasynced, shouldhaveshards,
    nodeisclone, nodeprimarynodeid
FROM pg_dist_node ORDER BY nodeid
