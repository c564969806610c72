-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bringing a shard group to another node: empty tables there, then logical replication (writes go on) or a copy under the writers' lock.

SET LOCAL check_function_bodies = off;

-- The group as one value: [{id, shell, leaf, owner, min, max}]. The parent of the user's own partitions has no leaf.
CREATE OR REPLACE FUNCTION tessera_engine.describe_group(shards int8[]) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(jsonb_build_object('id', shardid, 'shell', tessera_engine.full_name(logicalrelid),
        'leaf', CASE WHEN NOT tessera_engine.is_parent(logicalrelid) THEN tessera_engine.shard_table(logicalrelid, shardid) END, 'owner', pg_get_userbyid(relowner),
        'min', shardminvalue, 'max', shardmaxvalue) ORDER BY tessera_engine.full_name(logicalrelid))
    FROM pg_dist_shard JOIN pg_class ON pg_class.oid = logicalrelid WHERE shardid = ANY (shards) $$;

-- What a leaf has that its empty twin lacks, as statements: replica identity, foreign keys (not yet checked). Runs on the source.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_extras(leaf regclass) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_build_object(
        'identity', CASE relreplident
            WHEN 'f' THEN format('ALTER TABLE %s REPLICA IDENTITY FULL', tessera_engine.full_name(leaf))
            WHEN 'n' THEN format('ALTER TABLE %s REPLICA IDENTITY NOTHING', tessera_engine.full_name(leaf))
            WHEN 'i' THEN (SELECT format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', tessera_engine.full_name(leaf), name)
                           FROM pg_index, CAST((SELECT relname FROM pg_class WHERE oid = indexrelid) AS name) AS name
                           WHERE indrelid = leaf AND indisreplident) END,
        'add_keys', (SELECT string_agg(format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', tessera_engine.full_name(leaf), conname,
                            replace(pg_get_constraintdef(oid), ' NOT VALID', '')), '; ')
                     FROM pg_constraint WHERE conrelid = leaf AND contype = 'f' AND conparentid = 0),
        'check_keys', (SELECT string_agg(format('ALTER TABLE %s VALIDATE CONSTRAINT %I', tessera_engine.full_name(leaf), conname), '; ')
                       FROM pg_constraint WHERE conrelid = leaf AND contype = 'f' AND conparentid = 0))
    FROM pg_class WHERE oid = leaf $$;

-- A fingerprint of a leaf's definition; the switch compares source and target, so that DDL during a move is not lost.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_shape(leaf regclass) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT md5(concat_ws(';',
        (SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, attgenerated), ',' ORDER BY attname)
         FROM pg_attribute WHERE attrelid = leaf AND attnum > 0 AND NOT attisdropped),
        (SELECT string_agg(pg_get_constraintdef(oid), ',' ORDER BY pg_get_constraintdef(oid)) FROM pg_constraint
         WHERE conrelid = leaf AND contype IN ('c', 'p', 'u', 'x') AND conname <> 'tessera_bound'))) $$;

-- Empty tables on the target, made by their owners, each recorded first.
CREATE OR REPLACE FUNCTION tessera_engine.create_twins(operation int8, members jsonb, source int, target int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    extras jsonb;
BEGIN
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(id int8, shell text, leaf text, owner name, min text, max text)
        WHERE leaf IS NOT NULL
    LOOP
        extras := tessera_engine.fetch(source, format('SELECT tessera_engine.leaf_extras(%L)', member.leaf))::jsonb;
        PERFORM tessera_engine.record_cleanup(operation, 1, member.leaf, (SELECT groupid FROM pg_dist_node WHERE nodeid = target), 1);
        PERFORM tessera_engine.tell(target, format('SET ROLE %I', member.owner));
        PERFORM tessera_engine.fetch(target, format('SELECT tessera_engine.make_shard(%L, %s, %L, %L)',
                                                    member.shell, member.id, member.min, member.max));
        PERFORM tessera_engine.tell(target, extras->>'identity');
        PERFORM tessera_engine.tell(target, 'RESET ROLE');
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.create_twins(int8, jsonb, int, int) FROM PUBLIC;

-- Foreign keys of the new leaves: added unchecked, then checked, as the owner. Step is 'add_keys' or 'check_keys'.
CREATE OR REPLACE FUNCTION tessera_engine.copy_foreign_keys(members jsonb, source int, target int, step text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    command text;
BEGIN
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(leaf text, owner name) WHERE leaf IS NOT NULL LOOP
        command := tessera_engine.fetch(source, format('SELECT tessera_engine.leaf_extras(%L)', member.leaf))::jsonb ->> step;
        CONTINUE WHEN command IS NULL;
        PERFORM tessera_engine.tell(target, format('SET ROLE %I', member.owner));
        PERFORM tessera_engine.tell(target, command);
        PERFORM tessera_engine.tell(target, 'RESET ROLE');
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.copy_foreign_keys(jsonb, int, int, text) FROM PUBLIC;

-- Names as Citus gives them: one publication, slot and subscription per table owner.
CREATE OR REPLACE FUNCTION tessera_engine.feed_name(kind text, operation int8, target int, owner name) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('citus_shard_move_%s_%s_%s_%s', kind, target, (SELECT oid FROM pg_roles WHERE rolname = owner), operation) $$;

-- Starts replication for the tables of one owner. The rows are applied by a role with the owner's rights only: a CHECK or index expression
-- of the owner's would otherwise run as superuser. PostgreSQL 15 wants a superuser while the subscription changes hands.
CREATE OR REPLACE FUNCTION tessera_engine.start_feed(operation int8, members jsonb, source int, target int, owner name) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    publication text := tessera_engine.feed_name('publication', operation, target, owner);
    subscription text := tessera_engine.feed_name('subscription', operation, target, owner);
    slot text := tessera_engine.feed_name('slot', operation, target, owner);
    role text := tessera_engine.feed_name('subscription_role', operation, target, owner);
    source_group int := (SELECT groupid FROM pg_dist_node WHERE nodeid = source);
    target_group int := (SELECT groupid FROM pg_dist_node WHERE nodeid = target);
BEGIN
    PERFORM tessera_engine.record_cleanup(operation, 4, publication, source_group, 0);
    PERFORM tessera_engine.tell(source, format('CREATE PUBLICATION %I FOR TABLE %s', publication,
        (SELECT string_agg(m->>'leaf', ', ') FROM jsonb_array_elements(members) AS m WHERE m->>'owner' = owner)));
    PERFORM tessera_engine.record_cleanup(operation, 3, slot, source_group, 0);
    PERFORM tessera_engine.record_cleanup(operation, 5, role, target_group, 0);
    PERFORM tessera_engine.record_cleanup(operation, 2, subscription, target_group, 0);
    PERFORM tessera_engine.tell(target, format('CREATE ROLE %I SUPERUSER LOGIN', role));
    PERFORM tessera_engine.tell_patiently(target, format(
        'CREATE SUBSCRIPTION %I CONNECTION %L PUBLICATION %I WITH (slot_name = %L, enabled = false, binary = false)',
        subscription, tessera_engine.node_link(source), publication, slot), 'work');
    PERFORM tessera_engine.tell(target, format('ALTER SUBSCRIPTION %I OWNER TO %I', subscription, role));
    PERFORM tessera_engine.tell(target, format('ALTER ROLE %I NOSUPERUSER', role));
    PERFORM tessera_engine.tell(target, format('GRANT %I TO %I', owner, role));
    PERFORM tessera_engine.tell(target, format('ALTER SUBSCRIPTION %I ENABLE', subscription));
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.start_feed(int8, jsonb, int, int, name) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.replication_deadline() RETURNS timestamptz
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT clock_timestamp() + interval '1 ms' * coalesce(nullif(current_setting('citus.logical_replication_timeout', true), ''), '7200000')::float8 $$;

-- Waits until every table of the operation's subscriptions has its initial copy and follows the source.
CREATE OR REPLACE FUNCTION tessera_engine.wait_until_copied(operation int8, target int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    deadline timestamptz := tessera_engine.replication_deadline();
    last_seen timestamptz := clock_timestamp();
    state text;
BEGIN
    LOOP
        state := tessera_engine.fetch(target, format(
            'SELECT CASE WHEN sum(stats.apply_error_count + stats.sync_error_count) > 2 THEN ''failing''
                         WHEN bool_and(rel.srsubstate = ''r'') THEN ''ready''
                         WHEN bool_and(EXISTS (SELECT FROM pg_stat_subscription AS worker WHERE worker.subid = sub.oid AND pid IS NOT NULL))
                         THEN ''copying'' ELSE ''idle'' END
             FROM pg_subscription AS sub JOIN pg_subscription_rel AS rel ON rel.srsubid = sub.oid
                 LEFT JOIN pg_stat_subscription_stats AS stats ON stats.subid = sub.oid
             WHERE sub.subname LIKE %L', format('citus\_shard\_move\_subscription\_%%\_%s', operation)));
        EXIT WHEN state = 'ready';
        IF state = 'copying' THEN
            last_seen := clock_timestamp();
        ELSIF state = 'failing' OR last_seen < clock_timestamp() - interval '15 s' THEN
            RAISE 'the rows of the shard cannot be applied on the target node' USING ERRCODE = 'internal_error', HINT = 'Its server log says why; then move the shard again.';
        END IF;
        IF clock_timestamp() > deadline THEN
            RAISE 'The logical replication waiting timeout of % msec is exceeded', current_setting('citus.logical_replication_timeout')
                USING ERRCODE = 'internal_error', HINT = 'Consider using a higher value for citus.logical_replication_timeout';
        END IF;
        PERFORM pg_sleep(0.02);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.wait_until_copied(int8, int) FROM PUBLIC;

-- Waits until all that was committed on the source before this call is at the target. False when the time is over.
CREATE OR REPLACE FUNCTION tessera_engine.wait_until_caught_up(operation int8, source int, at_most interval) RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    deadline timestamptz := clock_timestamp() + at_most;
    here text := tessera_engine.fetch(source, 'SELECT pg_logical_emit_message(true, ''tessera'', ''mark'')');
BEGIN
    LOOP
        IF tessera_engine.fetch(source, format(
            'SELECT bool_and(confirmed_flush_lsn >= %L) FROM pg_replication_slots WHERE slot_name LIKE %L',
            here, format('citus\_shard\_move\_slot\_%%\_%s', operation)))::boolean
        THEN
            RETURN true;
        ELSIF clock_timestamp() > deadline THEN
            RETURN false;
        END IF;
        PERFORM pg_sleep(0.002);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.wait_until_caught_up(int8, int, interval) FROM PUBLIC;

-- The online copy: returns when the target follows the source closely.
CREATE OR REPLACE FUNCTION tessera_engine.copy_online(operation int8, shards int8[], members jsonb, source int, target int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    owner name;
    feed text;
BEGIN
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Copying Data');
    FOR owner IN SELECT DISTINCT m->>'owner' FROM jsonb_array_elements(members) AS m WHERE m->>'leaf' IS NOT NULL LOOP
        PERFORM tessera_engine.start_feed(operation, members, source, target, owner);
    END LOOP;
    PERFORM tessera_engine.wait_until_copied(operation, target);
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Catching Up');
    FOR owner IN SELECT DISTINCT m->>'owner' FROM jsonb_array_elements(members) AS m WHERE m->>'leaf' IS NOT NULL LOOP
        feed := tessera_engine.feed_name('subscription', operation, target, owner);
        PERFORM tessera_engine.tell(target, format('ALTER SUBSCRIPTION %I SET (synchronous_commit = ''on'')', feed));
    END LOOP;
    PERFORM tessera_engine.wait_until_caught_up(operation, source, tessera_engine.replication_deadline() - clock_timestamp());
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Creating Foreign Keys');
    PERFORM tessera_engine.copy_foreign_keys(members, source, target, 'add_keys');
    PERFORM tessera_engine.copy_foreign_keys(members, source, target, 'check_keys');
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Final Catchup');
    PERFORM tessera_engine.wait_until_caught_up(operation, source, tessera_engine.replication_deadline() - clock_timestamp());
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.copy_online(int8, int8[], jsonb, int, int) FROM PUBLIC;

-- The copy while writers wait: each owner reads through the target's own foreign leaf and writes the new table.
CREATE OR REPLACE FUNCTION tessera_engine.copy_blocking(operation int8, shards int8[], members jsonb, source int, target int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    columns text;
BEGIN
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Copying Data');
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(leaf text, owner name) WHERE leaf IS NOT NULL LOOP
        columns := tessera_engine.fetch(source, format('SELECT string_agg(quote_ident(attname), '', '' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = %L::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''''', member.leaf));
        PERFORM tessera_engine.tell_patiently(target, format('INSERT INTO %s (%s) SELECT %2$s FROM tessera_foreign.%I',
            member.leaf, columns, (parse_ident(member.leaf))[2]), 'copy', member.owner);
        PERFORM tessera_engine.hang_up('copy');
    END LOOP;
    PERFORM tessera_engine.show_progress(operation, 'move', shards, source, target, 'Creating Foreign Keys');
    PERFORM tessera_engine.copy_foreign_keys(members, source, target, 'add_keys');
    PERFORM tessera_engine.copy_foreign_keys(members, source, target, 'check_keys');
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.copy_blocking(int8, int8[], jsonb, int, int) FROM PUBLIC;
