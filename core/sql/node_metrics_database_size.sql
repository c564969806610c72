-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bytes of the cluster's database on the node.
SELECT 'database_size_bytes' AS metric, pg_catalog.current_database()::text AS part,
    pg_catalog.pg_database_size(pg_catalog.current_database())::float8 AS value
