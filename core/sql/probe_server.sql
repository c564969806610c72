-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who answers: asked before anything that exists only in Citus, so it works on every PostgreSQL server.
SELECT pg_is_in_recovery() AS in_recovery, to_regclass('pg_catalog.pg_dist_node') IS NOT NULL AS has_catalogs,
    to_regproc('pg_catalog.citus_version') IS NOT NULL AS has_version,
    (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS extension_version,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser, current_database() AS database
