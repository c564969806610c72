-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- About how many shards and placements will come, so that their arrays need not grow. As COPY, since it is read before the rest.
COPY (
    SELECT (SELECT reltuples::int8 FROM pg_class WHERE oid = 'pg_dist_shard'::regclass) AS shards,
        (SELECT reltuples::int8 FROM pg_class WHERE oid = 'pg_dist_placement'::regclass) AS placements
) TO STDOUT (FORMAT binary)
