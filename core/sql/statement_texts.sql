-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The texts of entries of pg_stat_statements as one JSON text: [queryid, user's oid, user, statement]. %1 is the extension's
-- schema, %2 an array of queryids. The server reads its whole file of texts for it, so many are asked at once; a longer
-- statement is cut.
SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(queryid::text, userid::text, coalesce(rolname, userid::text),
        pg_catalog.left(query, 16384))), '[]')::text
FROM (SELECT DISTINCT ON (queryid, userid) queryid, userid, query FROM %1.pg_stat_statements(true)
    WHERE queryid = ANY (%2) AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
    AS entry
LEFT JOIN pg_catalog.pg_roles ON pg_roles.oid = userid
