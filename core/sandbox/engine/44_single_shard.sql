-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables without shard key that live on one node: single-shard tables, and local tables that the metadata knows.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.require_anchor(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.anchor_column(relation) IS NULL THEN
        PERFORM tessera_engine.unsupported(format('"%s" has no column that can be ordered', tessera_engine.bare_name(relation)));
    ELSIF (SELECT relkind = 'p' FROM pg_class WHERE oid = relation) THEN
        PERFORM tessera_engine.unsupported(format('the partitioned table "%s" has no distribution column', tessera_engine.bare_name(relation)));
    END IF;
END $$;

-- The group for the shard of a new colocation group: by its id, as Citus spreads tenant schemas.
CREATE OR REPLACE FUNCTION tessera_engine.group_for(colocation int) RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    groups int[] := ARRAY(SELECT groupid FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND shouldhaveshards
                          ORDER BY nodename, nodeport);
BEGIN
    IF groups = '{}' THEN
        RAISE 'no worker nodes are available for placing shards' USING ERRCODE = 'invalid_parameter_value', HINT = 'Add more worker nodes.';
    END IF;
    RETURN groups[1 + colocation % cardinality(groups)];
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.distribute_single_shard(relation regclass, colocate_with text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    none pg_attribute;
    model regclass;
    colocation jsonb;
    home int;
BEGIN
    PERFORM tessera_engine.require_convertible(relation);
    PERFORM tessera_engine.require_anchor(relation);
    PERFORM pg_advisory_xact_lock(hashtext('tessera_engine.colocation'));
    IF colocate_with = 'default' THEN
        model := (SELECT logicalrelid FROM pg_dist_partition p WHERE partmethod = 'n' AND repmodel = 's' AND colocationid <> 0
                  AND NOT EXISTS (SELECT FROM pg_dist_schema s WHERE s.colocationid = p.colocationid) ORDER BY colocationid LIMIT 1);
    ELSE
        model := tessera_engine.colocation_model(relation, none, 1, colocate_with);
    END IF;
    colocation := CASE WHEN model IS NULL
        THEN jsonb_build_object('id', tessera_engine.next_id('colocation'), 'count', 1, 'factor', 1)
        ELSE tessera_engine.describe_colocation((SELECT colocationid FROM pg_dist_partition WHERE logicalrelid = model)) END;
    home := coalesce((SELECT groupid FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) WHERE logicalrelid = model),
                     tessera_engine.group_for((colocation->>'id')::int));
    PERFORM tessera_engine.convert(relation, jsonb_build_object('name', tessera_engine.full_name(relation), 'method', 'n', 'model', 's',
        'auto', false, 'colocation', colocation, 'shards', tessera_engine.one_shard(ARRAY[home])));
END $$;

-- Ordinary tables that are tied to one by foreign keys, that one among them.
CREATE OR REPLACE FUNCTION tessera_engine.tied_local_tables(start oid) RETURNS SETOF oid
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH RECURSIVE tied(relation) AS (SELECT start UNION
        SELECT CASE k.conrelid WHEN tied.relation THEN k.confrelid ELSE k.conrelid END
        FROM tied JOIN pg_constraint k ON contype = 'f' AND conparentid = 0 AND conrelid <> confrelid
             AND tied.relation IN (conrelid, confrelid)
        WHERE NOT tessera_engine.is_citus_table(tied.relation))
    SELECT relation FROM tied WHERE NOT tessera_engine.is_citus_table(relation) $$;

CREATE OR REPLACE FUNCTION tessera_engine.manage_local(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_convertible(relation);
    PERFORM tessera_engine.require_anchor(relation);
    PERFORM tessera_engine.convert(relation, jsonb_build_object('name', tessera_engine.full_name(relation), 'method', 'n', 'model', 's',
        'auto', false, 'colocation', jsonb_build_object('id', 0), 'shards', tessera_engine.one_shard(ARRAY[0])));
END $$;

-- With its tied tables each comes after those it refers to.
CREATE OR REPLACE FUNCTION pg_catalog.citus_add_local_table_to_metadata(table_name regclass, cascade_via_foreign_keys boolean DEFAULT false)
    RETURNS void LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $body$
DECLARE
    names text[] := ARRAY(SELECT tessera_engine.full_name(t) FROM tessera_engine.tied_local_tables(table_name) AS t);
    next_name text;
BEGIN
    IF tessera_engine.is_citus_table(table_name) THEN
        PERFORM tessera_engine.require_convertible(table_name);
    ELSIF NOT cascade_via_foreign_keys AND EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid <> confrelid
                                                   AND table_name IN (conrelid, confrelid)) THEN
        RAISE 'relation % is involved in a foreign key relationship with another table', tessera_engine.full_name(table_name)
            USING ERRCODE = 'internal_error', HINT = format('Use cascade option to add all the relations involved in a foreign key relationship '
            'with %s to metadata by executing SELECT citus_add_local_table_to_metadata($$%1$s$$, cascade_via_foreign_keys=>true)',
            tessera_engine.full_name(table_name));
    END IF;
    WHILE names <> '{}' LOOP
        next_name := (SELECT waiting FROM unnest(names) AS waiting WHERE NOT EXISTS (
            SELECT FROM tessera_engine.foreign_keys_of(waiting::regclass) k
            WHERE k.referenced <> waiting::regclass AND tessera_engine.full_name(k.referenced) = ANY (names)) LIMIT 1);
        IF next_name IS NULL THEN
            PERFORM tessera_engine.unsupported('the foreign keys of these tables go in a circle');
        END IF;
        PERFORM tessera_engine.manage_local(next_name::regclass);
        names := array_remove(names, next_name);
    END LOOP;
END $body$;
