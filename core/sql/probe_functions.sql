-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Citus functions that this role finds, each overload once (citus.md §5.2). Not by to_regprocedure: the enums of schema
-- citus cannot be named by ordinary roles.
SELECT proname, pronargs, coalesce(array_to_string(proargnames, ','), '') AS argument_names,
    has_function_privilege(oid, 'EXECUTE') AS may_execute
FROM pg_proc
WHERE pronamespace = 'pg_catalog'::regnamespace
    AND (proname LIKE 'citus\_%' OR proname LIKE '%\_distributed\_table%' OR proname LIKE '%rebalance%'
        OR proname LIKE '%run\_command\_on%' OR proname LIKE '%reference\_table%' OR proname LIKE '%metadata\_sync%'
        OR proname IN ('shard_name', 'isolate_tenant_to_new_shard', 'get_shard_id_for_distribution_column',
            'recover_prepared_transactions', 'check_distributed_deadlocks', 'create_time_partitions',
            'alter_table_set_access_method', 'truncate_local_data_after_distributing_table',
            'update_distributed_table_colocation', 'undistribute_table', 'worker_hash',
            'master_run_on_worker', 'worker_apply_shard_ddl_command'))
