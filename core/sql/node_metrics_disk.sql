-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The file system of the data folder. Source: Citus 11.3+ citus_local_disk_space_stats().
SELECT figure.name AS metric, '' AS part, figure.value AS value FROM pg_catalog.citus_local_disk_space_stats() AS disk,
    LATERAL (VALUES ('storage_free', disk.available_disk_size::float8),
        ('storage_used', (disk.total_disk_size - disk.available_disk_size)::float8),
        ('storage_percent', 100.0 * (disk.total_disk_size - disk.available_disk_size) / nullif(disk.total_disk_size, 0)))
        AS figure (name, value)
