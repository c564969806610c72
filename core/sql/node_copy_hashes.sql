-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs on each node (run_command_on_all_nodes): "shard rows:hash" of reference tables, from one SELECT a table, which names
-- settings.done so that these settings hold before any row becomes text.
WITH settings AS MATERIALIZED (
    SELECT concat(set_config('lock_timeout', '1s', true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
                  set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true),
                  set_config('bytea_output', 'hex', true)) AS done)
SELECT string_agg(shard || ' ' || copy, ' ') FROM settings CROSS JOIN LATERAL (%1) AS copies
