-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The servers of the cluster, asked of a coordinator or of a standby of one; no row from another node. Source: citus.md 1.1, any version.
SELECT nodeid, groupid, nodename, nodeport, noderole::text = 'primary' AS is_primary
FROM pg_catalog.pg_dist_node
WHERE isactive AND noderole::text IN ('primary', 'secondary')
  AND (SELECT groupid FROM pg_catalog.pg_dist_local_group) = 0
ORDER BY groupid, nodeid
