-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the coordinator and the session's role are, before a change. citus.* settings may be missing from pg_settings; the
-- defaults are those of Citus 13.2.
SELECT current_user AS user_name, pg_is_in_recovery() AS is_in_recovery,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser,
    (SELECT groupid = 0 FROM pg_dist_local_group) AS is_coordinator,
    (SELECT current_database() || '/' || system_identifier FROM pg_control_system()) AS cluster_id,
    (SELECT json_agg(rolname) FROM pg_roles WHERE pg_has_role(oid, 'USAGE')) AS member_of,
    coalesce(current_setting('citus.shard_count', true), '32')::int AS shard_count,
    coalesce(current_setting('citus.desired_percent_disk_available_after_move', true), '10')::float8 AS disk_reserve,
    coalesce(current_setting('citus.max_background_task_executors', true), '1')::int AS executors,
    coalesce(current_setting('citus.max_background_task_executors_per_node', true), '1')::int AS executors_per_node,
    coalesce(current_setting('citus.background_task_queue_interval', true), '5s') AS queue_interval,
    coalesce(current_setting('citus.defer_shard_delete_interval', true), '15s') AS drop_interval
