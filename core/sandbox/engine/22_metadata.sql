-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Writing the catalogs. These functions run as the engine's owner but let a role change only what it owns.
SET LOCAL tessera_engine.internal = 'on';

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.owns(relation oid) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT tessera_engine.caller_is_superuser() OR pg_has_role(tessera_engine.caller(), relowner, 'USAGE')
                     FROM pg_class WHERE oid = relation), false) $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_owner(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT tessera_engine.owns(relation) THEN
        RAISE 'must be owner of table %', (SELECT relname FROM pg_class WHERE oid = relation) USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.describe_colocation(wanted int) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_build_object('id', colocationid, 'count', shardcount, 'factor', replicationfactor,
        'type', CASE WHEN distributioncolumntype <> 0 THEN format_type(distributioncolumntype, NULL) END,
        'collation', (SELECT format('%I.%I', nspname, collname) FROM pg_collation c JOIN pg_namespace n ON n.oid = collnamespace
                      WHERE c.oid = distributioncolumncollation))
    FROM pg_dist_colocation WHERE colocationid = wanted $$;

-- A table with its colocation group, shards and placements as one JSON document without OIDs, so that every node can read it.
CREATE OR REPLACE FUNCTION tessera_engine.describe_table(relation regclass) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_build_object('name', tessera_engine.full_name(logicalrelid), 'method', partmethod, 'model', repmodel,
        'column', CASE WHEN partkey IS NOT NULL THEN column_to_column_name(logicalrelid, partkey) END,
        'auto', autoconverted, 'colocation', coalesce(tessera_engine.describe_colocation(p.colocationid), jsonb_build_object('id', 0)),
        'shards', (SELECT jsonb_agg(jsonb_build_object('id', shardid, 'min', shardminvalue, 'max', shardmaxvalue,
                     'placements', (SELECT jsonb_agg(jsonb_build_object('id', placementid, 'group', groupid) ORDER BY placementid)
                                    FROM pg_dist_placement WHERE pg_dist_placement.shardid = s.shardid)) ORDER BY shardid)
                   FROM pg_dist_shard s WHERE s.logicalrelid = p.logicalrelid)) || tessera_engine.describe_partitioning(logicalrelid)
    FROM pg_dist_partition p WHERE logicalrelid = relation $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_colocation(facts jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO pg_dist_colocation
    SELECT (facts->>'id')::int, (facts->>'count')::int, (facts->>'factor')::int, coalesce((facts->>'type')::regtype, 0::oid),
           coalesce((facts->>'collation')::regcollation, 0::oid)
    WHERE (facts->>'id')::int <> 0
    ON CONFLICT DO NOTHING $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_shards(relation regclass, shards jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(relation);
    INSERT INTO pg_dist_shard SELECT relation, (shard->>'id')::int8, 't', shard->>'min', shard->>'max'
    FROM jsonb_array_elements(shards) AS shard;
    INSERT INTO pg_dist_placement SELECT (placement->>'id')::int8, (shard->>'id')::int8, 1, 0, (placement->>'group')::int
    FROM jsonb_array_elements(shards) AS shard, jsonb_array_elements(shard->'placements') AS placement;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_table(facts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    relation regclass := facts->>'name';
BEGIN
    PERFORM tessera_engine.require_owner(relation);
    PERFORM tessera_engine.record_colocation(facts->'colocation');
    INSERT INTO pg_dist_partition VALUES (relation, (facts->>'method')::"char",
        CASE WHEN facts->>'column' IS NOT NULL THEN column_name_to_column(relation, facts->>'column') END,
        (facts->'colocation'->>'id')::int, (facts->>'model')::"char", (facts->>'auto')::bool);
    PERFORM tessera_engine.record_shards(relation, facts->'shards');
END $$;

REVOKE EXECUTE ON FUNCTION tessera_engine.record_colocation(jsonb), tessera_engine.record_shards(regclass, jsonb) FROM PUBLIC;

-- Forgets a table: one that the caller owns, or one that is no longer there.
CREATE OR REPLACE FUNCTION tessera_engine.forget_table(relation oid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_class WHERE oid = relation) THEN
        PERFORM tessera_engine.require_owner(relation);
    END IF;
    DELETE FROM pg_dist_placement WHERE shardid IN (SELECT shardid FROM pg_dist_shard WHERE logicalrelid = relation);
    DELETE FROM pg_dist_shard WHERE logicalrelid = relation;
    DELETE FROM pg_dist_partition WHERE logicalrelid = relation;
    PERFORM tessera_engine.forget_foreign_keys(relation);
END $$;

-- Colocation groups that no table and no schema uses any more. The reference tables' group stays, as in Citus.
CREATE OR REPLACE FUNCTION tessera_engine.forget_empty_colocations() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM pg_dist_colocation c WHERE replicationfactor <> -1
        AND NOT EXISTS (SELECT FROM pg_dist_partition p WHERE p.colocationid = c.colocationid)
        AND NOT EXISTS (SELECT FROM pg_dist_schema s WHERE s.colocationid = c.colocationid) $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_schema(name text, colocation jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_schema_owner(name::regnamespace);
    PERFORM tessera_engine.record_colocation(colocation);
    INSERT INTO pg_dist_schema VALUES (name::regnamespace, (colocation->>'id')::int);
END $$;

-- Forgets that a schema is distributed: one that the caller owns, or one that is no longer there.
CREATE OR REPLACE FUNCTION tessera_engine.forget_schema(schema oid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_namespace WHERE oid = schema) THEN
        PERFORM tessera_engine.require_schema_owner(schema);
    END IF;
    DELETE FROM pg_dist_schema WHERE schemaid = schema;
    PERFORM tessera_engine.forget_empty_colocations();
END $$;

-- Ids are drawn on the coordinator only.
CREATE OR REPLACE FUNCTION tessera_engine.next_id(kind text) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT nextval(CASE kind WHEN 'shard' THEN 'pg_dist_shardid_seq' WHEN 'placement' THEN 'pg_dist_placement_placementid_seq'
                             WHEN 'colocation' THEN 'pg_dist_colocationid_seq' WHEN 'operation' THEN 'pg_dist_operationid_seq' END::regclass) $$;
