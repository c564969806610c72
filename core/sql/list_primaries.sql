-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nodes whose metrics are read: number, address, whether they are active, whether it is the coordinator.
-- Source: pg_dist_node.
SELECT nodeid, nodename || ':' || nodeport AS address, isactive, groupid = 0 AS is_coordinator
FROM pg_catalog.pg_dist_node WHERE noderole = 'primary' ORDER BY nodeid
