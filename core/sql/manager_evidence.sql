-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Traces that an HA manager leaves on a server of its own: Patroni starts it with cluster_name, its scope, and hot_standby on the
-- command line; pg_auto_failover includes a file of its own (seen by superusers) and names its slots and standbys; repmgr's daemon
-- needs its library. Needs no more than pg_monitor. Source: failover.md 3.1.
SELECT pg_catalog.json_build_object(
    'patroni', (SELECT name.setting FROM pg_catalog.pg_settings name, pg_catalog.pg_settings standby
        WHERE name.name = 'cluster_name' AND name.source = 'command line'
          AND standby.name = 'hot_standby' AND standby.source = 'command line'),
    'autoFailover', EXISTS (SELECT FROM pg_catalog.pg_settings WHERE sourcefile LIKE '%/postgresql-auto-failover.conf')
        OR EXISTS (SELECT FROM pg_catalog.pg_stat_replication WHERE application_name LIKE 'pgautofailover\_standby\_%')
        OR EXISTS (SELECT FROM pg_catalog.pg_replication_slots WHERE slot_name LIKE 'pgautofailover\_standby\_%' AND active),
    'repmgr', EXISTS (SELECT FROM pg_catalog.pg_settings
        WHERE name = 'shared_preload_libraries' AND setting ~ '(^|[, "])repmgr($|[, "])'))::text
