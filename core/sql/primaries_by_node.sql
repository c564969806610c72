-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whom this node's own pg_dist_node names as the primary of each group: {"1": "host:port"}. Source: citus.md, pg_dist_node.
SELECT coalesce((SELECT pg_catalog.json_object_agg(groupid,
    CASE WHEN nodename LIKE '%:%' THEN '[' || nodename || ']' ELSE nodename END || ':' || nodeport)
    FROM pg_catalog.pg_dist_node WHERE noderole = 'primary' AND isactive), '{}')::text
