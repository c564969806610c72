-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the fence of fence_server.sql holds, asked in the database that it leaves open by a session that was refused elsewhere: its rules are
-- the fence's and nothing else, no session is left that could write, what is new is read-only, and no commit can be acknowledged. With
-- synchronous_standby_names of before, and where the WAL ends: a position at the very beginning of a page stands behind the page's head,
-- which nobody can replay. For superusers. Sources: pg_hba_file_rules, xlog_internal.h. PostgreSQL 15 or newer.
WITH kept AS (
    SELECT line FROM pg_catalog.regexp_split_to_table(pg_catalog.encode(pg_catalog.pg_read_binary_file(
        pg_catalog.current_setting('hba_file')), 'escape'), E'\n') AS line WHERE line LIKE '#tessera-%'),
wal AS (
    SELECT lsn, lsn - '0/0'::pg_catalog.pg_lsn AS place FROM (SELECT CASE WHEN NOT pg_catalog.pg_is_in_recovery()
        THEN pg_catalog.pg_current_wal_insert_lsn() END AS lsn) AS now)
SELECT pg_catalog.current_database() = 'template1' AND pg_catalog.to_regclass('pg_catalog.pg_dist_node') IS NULL
    AND EXISTS (SELECT FROM kept WHERE line LIKE '#tessera-hba %')
    AND (SELECT pg_catalog.bool_and(type IS NOT NULL AND (auth_method = 'reject' OR database = ARRAY['replication']
            OR database = ARRAY['template1'] AND user_name = ARRAY[session_user::text])) FROM pg_catalog.pg_hba_file_rules)
    AND (SELECT pg_catalog.bool_and(CASE name WHEN 'synchronous_standby_names' THEN reset_val = 'tessera_fence' ELSE reset_val = 'on' END)
        FROM pg_catalog.pg_settings WHERE name IN ('default_transaction_read_only', 'synchronous_standby_names'))
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend'
        AND (datname IS DISTINCT FROM 'template1' OR usename IS DISTINCT FROM session_user)) AS holds,
    coalesce((SELECT pg_catalog.convert_from(pg_catalog.decode(pg_catalog.substr(line, 15), 'base64'), 'UTF8')
        FROM kept WHERE line LIKE '#tessera-sync %'), '') AS sync_names,
    (SELECT CASE WHEN place % pg_catalog.pg_size_bytes(pg_catalog.current_setting('wal_segment_size')) = 40 THEN lsn - 40
        WHEN place % pg_catalog.current_setting('wal_block_size')::bigint = 24 THEN lsn - 24 ELSE lsn END FROM wal)::text AS wal_end
