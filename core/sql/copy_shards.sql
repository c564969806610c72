-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- All shards. Columns by name: a dropped column precedes the bounds physically.
COPY pg_dist_shard (logicalrelid, shardid, shardminvalue, shardmaxvalue) TO STDOUT (FORMAT binary)
