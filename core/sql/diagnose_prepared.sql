-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run on each node; gives a JSON array of arrays. [name, owner, database, seconds since it was prepared]: they keep their locks and hold
-- back VACUUM until they are ended. Source: pg_prepared_xacts.
SELECT coalesce(json_agg(json_build_array(gid, owner, database, age) ORDER BY age DESC), '[]')::text
FROM (SELECT *, extract(epoch FROM pg_catalog.clock_timestamp() - prepared)::bigint AS age
      FROM pg_catalog.pg_prepared_xacts ORDER BY prepared LIMIT 500) AS x
