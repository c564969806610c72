-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until the transaction ends, names are looked up as for the role $1 in this database, by its own setting, the database's or the
-- server's (PostgreSQL documentation, "ALTER ROLE"); "$user" is that role. A role that is not there gets the server's.
SELECT pg_catalog.set_config('search_path', pg_catalog.replace(coalesce((
        SELECT pg_catalog.substr(entry, 13) FROM pg_catalog.pg_db_role_setting, pg_catalog.unnest(setconfig) AS entry
        WHERE entry LIKE 'search\_path=%'
            AND setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
            AND setrole IN (0, coalesce((SELECT oid FROM pg_catalog.pg_roles WHERE rolname = $1), 0))
        ORDER BY setrole <> 0 DESC, setdatabase <> 0 DESC LIMIT 1), reset_val),
    '"$user"', pg_catalog.quote_ident($1)), true)
FROM pg_catalog.pg_settings WHERE name = 'search_path'
