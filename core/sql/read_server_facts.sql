-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The server of a snapshot and the moment it was taken, in milliseconds since 1970.
SELECT current_database() AS database, citus_version() AS engine, current_setting('server_version') AS version,
    (extract(epoch FROM clock_timestamp()) * 1000)::int8 AS now
