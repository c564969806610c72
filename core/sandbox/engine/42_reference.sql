-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reference tables: one leaf on every node. A statement takes one lock a table on the coordinator, then triggers write the other copies
-- inside the same transaction. A node whose copy is not there yet reads through a foreign leaf and refuses writes.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- The nodes besides this one that hold a copy.
CREATE OR REPLACE FUNCTION tessera_engine.other_copies(shell oid) RETURNS SETOF int
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT nodeid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)
    WHERE logicalrelid = shell AND noderole = 'primary' AND isactive AND groupid <> tessera_engine.local_group() ORDER BY nodeid $$;

CREATE OR REPLACE FUNCTION tessera_engine.column_list(relation oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND attgenerated = '' $$;

-- Rows, as the text of an array of the shell's row type, into the copies on the given nodes.
CREATE OR REPLACE FUNCTION tessera_engine.push_rows(nodes int[], shell regclass, shard int8, rows text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.exec_on(node, format('INSERT INTO %s (%s) SELECT %2$s FROM unnest(%L::%s[])',
        tessera_engine.shard_table(shell, shard), tessera_engine.column_list(shell), rows, tessera_engine.full_name(shell)))
    FROM unnest(nodes) AS node $$;

CREATE OR REPLACE FUNCTION tessera_engine.push_table(nodes int[], shell regclass, shard int8) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part text;
BEGIN
    FOR part IN EXECUTE format('SELECT array_agg(numbered.copied)::text FROM (SELECT copied, row_number() OVER () AS position FROM %s AS copied)
                                AS numbered GROUP BY position / 500', tessera_engine.full_name(shell)) LOOP
        PERFORM tessera_engine.push_rows(nodes, shell, shard, part);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.lock_reference(shell oid) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.exec_on(tessera_engine.coordinator_node(), format('SELECT pg_advisory_xact_lock(1952805748, %s)', shardid % 2147483647))
    FROM pg_dist_shard WHERE logicalrelid = shell $$;

-- BEFORE STATEMENT
CREATE OR REPLACE FUNCTION tessera_engine.reference_before() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT tessera_engine.is_internal() THEN
        IF NOT EXISTS (SELECT FROM pg_dist_shard JOIN pg_dist_placement USING (shardid)
                       WHERE logicalrelid = TG_RELID AND groupid = tessera_engine.local_group()) THEN
            RAISE 'reference tables have not been replicated to this node yet' USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Run SELECT replicate_reference_tables() on the coordinator, or write through another node.';
        END IF;
        PERFORM tessera_engine.lock_reference(TG_RELID);
    END IF;
    RETURN NULL;
END $$;

-- AFTER INSERT, a statement at a time: 500 rows a command.
CREATE OR REPLACE FUNCTION tessera_engine.reference_inserted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part text;
BEGIN
    IF NOT tessera_engine.is_internal() THEN
        FOR part IN SELECT array_agg(numbered.fresh)::text FROM (SELECT fresh, row_number() OVER () AS position FROM fresh) AS numbered
                    GROUP BY position / 500 LOOP
            PERFORM tessera_engine.push_rows(ARRAY(SELECT tessera_engine.other_copies(TG_RELID)), TG_RELID, shardid, part)
            FROM pg_dist_shard WHERE logicalrelid = TG_RELID;
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

-- AFTER UPDATE OR DELETE, a row at a time. The row is found in the copies by its key, or by its whole text where it has none.
CREATE OR REPLACE FUNCTION tessera_engine.reference_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell regclass := (SELECT inhparent FROM pg_inherits WHERE inhrelid = TG_RELID);
    leaf text := tessera_engine.full_name(TG_RELID);
    key text[] := ARRAY(SELECT quote_ident(attname) FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                        WHERE indrelid = TG_RELID AND indisprimary);
    old_row text := format('(%L::%s)', OLD, leaf);
    columns text := tessera_engine.column_list(TG_RELID);
    place text;
    command text;
BEGIN
    IF tessera_engine.is_internal() THEN
        RETURN NULL;
    END IF;
    place := CASE WHEN key = '{}' THEN format('ctid = (SELECT ctid FROM %s AS t WHERE t::text = %L LIMIT 1)', leaf, OLD::text)
        ELSE (SELECT string_agg(format('%s = %s.%1$s', name, old_row), ' AND ') FROM unnest(key) AS name) END;
    command := CASE TG_OP WHEN 'DELETE' THEN format('DELETE FROM %s WHERE %s', leaf, place)
        ELSE format('UPDATE %s SET (%s) = (SELECT %2$s FROM (SELECT (%L::%1$s).*) AS new) WHERE %4$s', leaf, columns, NEW, place) END;
    PERFORM tessera_engine.exec_on(node, command) FROM tessera_engine.other_copies(shell) AS node;
    RETURN NULL;
END $$;

-- TRUNCATE came through with CASCADE if something refers to this node's copy; then it cascades on the others as well.
CREATE OR REPLACE FUNCTION tessera_engine.reference_truncated() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    leaf oid := (SELECT inhrelid FROM pg_inherits WHERE inhparent = TG_RELID);
BEGIN
    IF NOT tessera_engine.is_internal() THEN
        PERFORM tessera_engine.exec_on(node, format('TRUNCATE %s%s', tessera_engine.full_name(leaf),
            CASE WHEN EXISTS (SELECT FROM pg_constraint WHERE confrelid = leaf AND contype = 'f') THEN ' CASCADE' END))
        FROM tessera_engine.other_copies(TG_RELID) AS node;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.add_reference_triggers(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    name text := tessera_engine.full_name(shell);
BEGIN
    EXECUTE format('CREATE TRIGGER tessera_before BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION tessera_engine.reference_before()', name);
    EXECUTE format('CREATE TRIGGER tessera_inserted AFTER INSERT ON %s REFERENCING NEW TABLE AS fresh
                    FOR EACH STATEMENT EXECUTE FUNCTION tessera_engine.reference_inserted()', name);
    EXECUTE format('CREATE TRIGGER tessera_changed AFTER UPDATE OR DELETE ON %s
                    FOR EACH ROW EXECUTE FUNCTION tessera_engine.reference_changed()', name);
    EXECUTE format('CREATE TRIGGER tessera_truncated AFTER TRUNCATE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION tessera_engine.reference_truncated()', name);
END $$;

-- Where this node has a copy its keys are the shell's, so ON CONFLICT and foreign keys from local tables work.
CREATE OR REPLACE FUNCTION tessera_engine.attach_keys(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT nspname, i.name, tessera_engine.leaf_name(i.name, shardid) AS leaf_key
               FROM tessera_engine.indexes_of(shell) AS i, pg_dist_shard JOIN pg_dist_placement USING (shardid), pg_class c
               JOIN pg_namespace n ON n.oid = relnamespace
               WHERE is_unique AND logicalrelid = shell AND groupid = tessera_engine.local_group() AND c.oid = shell LOOP
        EXECUTE format('ALTER INDEX %I.%I ATTACH PARTITION %1$I.%3$I', key.nspname, key.name, key.leaf_key);
    END LOOP;
END $$;

-- The reference tables' colocation group, made with the first of them.
CREATE OR REPLACE FUNCTION tessera_engine.reference_colocation() RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT tessera_engine.describe_colocation(colocationid) FROM pg_dist_colocation
                     WHERE replicationfactor = -1 ORDER BY colocationid LIMIT 1),
                    jsonb_build_object('id', tessera_engine.next_id('colocation'), 'count', 1, 'factor', -1)) $$;

-- One shard without bounds on the given groups.
CREATE OR REPLACE FUNCTION tessera_engine.one_shard(groups int[]) RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_build_array(jsonb_build_object('id', tessera_engine.next_id('shard'), 'placements',
        (SELECT jsonb_agg(jsonb_build_object('id', tessera_engine.next_id('placement'), 'group', g)) FROM unnest(groups) AS g))) $$;

CREATE OR REPLACE FUNCTION pg_catalog.create_reference_table(table_name regclass) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_convertible(table_name);
    IF (SELECT relkind = 'p' FROM pg_class WHERE oid = table_name) THEN
        RAISE 'distributing partitioned tables in only supported for hash-distributed tables' USING ERRCODE = 'feature_not_supported';
    END IF;
    PERFORM tessera_engine.require_anchor(table_name);
    PERFORM pg_advisory_xact_lock(hashtext('tessera_engine.colocation'));
    PERFORM tessera_engine.convert(table_name, jsonb_build_object('name', tessera_engine.full_name(table_name), 'method', 'n', 'model', 't',
        'auto', false, 'colocation', tessera_engine.reference_colocation(),
        'shards', tessera_engine.one_shard(ARRAY(SELECT groupid FROM tessera_engine.metadata_nodes() ORDER BY nodename, nodeport))));
END $$;

-- The groups that lack a copy of a reference table get one. The copy is pushed from here, so that a table made in this very transaction
-- is seen.
CREATE OR REPLACE FUNCTION tessera_engine.replicate_to(shell regclass, node int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    target int := (SELECT groupid FROM pg_dist_node WHERE nodeid = node);
    shard int8 := (SELECT shardid FROM pg_dist_shard WHERE logicalrelid = shell);
    placement int8 := tessera_engine.next_id('placement');
BEGIN
    PERFORM tessera_engine.exec_on(node, format('DROP TABLE IF EXISTS %s; SELECT tessera_engine.make_shard(%L, %s, NULL, NULL)',
        tessera_engine.shard_table(shell, shard), tessera_engine.full_name(shell), shard));
    PERFORM tessera_engine.push_table(ARRAY[node], shell, shard);
    PERFORM tessera_engine.exec_on(node, format('DO $do$ BEGIN PERFORM tessera_engine.leaf_to_local(%L, %s, NULL, NULL); END $do$',
        tessera_engine.full_name(shell), shard));
    PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.record_placement(%L, %s, %s, %s)',
        tessera_engine.full_name(shell), shard, target, placement));
    PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.attach_keys(%L)', tessera_engine.full_name(shell)));
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_placement(shell regclass, shard int8, target int, placement int8) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(shell);
    INSERT INTO pg_dist_placement SELECT placement, shardid, 1, 0, target FROM pg_dist_shard WHERE shardid = shard AND logicalrelid = shell;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.missing_references() RETURNS TABLE (shell regclass, node int)
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT logicalrelid, nodeid FROM pg_dist_partition JOIN pg_dist_shard s USING (logicalrelid), tessera_engine.metadata_nodes() AS n
    WHERE repmodel = 't' AND NOT EXISTS (SELECT FROM pg_dist_placement p WHERE p.shardid = s.shardid AND p.groupid = n.groupid)
    ORDER BY logicalrelid, nodeid $$;

CREATE OR REPLACE FUNCTION pg_catalog.replicate_reference_tables(shard_transfer_mode citus.shard_transfer_mode DEFAULT 'auto') RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    missing record;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    FOR missing IN SELECT * FROM tessera_engine.missing_references() LOOP
        PERFORM tessera_engine.lock_reference(missing.shell);
        PERFORM tessera_engine.replicate_to(missing.shell, missing.node);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.replicate_reference_tables(citus.shard_transfer_mode) FROM PUBLIC;

-- A new Citus table wants every node to have the reference tables first, as in Citus; copies of others' tables only a superuser makes.
CREATE OR REPLACE FUNCTION tessera_engine.complete_references() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.caller_is_superuser() THEN
        PERFORM replicate_reference_tables('block_writes');
    ELSIF EXISTS (SELECT FROM tessera_engine.missing_references()) THEN
        RAISE 'reference tables have not been replicated to all nodes yet' USING ERRCODE = 'object_not_in_prerequisite_state',
            HINT = 'Ask a superuser to run SELECT replicate_reference_tables().';
    END IF;
END $$;
