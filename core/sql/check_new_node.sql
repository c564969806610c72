-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the coordinator can connect to a server ($1 host, $2 port). Source: citus_check_connection_to_node().
SELECT citus_check_connection_to_node($1::text, $2::int)
