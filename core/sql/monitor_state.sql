-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A formation of pg_auto_failover, with the nodes of all its groups, asked at the monitor; no row without it. The role autoctl_node
-- may. $1: the formation. Source: pg_auto_failover 2.0, pgautofailover.formation, pgautofailover.node (failover.md 3.3).
SELECT pg_catalog.json_build_object(
    'version', (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'pgautofailover'),
    'kind', formation.kind,
    'nodes', (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
            'group', node.groupid, 'nodeId', node.nodeid, 'name', node.nodename, 'host', node.nodehost, 'port', node.nodeport,
            'reported', node.reportedstate, 'assigned', node.goalstate, 'priority', node.candidatepriority,
            'quorum', node.replicationquorum, 'health', node.health, 'timeline', node.reportedtli,
            'lag', (SELECT greatest(pg_catalog.pg_wal_lsn_diff(pg_catalog.max(other.reportedlsn), node.reportedlsn), 0)
                FROM pgautofailover.node other
                WHERE other.formationid = node.formationid AND other.groupid = node.groupid)) ORDER BY node.groupid, node.nodeid)
        FROM pgautofailover.node node WHERE node.formationid = formation.formationid))::text
FROM pgautofailover.formation formation WHERE formation.formationid = $1
