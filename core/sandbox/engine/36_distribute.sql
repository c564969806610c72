-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- create_distributed_table: colocation, shards, placements.
SET LOCAL tessera_engine.internal = 'on';

-- Hash ranges of a new group, round robin over the groups that may hold shards.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.new_shards(shard_count int, start int DEFAULT 0) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    groups int[] := ARRAY(SELECT groupid FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND shouldhaveshards
                          ORDER BY nodename, nodeport);
    width int8 := 4294967296 / shard_count;
BEGIN
    IF groups = '{}' THEN
        RAISE 'no worker nodes are available for placing shards' USING ERRCODE = 'invalid_parameter_value', HINT = 'Add more worker nodes.';
    END IF;
    RETURN (SELECT jsonb_agg(jsonb_build_object('id', tessera_engine.next_id('shard'),
                'min', (-2147483648 + i * width)::text, 'max', (-2147483648 + (i + 1) * width - 1)::text,
                'placements', jsonb_build_array(jsonb_build_object('id', tessera_engine.next_id('placement'),
                    'group', groups[1 + (start + i) % cardinality(groups)]))) ORDER BY i)
            FROM generate_series(0, shard_count - 1) AS i);
END $$;

-- New shard ids on the placements of another table's shards.
CREATE OR REPLACE FUNCTION tessera_engine.shards_like(model regclass) RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(jsonb_build_object('id', tessera_engine.next_id('shard'), 'min', shardminvalue, 'max', shardmaxvalue,
               'placements', (SELECT jsonb_agg(jsonb_build_object('id', tessera_engine.next_id('placement'), 'group', groupid) ORDER BY placementid)
                              FROM pg_dist_placement p WHERE p.shardid = s.shardid)) ORDER BY position)
    FROM (SELECT *, row_number() OVER (ORDER BY shardminvalue::int8, shardid) AS position FROM pg_dist_shard WHERE logicalrelid = model) AS s $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_key_column(relation regclass, key text) RETURNS pg_attribute
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    field pg_attribute;
BEGIN
    SELECT * INTO field FROM pg_attribute WHERE attrelid = relation AND attname = key AND attnum > 0 AND NOT attisdropped;
    IF NOT FOUND THEN
        RAISE 'column "%" of relation "%" does not exist', key, tessera_engine.bare_name(relation) USING ERRCODE = 'undefined_column';
    ELSIF field.attgenerated <> '' THEN
        RAISE 'cannot distribute relation: %', tessera_engine.bare_name(relation) USING ERRCODE = 'feature_not_supported',
            DETAIL = 'Distribution column must not use GENERATED ALWAYS AS (...) STORED.';
    ELSIF EXISTS (SELECT FROM pg_collation WHERE oid = field.attcollation AND NOT collisdeterministic) THEN
        RAISE 'Hash distributed partition columns may not use a non deterministic collation' USING ERRCODE = 'feature_not_supported';
    ELSIF NOT EXISTS (SELECT FROM pg_opclass JOIN pg_am ON pg_am.oid = opcmethod WHERE amname = 'hash' AND opcdefault AND opcintype IN
            (field.atttypid, (SELECT CASE typtype WHEN 'e' THEN 'anyenum'::regtype WHEN 'd' THEN typbasetype ELSE CASE WHEN typelem <> 0 AND
             typlen = -1 THEN 'anyarray'::regtype WHEN typname = 'varchar' THEN 'text'::regtype END END FROM pg_type WHERE oid = field.atttypid))) THEN
        RAISE 'data type % has no default operator class for specified partition method', format_type(field.atttypid, NULL)
            USING ERRCODE = 'undefined_object', DETAIL = 'Partition column types must have a default operator class defined.';
    ELSIF tessera_engine.shard_opclass(field.atttypid) IS NULL THEN
        PERFORM tessera_engine.unsupported(format('type %s cannot be a distribution column here', format_type(field.atttypid, NULL)));
    END IF;
    IF EXISTS (SELECT FROM pg_index WHERE indrelid = relation AND (indisunique OR indisexclusion) AND NOT field.attnum = ANY (indkey)) THEN
        RAISE 'cannot create constraint on "%"', tessera_engine.bare_name(relation) USING ERRCODE = 'feature_not_supported', DETAIL =
            'Distributed relations cannot have UNIQUE, EXCLUDE, or PRIMARY KEY constraints that do not include the partition column '
            '(with an equality operator if EXCLUDE).';
    END IF;
    RETURN field;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.new_colocation(shard_count int, factor int, field pg_attribute) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    facts jsonb := jsonb_build_object('id', tessera_engine.next_id('colocation'), 'count', shard_count, 'factor', factor,
        'type', format_type(field.atttypid, NULL),
        'collation', (SELECT format('%I.%I', nspname, collname) FROM pg_collation c JOIN pg_namespace n ON n.oid = collnamespace
                      WHERE c.oid = field.attcollation));
BEGIN
    RETURN facts;
END $$;

-- The table that a new one is to be colocated with: the named one, or any of the default group with this shape. NULL: a new group.
CREATE OR REPLACE FUNCTION tessera_engine.colocation_model(relation regclass, field pg_attribute, shard_count int, colocate_with text)
    RETURNS regclass STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    model pg_dist_partition;
    mismatch text;
BEGIN
    IF colocate_with = 'none' THEN
        RETURN NULL;
    ELSIF colocate_with = 'default' THEN
        RETURN (SELECT logicalrelid FROM pg_dist_partition JOIN pg_dist_colocation c USING (colocationid)
                WHERE c.shardcount = shard_count AND replicationfactor = 1 AND distributioncolumntype = field.atttypid
                  AND distributioncolumncollation = field.attcollation AND partmethod = 'h'
                ORDER BY colocationid, logicalrelid LIMIT 1);
    END IF;
    SELECT * INTO model FROM pg_dist_partition WHERE logicalrelid = tessera_engine.as_client_sees(colocate_with);
    IF NOT FOUND THEN
        RAISE 'relation % is not distributed', colocate_with USING ERRCODE = 'invalid_table_definition';
    ELSIF (model.partmethod = 'h') <> (field.attname IS NOT NULL) OR model.repmodel <> 's' THEN
        mismatch := CASE WHEN model.repmodel <> 's' THEN 'Replication models' ELSE 'Distribution column types' END;
    ELSIF (SELECT distributioncolumntype FROM pg_dist_colocation WHERE colocationid = model.colocationid)
          <> coalesce(field.atttypid, 0::oid) THEN
        mismatch := 'Distribution column types';
    END IF;
    IF mismatch IS NOT NULL THEN
        RAISE 'cannot colocate tables % and %', tessera_engine.bare_name(model.logicalrelid), tessera_engine.bare_name(relation)
            USING ERRCODE = 'internal_error', DETAIL = format('%s don''t match for %s and %s.', mismatch, tessera_engine.bare_name(model.logicalrelid),
                                  tessera_engine.bare_name(relation));
    END IF;
    RETURN model.logicalrelid;
END $$;

-- A table name that a client wrote, looked up in the client's search_path.
CREATE OR REPLACE FUNCTION tessera_engine.as_client_sees(name text) RETURNS regclass
    STABLE LANGUAGE plpgsql AS $$
DECLARE
    old_path text := pg_catalog.current_setting('search_path');
    relation regclass;
BEGIN
    PERFORM pg_catalog.set_config('search_path', coalesce(nullif(pg_catalog.current_setting('tessera_engine.client_path', true), ''), old_path), true);
    relation := name::regclass;
    PERFORM pg_catalog.set_config('search_path', old_path, true);
    RETURN relation;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.distribute_by_hash(relation regclass, key text, colocate_with text, wanted_count int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    field pg_attribute;
    shard_count int := coalesce(wanted_count, current_setting('citus.shard_count', true)::int, 32);
    model regclass;
    facts jsonb;
BEGIN
    IF wanted_count IS NOT NULL AND colocate_with NOT IN ('default', 'none') THEN
        RAISE 'Cannot use colocate_with with a table and shard_count at the same time' USING ERRCODE = 'internal_error';
    ELSIF shard_count NOT BETWEEN 1 AND 64000 THEN
        RAISE '% is outside the valid range for parameter "shard_count" (1 .. 64000)', shard_count USING ERRCODE = 'internal_error';
    END IF;
    PERFORM tessera_engine.require_convertible(relation);
    field := tessera_engine.require_key_column(relation, key);
    model := tessera_engine.colocation_model(relation, field, shard_count, colocate_with);
    IF model IS NULL AND shard_count & (shard_count - 1) <> 0 THEN
        PERFORM tessera_engine.unsupported(format('shard count %s is not a power of two', shard_count),
            'This is Tessera''s built-in engine, which makes 1, 2, 4, 8, ... shards; Citus takes any number.');
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('tessera_engine.colocation'));
    IF model IS NOT NULL THEN
        PERFORM tessera_engine.lock_or_fail('placement', tessera_engine.group_key(model), false, 'colocate distributed table', model,
                                            'colocated distributed table creation');
    END IF;
    facts := jsonb_build_object('name', tessera_engine.full_name(relation), 'method', 'h', 'model', 's', 'column', key, 'auto', false)
        || CASE WHEN model IS NULL
           THEN jsonb_build_object('colocation', tessera_engine.new_colocation(shard_count, 1, field), 'shards', tessera_engine.new_shards(shard_count))
           ELSE jsonb_build_object('colocation', tessera_engine.describe_colocation((SELECT colocationid FROM pg_dist_partition
                    WHERE logicalrelid = model)), 'shards', tessera_engine.shards_like(model)) END;
    PERFORM tessera_engine.convert(relation, facts);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.create_distributed_table(table_name regclass, distribution_column text,
    distribution_type citus.distribution_type DEFAULT 'hash', colocate_with text DEFAULT 'default', shard_count integer DEFAULT NULL)
    RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF table_name IS NULL OR colocate_with IS NULL THEN
        RETURN;
    END IF;
    PERFORM pg_catalog.set_config('tessera_engine.client_path', pg_catalog.current_setting('search_path'), true);
    IF distribution_column IS NOT NULL AND distribution_type OPERATOR(pg_catalog.<>) 'hash' THEN
        PERFORM tessera_engine.unsupported('only hash distribution is supported');
    ELSIF distribution_column IS NOT NULL THEN
        PERFORM tessera_engine.distribute_by_hash(table_name, distribution_column, colocate_with, shard_count);
    ELSIF shard_count IS NOT NULL THEN
        RAISE 'shard_count can''t be specified when the distribution column is null because in that case it''s automatically set to 1' USING ERRCODE = 'internal_error';
    ELSIF distribution_type OPERATOR(pg_catalog.<>) 'hash' THEN
        RAISE 'distribution_type can''t be specified when the distribution column is null ' USING ERRCODE = 'internal_error';
    ELSE
        PERFORM tessera_engine.distribute_single_shard(table_name, colocate_with);
    END IF;
END $$;
