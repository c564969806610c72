-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): versions of the extension, or of the built-in engine, and of PostgreSQL.
SELECT concat_ws(' ', coalesce((SELECT extversion FROM pg_extension WHERE extname = 'citus'), citus_version()),
    current_setting('server_version_num'))
