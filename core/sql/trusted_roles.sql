-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The roles that may do what this one may, or more: superusers and this role itself; and whether anybody else has written a
-- function in this database, which would be evaluated with this role's rights when a statement that calls it is planned.
SELECT rolname, EXISTS (SELECT FROM pg_catalog.pg_proc JOIN pg_catalog.pg_language l ON l.oid = prolang
    JOIN pg_catalog.pg_roles owner ON owner.oid = proowner
    WHERE lanname NOT IN ('internal', 'c') AND NOT owner.rolsuper AND owner.rolname <> current_user)
FROM pg_catalog.pg_roles WHERE rolsuper OR rolname = current_user
