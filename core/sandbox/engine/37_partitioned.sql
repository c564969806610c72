-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables partitioned by the user (by time, say). The parent stays what it is, on every node; each partition becomes a Citus table of
-- the same colocation group. As in Citus the parent has shards of its own that hold nothing: here they have no tables at all.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.is_parent(relation oid) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_dist_partition JOIN pg_partitioned_table ON partrelid = logicalrelid WHERE logicalrelid = relation
                   AND CASE partmethod WHEN 'h' THEN partstrat <> 'h' ELSE NOT EXISTS (
                       SELECT FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_dist_shard s ON s.logicalrelid = relation
                       WHERE inhparent = relation AND c.relname = tessera_engine.leaf_name(tessera_engine.bare_name(relation), shardid)) END) $$;

-- What describe_table says besides, of parents and of partitions.
CREATE OR REPLACE FUNCTION tessera_engine.describe_partitioning(relation oid) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'partition_by', CASE WHEN tessera_engine.is_parent(relation) THEN pg_get_partkeydef(relation) END,
        'parent', (SELECT tessera_engine.full_name(inhparent) FROM pg_inherits WHERE inhrelid = relation AND relispartition),
        'bound', CASE WHEN relispartition THEN pg_get_expr(relpartbound, oid) END))
    FROM pg_class WHERE oid = relation $$;

-- On one node: hangs a partition's shell below the parent. The parent must show no keys meanwhile, for the shell has foreign leaves.
CREATE OR REPLACE FUNCTION tessera_engine.attach_child(parent regclass, child regclass, bound text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    parent_keys text := tessera_engine.strip_keys(parent);
    child_keys text := tessera_engine.strip_keys(child);
BEGIN
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s %s', tessera_engine.full_name(parent), tessera_engine.full_name(child), bound);
    EXECUTE coalesce(child_keys, 'SELECT');
    EXECUTE coalesce(parent_keys, 'SELECT');
    PERFORM tessera_engine.remember_indexes();
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.partition_facts(parent regclass, bound text, facts jsonb, child regclass) RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT facts - 'partition_by' || jsonb_build_object('name', tessera_engine.full_name(child), 'parent', tessera_engine.full_name(parent),
               'bound', bound, 'shards', tessera_engine.shards_like(parent)) $$;

-- Detaches a partition, makes it a Citus table, and hangs it back on every node.
CREATE OR REPLACE FUNCTION tessera_engine.convert_partition(parent regclass, child regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' AS $$
DECLARE
    bound text := (SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = child);
BEGIN
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tessera_engine.full_name(parent), tessera_engine.full_name(child));
    PERFORM tessera_engine.require_convertible(child);
    PERFORM tessera_engine.convert(child, tessera_engine.partition_facts(parent, bound, tessera_engine.describe_table(parent), child));
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.convert_parent(relation regclass, facts jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' AS $$
DECLARE
    name text := tessera_engine.full_name(relation);
    partition_by text := pg_get_partkeydef(relation);
    node record;
    children oid[] := ARRAY(SELECT inhrelid FROM pg_inherits WHERE inhparent = relation ORDER BY inhrelid);
    bounds text[] := ARRAY(SELECT pg_get_expr(relpartbound, oid) FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = relation ORDER BY inhrelid);
    keys text;
BEGIN
    PERFORM tessera_engine.require_no_parent_keys(relation);
    PERFORM tessera_engine.complete_references();
    FOR i IN 1 .. cardinality(children) LOOP
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', name, tessera_engine.full_name(children[i]));
    END LOOP;
    keys := tessera_engine.strip_keys(relation);
    FOR node IN SELECT nodeid, groupid FROM tessera_engine.metadata_nodes() WHERE nodeid <> tessera_engine.local_node() LOOP
        PERFORM tessera_engine.exec_on(node.nodeid, tessera_engine.batch(tessera_engine.table_sql(relation, node.groupid, name) || ' PARTITION BY ' || partition_by,
            tessera_engine.plain_indexes_sql(name, relation), tessera_engine.rights_sql(relation, name), tessera_engine.owned_sequences_sql(relation, name)));
    END LOOP;
    PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.record_table(%L)', facts));
    FOR i IN 1 .. cardinality(children) LOOP
        PERFORM tessera_engine.require_convertible(children[i]);
        PERFORM tessera_engine.convert(children[i], tessera_engine.partition_facts(relation, bounds[i], facts, children[i]));
    END LOOP;
    PERFORM tessera_engine.exec_everywhere(tessera_engine.batch(keys, 'SELECT tessera_engine.remember_indexes()'));
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_no_parent_keys(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND relation IN (conrelid, confrelid)) THEN
        PERFORM tessera_engine.unsupported(format('the partitioned table "%s" has foreign keys', tessera_engine.bare_name(relation)));
    ELSIF EXISTS (SELECT FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = relation AND relkind = 'p') THEN
        RAISE 'distributing multi-level partitioned tables is not supported' USING ERRCODE = 'feature_not_supported';
    ELSIF EXISTS (SELECT FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = relation AND relkind = 'f') THEN
        RAISE 'foreign tables cannot be distributed' USING ERRCODE = 'internal_error';
    END IF;
END $$;

-- A joining node's parent: the table without leaves.
CREATE OR REPLACE FUNCTION tessera_engine.parent_sql(facts jsonb, relation regclass, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT concat_ws('; ', tessera_engine.table_sql(relation, target, facts->>'name') || ' PARTITION BY ' || (facts->>'partition_by'),
        tessera_engine.plain_indexes_sql(facts->>'name', relation), tessera_engine.shell_keys_sql(facts->>'name', relation),
        tessera_engine.rights_sql(relation, facts->>'name'), tessera_engine.owned_sequences_sql(relation, facts->>'name'),
        format('SELECT tessera_engine.record_table(%L)', facts)) $$;

-- Back to an ordinary partitioned table: the partitions one by one, then the parent everywhere but here.
CREATE OR REPLACE FUNCTION tessera_engine.parent_to_plain(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' AS $$
DECLARE
    name text := tessera_engine.full_name(relation);
    children text[] := ARRAY(SELECT tessera_engine.full_name(inhrelid) FROM pg_inherits WHERE inhparent = relation ORDER BY inhrelid);
    bounds text[] := ARRAY(SELECT pg_get_expr(relpartbound, oid) FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = relation ORDER BY inhrelid);
    keys text := tessera_engine.indexes_sql(name, relation);
BEGIN
    PERFORM tessera_engine.strip_keys(relation);
    FOR i IN 1 .. cardinality(children) LOOP
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', name, children[i]);
        PERFORM tessera_engine.to_plain(children[i]::regclass);
    END LOOP;
    PERFORM tessera_engine.exec_elsewhere(format('DO $do$ BEGIN PERFORM tessera_engine.drop_shell(%L); END $do$', name));
    PERFORM tessera_engine.forget_table(relation), tessera_engine.forget_empty_colocations();
    FOR i IN 1 .. cardinality(children) LOOP
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s %s', name, children[i], bounds[i]);
    END LOOP;
    PERFORM tessera_engine.reattach_keys(relation, keys);
END $$;

-- The parent's keys again, each taking up the partitions' own.
CREATE OR REPLACE FUNCTION tessera_engine.reattach_keys(relation regclass, keys text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY coalesce(string_to_array(keys, '; '), '{}') LOOP
        IF part ~ '^(ALTER TABLE|CREATE UNIQUE)' THEN
            EXECUTE part;
        END IF;
    END LOOP;
END $$;
