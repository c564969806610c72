-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [database, age of its oldest transaction id, share of the ids, share of the multixacts].
-- Source: pg_database.datfrozenxid, datminmxid; autovacuum_freeze_max_age is about a tenth of the ids.
SELECT coalesce(json_agg(json_build_array(datname, age(datfrozenxid), age(datfrozenxid) / 2147483647.0,
    mxid_age(datminmxid) / 2147483647.0) ORDER BY age(datfrozenxid) DESC), '[]')::text
FROM (SELECT * FROM pg_catalog.pg_database ORDER BY age(datfrozenxid) DESC LIMIT 50) AS d
