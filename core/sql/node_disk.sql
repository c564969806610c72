-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Free and total bytes of the data folder's file system, one JSON text; run on every node. Source: Citus 11.3+
-- citus_local_disk_space_stats().
SELECT json_build_object('free', available_disk_size, 'total', total_disk_size)::text
FROM pg_catalog.citus_local_disk_space_stats()
