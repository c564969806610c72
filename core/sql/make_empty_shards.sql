-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the shards $1 (int8[]) anew and empty on the node $2:$3, in one transaction there; those that are there stay as they are.
-- Foreign keys lead to shards of the same node. Sources: Citus 11.3+ master_run_on_worker(), master_get_table_ddl_events(),
-- worker_apply_shard_ddl_command(), worker_apply_inter_shard_ddl_command(), shard_name().
SELECT result FROM pg_catalog.master_run_on_worker(ARRAY[$2::text], ARRAY[$3::int], ARRAY[(
    WITH lost AS (
        SELECT s.shardid, s.logicalrelid, s.shardminvalue, n.nspname, n.nspname || '.' AS prefix,
            pg_catalog.shard_name(s.logicalrelid, s.shardid) AS shard, colocationid
        FROM pg_catalog.pg_dist_shard s JOIN pg_catalog.pg_dist_partition USING (logicalrelid)
        JOIN pg_catalog.pg_class c ON c.oid = s.logicalrelid JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
        WHERE s.shardid = ANY ($1::int8[])),
    made AS (
        SELECT pg_catalog.string_agg(pg_catalog.format('IF pg_catalog.to_regclass(%L) IS NULL THEN %s END IF;', shard, (
            SELECT pg_catalog.string_agg(pg_catalog.format('PERFORM pg_catalog.worker_apply_shard_ddl_command(%s, %L, %L);',
                       shardid, nspname, ddl), ' ' ORDER BY place)
            FROM pg_catalog.master_get_table_ddl_events(logicalrelid::regclass::text) WITH ORDINALITY AS event (ddl, place))),
            ' ' ORDER BY shardid) AS body FROM lost),
    tied AS (
        SELECT pg_catalog.string_agg(pg_catalog.format('IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contype = ''f'' '
                'AND conrelid = pg_catalog.to_regclass(%L) AND conname = %L) THEN PERFORM '
                'pg_catalog.worker_apply_inter_shard_ddl_command(%s, %L, %s, %L, %L); END IF;',
                l.shard, k.conname || '_' || l.shardid, l.shardid, l.nspname, other.shardid, rn.nspname,
                pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,
                    pg_catalog.pg_get_constraintdef(k.oid))), ' ' ORDER BY l.shardid, k.oid) AS body
        FROM lost l JOIN pg_catalog.pg_constraint k ON k.conrelid = l.logicalrelid AND k.contype = 'f' AND k.conparentid = 0
        JOIN pg_catalog.pg_dist_partition rp ON rp.logicalrelid = k.confrelid
        JOIN pg_catalog.pg_dist_shard other ON other.logicalrelid = k.confrelid
            AND (rp.repmodel = 't' OR other.shardminvalue = l.shardminvalue)
        JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace)
    SELECT pg_catalog.format('DO %L', 'BEGIN PERFORM pg_catalog.set_config(''citus.enable_ddl_propagation'', ''off'', true); '
        || made.body || ' ' || coalesce(tied.body, '') || ' END') FROM made, tied)], false)
