-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether drain_server.sql has nothing left to end.
SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()
    AND (datname IS DISTINCT FROM 'template1' OR usename IS DISTINCT FROM session_user))
