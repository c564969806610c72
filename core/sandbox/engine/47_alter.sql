-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changing how a table is distributed: alter_distributed_table rewrites it, update_distributed_table_colocation changes metadata only.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- A table with another distribution column, shard count or colocation: back to an ordinary table and out again.
CREATE OR REPLACE FUNCTION tessera_engine.redistribute(relation text, key text, shard_count int, colocate_with text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
BEGIN
    PERFORM tessera_engine.to_plain(relation::regclass);
    PERFORM tessera_engine.distribute_by_hash(relation::regclass, key, colocate_with, shard_count);
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_alterable(relation regclass, key text, shard_count int, colocate_with text, cascade boolean)
    RETURNS pg_catalog.pg_dist_partition LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    entry pg_dist_partition;
    siblings int;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    IF NOT tessera_engine.is_citus_table(relation) THEN
        RAISE 'cannot alter table because the table is not distributed' USING ERRCODE = 'internal_error';
    END IF;
    PERFORM tessera_engine.require_owner(relation);
    entry := tessera_engine.require_citus_table(relation);
    siblings := cardinality(get_colocated_table_array(relation)) - 1;
    IF entry.partmethod <> 'h' THEN
        RAISE 'relation % should be a hash distributed table', tessera_engine.bare_name(relation) USING ERRCODE = 'internal_error';
    ELSIF key IS NULL AND shard_count IS NULL AND colocate_with IS NULL AND cascade IS NULL THEN
        RAISE 'you have to specify at least one of the distribution_column, shard_count or colocate_with parameters' USING ERRCODE = 'internal_error';
    ELSIF key = column_to_column_name(relation, entry.partkey) AND shard_count IS NULL AND colocate_with IS NULL THEN
        RAISE 'this call doesn''t change any properties of the table' USING ERRCODE = 'internal_error', HINT = 'check citus_tables view to see current properties of the table';
    ELSIF shard_count IS NOT NULL AND shard_count = (SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = relation) THEN
        RAISE 'this call doesn''t change any properties of the table' USING ERRCODE = 'internal_error', HINT = 'check citus_tables view to see current properties of the table';
    ELSIF cascade AND key IS NOT NULL THEN
        RAISE 'distribution_column changes cannot be cascaded to colocated tables' USING ERRCODE = 'internal_error';
    ELSIF cascade IS NULL AND siblings > 0 AND (shard_count IS NOT NULL OR colocate_with IS NOT NULL AND key IS NULL) THEN
        RAISE 'cascade_to_colocated parameter is necessary' USING ERRCODE = 'internal_error', DETAIL = format('this table is colocated with some other tables'),
            HINT = 'cascade_to_colocated := false will break the current colocation, cascade_to_colocated := true will change the shard count of '
                   'colocated tables too.';
    ELSIF tessera_engine.is_parent(relation) OR (SELECT relispartition FROM pg_class WHERE oid = relation) THEN
        PERFORM tessera_engine.unsupported('alter_distributed_table does not take partitioned tables here');
    ELSIF EXISTS (SELECT FROM tessera_engine.foreign_key AS k WHERE require_alterable.relation IN (k.relation, k.referenced)) THEN
        PERFORM tessera_engine.unsupported(format('"%s" has foreign keys', tessera_engine.bare_name(relation)));
    END IF;
    RETURN entry;
END $$;

-- Citus takes the default group while the table still is in its own: where that is the oldest of the shape, the table stays in it.
CREATE OR REPLACE FUNCTION tessera_engine.default_group_model(entry pg_catalog.pg_dist_partition, key text, shard_count int)
    RETURNS text STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    field pg_attribute := (SELECT a FROM pg_attribute AS a WHERE attrelid = entry.logicalrelid AND attname = key);
    chosen regclass := tessera_engine.colocation_model(entry.logicalrelid, field, shard_count, 'default');
BEGIN
    IF (SELECT colocationid FROM pg_dist_partition WHERE logicalrelid = chosen) IS DISTINCT FROM entry.colocationid THEN
        RETURN 'default';
    END IF;
    RETURN coalesce((SELECT tessera_engine.full_name(logicalrelid) FROM pg_dist_partition
                     WHERE colocationid = entry.colocationid AND logicalrelid <> entry.logicalrelid ORDER BY logicalrelid LIMIT 1), 'none');
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.alter_distributed_table(table_name regclass, distribution_column text DEFAULT NULL,
    shard_count integer DEFAULT NULL, colocate_with text DEFAULT NULL, cascade_to_colocated boolean DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    entry pg_catalog.pg_dist_partition;
    subject text := tessera_engine.full_name(table_name);
    siblings text[];
    sibling text;
    key text;
    model text;
BEGIN
    PERFORM pg_catalog.set_config('tessera_engine.client_path', pg_catalog.current_setting('search_path'), true);
    entry := tessera_engine.require_alterable(table_name, distribution_column, shard_count, colocate_with, cascade_to_colocated);
    key := coalesce(distribution_column, pg_catalog.column_to_column_name(table_name, entry.partkey));
    siblings := ARRAY(SELECT tessera_engine.full_name(t) FROM pg_catalog.unnest(pg_catalog.get_colocated_table_array(table_name)) AS t
                      WHERE t OPERATOR(pg_catalog.<>) table_name AND coalesce(cascade_to_colocated, false));
    model := CASE WHEN colocate_with IS NOT NULL THEN colocate_with WHEN shard_count IS NOT NULL OR distribution_column IS NOT NULL THEN 'default'
                  ELSE 'none' END;
    shard_count := coalesce(shard_count, CASE WHEN model IN ('default', 'none') THEN
        (SELECT pg_catalog.count(*) FROM pg_catalog.pg_dist_shard WHERE logicalrelid = table_name) END);
    IF model OPERATOR(pg_catalog.=) 'default' THEN
        model := tessera_engine.default_group_model(entry, key, shard_count);
        shard_count := CASE WHEN model IN ('default', 'none') THEN shard_count END;
    END IF;
    PERFORM tessera_engine.redistribute(subject, key, shard_count, model);
    FOREACH sibling IN ARRAY siblings LOOP
        PERFORM tessera_engine.redistribute(sibling, (SELECT pg_catalog.column_to_column_name(logicalrelid, partkey)
            FROM pg_catalog.pg_dist_partition WHERE logicalrelid = sibling::pg_catalog.regclass), NULL, subject);
    END LOOP;
END $$;

-- On one node: another colocation group for a table that the caller owns.
CREATE OR REPLACE FUNCTION tessera_engine.set_colocation(relation regclass, facts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(relation);
    PERFORM tessera_engine.record_colocation(facts);
    UPDATE pg_dist_partition SET colocationid = (facts->>'id')::int WHERE logicalrelid = relation;
    PERFORM tessera_engine.forget_empty_colocations();
END $$;

-- The shards of two tables match: same ranges on the same groups.
CREATE OR REPLACE FUNCTION tessera_engine.same_layout(one regclass, other regclass) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT NOT EXISTS (
        (SELECT shardminvalue, shardmaxvalue, groupid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = one
         EXCEPT SELECT shardminvalue, shardmaxvalue, groupid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = other)
        UNION ALL
        (SELECT shardminvalue, shardmaxvalue, groupid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = other
         EXCEPT SELECT shardminvalue, shardmaxvalue, groupid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = one)) $$;

CREATE OR REPLACE FUNCTION pg_catalog.update_distributed_table_colocation(table_name regclass, colocate_with text) RETURNS void
    LANGUAGE plpgsql STRICT AS $$
DECLARE
    entry pg_catalog.pg_dist_partition;
    field pg_catalog.pg_attribute;
    model pg_catalog.regclass;
    facts pg_catalog.jsonb;
BEGIN
    PERFORM pg_catalog.set_config('tessera_engine.client_path', pg_catalog.current_setting('search_path'), true);
    PERFORM tessera_engine.require_coordinator();
    SELECT * INTO entry FROM pg_catalog.pg_dist_partition WHERE logicalrelid = table_name;
    PERFORM tessera_engine.require_owner(table_name);
    IF entry.logicalrelid IS NULL OR entry.repmodel = 't' OR entry.colocationid = 0 THEN
        RAISE 'relation % should be a hash or single shard distributed table', tessera_engine.bare_name(table_name) USING ERRCODE = 'feature_not_supported';
    ELSIF EXISTS (SELECT FROM pg_catalog.pg_dist_schema s WHERE s.colocationid = entry.colocationid) THEN
        RAISE '% is not allowed for update_distributed_table_colocation because it belongs to a distributed schema', tessera_engine.full_name(table_name) USING ERRCODE = 'internal_error';
    END IF;
    SELECT * INTO field FROM pg_catalog.pg_attribute WHERE attrelid = table_name
        AND attname = pg_catalog.column_to_column_name(table_name, entry.partkey);
    model := tessera_engine.colocation_model(table_name, field, 0, colocate_with);
    IF model IS NOT NULL AND NOT tessera_engine.same_layout(table_name, model) THEN
        RAISE 'cannot colocate tables % and %', tessera_engine.bare_name(model), tessera_engine.bare_name(table_name)
            USING ERRCODE = 'internal_error', DETAIL = 'Shard counts, ranges or placements don''t match.';
    END IF;
    facts := CASE WHEN model IS NULL THEN tessera_engine.describe_colocation(entry.colocationid) OPERATOR(pg_catalog.||)
                 pg_catalog.jsonb_build_object('id', tessera_engine.next_id('colocation'))
             ELSE tessera_engine.describe_colocation((SELECT colocationid FROM pg_catalog.pg_dist_partition WHERE logicalrelid = model)) END;
    PERFORM tessera_engine.exec_everywhere(pg_catalog.format('SELECT tessera_engine.set_colocation(%L, %L)', tessera_engine.full_name(table_name), facts));
END $$;
