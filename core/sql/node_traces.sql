-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Slots, publications and subscriptions that moves and splits made, and prepared transactions of writes over several nodes;
-- one JSON text, run on every node. Sources: pg_replication_slots, pg_publication, pg_subscription (its readable columns),
-- pg_prepared_xacts with the tables it has locked; names from citus.md §3.4 and of the built-in engine.
SELECT json_build_object(
    'slots', (SELECT json_agg(json_build_object('name', slot_name, 'isActive', active, 'retainedWal',
                  pg_catalog.pg_wal_lsn_diff(CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn()
                      ELSE pg_catalog.pg_current_wal_lsn() END, restart_lsn)) ORDER BY slot_name)
              FROM pg_catalog.pg_replication_slots
              WHERE database = pg_catalog.current_database() AND slot_name LIKE 'citus\_shard\_%'),
    'publications', (SELECT json_agg(pubname ORDER BY pubname) FROM pg_catalog.pg_publication
                     WHERE pubname LIKE 'citus\_shard\_%'),
    'subscriptions', (SELECT json_agg(subname ORDER BY subname) FROM pg_catalog.pg_subscription
                      WHERE subname LIKE 'citus\_shard\_%'
                          AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())),
    'prepared', (SELECT json_agg(json_build_object('name', gid,
                     'age', extract(epoch FROM pg_catalog.clock_timestamp() - prepared)::bigint,
                     'relations', (SELECT json_agg(DISTINCT CASE n.nspname WHEN 'public' THEN c.relname::text
                                                            ELSE n.nspname || '.' || c.relname END)
                         FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
                         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                         WHERE l.pid IS NULL AND c.relkind IN ('r', 'p', 'f') AND n.nspname <> 'pg_catalog'
                             AND l.virtualtransaction = (SELECT own.virtualtransaction FROM pg_catalog.pg_locks own
                                 WHERE own.pid IS NULL AND own.locktype = 'transactionid' AND own.transactionid = p.transaction)
                     )) ORDER BY prepared)
                 FROM pg_catalog.pg_prepared_xacts p
                 WHERE database = pg_catalog.current_database() AND gid ~ '^(citus|tessera_switch)_'))::text
