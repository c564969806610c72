-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this node counts its tenants, for how many seconds and how many: "all 60 100"; run on every node. The settings are
-- hidden from pg_settings. Source: Citus 11.3+ citus.stat_tenants_track, _period, _limit.
SELECT concat_ws(' ', coalesce(nullif(pg_catalog.current_setting('citus.stat_tenants_track', true), ''), 'none'),
                 coalesce(substring(pg_catalog.current_setting('citus.stat_tenants_period', true) FROM '\d+'), '60'),
                 coalesce(substring(pg_catalog.current_setting('citus.stat_tenants_limit', true) FROM '\d+'), '100'))
