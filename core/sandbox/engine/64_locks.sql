-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Advisory locks of operations, all on the coordinator, named by kind and number; and the checks that moves and rebalances share.
--   'operation'   one running move or split; exclusive while its session works on it. Its number is pg_dist_cleanup.operation_id
--   'shard'       a shard that is being moved
--   'placement'   a colocation group: shared by moves, exclusive for splits
--   'rebalance'   a colocation group that is being planned
--   'switch'      a colocation group whose shells a move is locking

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.lock_key(kind text, id int8) RETURNS int8
    IMMUTABLE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT hashtextextended('tessera ' || kind || ' ' || id, 0) $$;

-- Whether some session holds the lock.
CREATE OR REPLACE FUNCTION tessera_engine.is_locked(kind text, id int8) RETURNS boolean
    VOLATILE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_locks, tessera_engine.lock_key(kind, id) AS key
                   WHERE locktype = 'advisory' AND objsubid = 1 AND granted
                       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                       AND classid::int8 = (key >> 32) & 4294967295 AND objid::int8 = key & 4294967295) $$;

-- Takes a lock until the transaction ends, or fails at once as Citus does.
CREATE OR REPLACE FUNCTION tessera_engine.lock_or_fail(
    kind text, id int8, shared boolean, operation text, relation regclass, because text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key int8 := tessera_engine.lock_key(kind, id);
BEGIN
    IF NOT (CASE WHEN shared THEN pg_try_advisory_xact_lock_shared(key) ELSE pg_try_advisory_xact_lock(key) END) THEN
        RAISE 'could not acquire the lock required to % %', operation, tessera_engine.full_name(relation)
            USING ERRCODE = 'internal_error', DETAIL = format('It means that either a concurrent shard move or %s is happening.', because),
                  HINT = 'Make sure that the concurrent operation has finished and re-run the command';
    END IF;
END $$;

-- The number that stands for a table's group in locks.
CREATE OR REPLACE FUNCTION tessera_engine.group_key(relation regclass) RETURNS int8
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE WHEN colocationid > 0 THEN colocationid::int8 ELSE -relation::oid::int8 END
    FROM pg_dist_partition WHERE logicalrelid = relation $$;

-- Every table of a table's colocation group.
CREATE OR REPLACE FUNCTION tessera_engine.group_tables(relation regclass) RETURNS SETOF regclass
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT sibling.logicalrelid FROM pg_dist_partition AS its
        JOIN pg_dist_partition AS sibling
            ON sibling.logicalrelid = its.logicalrelid OR its.colocationid > 0 AND sibling.colocationid = its.colocationid
    WHERE its.logicalrelid = relation ORDER BY tessera_engine.full_name(sibling.logicalrelid) $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_group_owner(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    stranger name;
BEGIN
    SELECT relname INTO stranger FROM tessera_engine.group_tables(relation) AS member JOIN pg_class ON oid = member
    WHERE NOT pg_has_role(tessera_engine.caller(), relowner, 'USAGE') LIMIT 1;
    IF FOUND THEN
        RAISE 'must be owner of table %', stranger USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

-- Logical replication can only carry UPDATE and DELETE of rows that it can name.
CREATE OR REPLACE FUNCTION tessera_engine.has_identity(relation regclass) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.is_parent(relation) OR CASE relreplident
        WHEN 'f' THEN true
        WHEN 'n' THEN false
        WHEN 'i' THEN EXISTS (SELECT FROM pg_index WHERE indrelid = relation AND indisreplident)
        ELSE EXISTS (SELECT FROM pg_index WHERE indrelid = relation AND indisprimary) END
    FROM pg_class WHERE oid = relation $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_identity(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    bare regclass;
BEGIN
    SELECT member INTO bare FROM tessera_engine.group_tables(relation) AS member WHERE NOT tessera_engine.has_identity(member) LIMIT 1;
    IF FOUND THEN
        RAISE 'cannot use logical replication to transfer shards of the relation % since it doesn''t have a REPLICA IDENTITY or PRIMARY KEY',
            (SELECT relname FROM pg_class WHERE oid = bare)
            USING ERRCODE = 'feature_not_supported',
                  DETAIL = 'UPDATE and DELETE commands on the shard will error out during logical replication unless there is a REPLICA IDENTITY or PRIMARY KEY.',
                  HINT = 'If you wish to continue without a replica identity set the shard_transfer_mode to ''force_logical'' or ''block_writes''.';
    END IF;
END $$;

-- True while a reference table lacks a copy on an active primary.
CREATE OR REPLACE FUNCTION tessera_engine.reference_copies_missing() RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (
        SELECT FROM pg_dist_partition JOIN pg_dist_shard AS shard USING (logicalrelid) CROSS JOIN pg_dist_node AS node
        WHERE partmethod = 'n' AND repmodel = 't' AND node.noderole = 'primary' AND node.isactive
            AND NOT EXISTS (SELECT FROM pg_dist_placement AS p WHERE p.shardid = shard.shardid AND p.groupid = node.groupid)) $$;

-- The job of a kind that has not ended; NULL when there is none.
CREATE OR REPLACE FUNCTION tessera_engine.open_job(kind name) RETURNS int8
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT min(job_id) FROM pg_dist_background_job
    WHERE job_type = kind AND state NOT IN ('finished', 'cancelled', 'failed') $$;

CREATE OR REPLACE FUNCTION tessera_engine.refuse_concurrent_rebalance(relations regclass[], operation text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    relation regclass;
BEGIN
    FOREACH relation IN ARRAY relations LOOP
        PERFORM tessera_engine.lock_or_fail('rebalance', tessera_engine.group_key(relation), false, operation, relation, 'shard copy');
    END LOOP;
    IF tessera_engine.open_job('rebalance') IS NOT NULL THEN
        RAISE 'A rebalance is already running as job %', tessera_engine.open_job('rebalance')
            USING ERRCODE = 'internal_error', DETAIL = 'A rebalance was already scheduled as background job',
                  HINT = 'To monitor progress, run: SELECT * FROM citus_rebalance_status();';
    END IF;
END $$;
