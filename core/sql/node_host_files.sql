-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What Linux says about the machine; null where there is no such file. For members of pg_read_server_files who may
-- execute pg_read_file.
SELECT json_build_object('stat', pg_catalog.pg_read_file('/proc/stat', 0, 1000000, true),
    'meminfo', pg_catalog.pg_read_file('/proc/meminfo', 0, 1000000, true),
    'diskstats', pg_catalog.pg_read_file('/proc/diskstats', 0, 1000000, true),
    'net', pg_catalog.pg_read_file('/proc/net/dev', 0, 1000000, true),
    'loadavg', pg_catalog.pg_read_file('/proc/loadavg', 0, 1000000, true))
