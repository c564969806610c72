-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until the transaction ends, EXPLAIN shows all tasks of Citus where $1 is on, and pg_stat_statements counts nothing of what
-- Tessera explains, where this role may say so.
SELECT pg_catalog.set_config(name, CASE name WHEN 'citus.explain_all_tasks' THEN $1 ELSE 'none' END, true)
FROM pg_catalog.pg_settings
WHERE name = 'citus.explain_all_tasks' OR (name = 'pg_stat_statements.track'
    AND (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user))
