-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Foreign keys. A shell cannot carry them, so each local leaf does: to the leaf of the same range of a colocated table, or to this
-- node's copy of a reference table. tessera_engine.foreign_key says what they are, on every node.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE TABLE IF NOT EXISTS tessera_engine.foreign_key (
    relation oid NOT NULL, name name NOT NULL, columns int2[] NOT NULL, referenced oid NOT NULL, referenced_columns int2[] NOT NULL,
    tail text NOT NULL CHECK (tail ~ '^( (MATCH FULL|ON (UPDATE|DELETE) (CASCADE|RESTRICT|SET NULL|SET DEFAULT|NO ACTION)|(NOT )?DEFERRABLE|'
        'INITIALLY (DEFERRED|IMMEDIATE)|NOT VALID))*$'), -- a role writes its own; a superuser's move runs it
    PRIMARY KEY (relation, name));
GRANT SELECT ON tessera_engine.foreign_key TO PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.column_names(relation oid, numbers int2[]) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY place) FROM unnest(numbers) WITH ORDINALITY AS n(number, place)
    JOIN pg_attribute ON attrelid = relation AND attnum = number $$;

CREATE OR REPLACE FUNCTION tessera_engine.column_numbers(relation oid, names jsonb) RETURNS int2[]
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT array_agg(attnum ORDER BY place) FROM jsonb_array_elements_text(names) WITH ORDINALITY AS n(field, place)
    JOIN pg_attribute ON attrelid = relation AND attname = field $$;

-- What PostgreSQL has on an ordinary table, and what this engine keeps for a Citus table or one that is to become one.
CREATE OR REPLACE FUNCTION tessera_engine.foreign_keys_of(source oid)
    RETURNS TABLE (name name, columns int2[], referenced oid, referenced_columns int2[], tail text)
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT conname, conkey, confrelid, confkey, substr(pg_get_constraintdef(oid), 1 + length(format('FOREIGN KEY (%s) REFERENCES %s(%s)',
               tessera_engine.column_names(conrelid, conkey), tessera_engine.full_name(confrelid), tessera_engine.column_names(confrelid, confkey))))
    FROM pg_constraint WHERE contype = 'f' AND conrelid = source AND conparentid = 0
    UNION ALL
    SELECT k.name, k.columns, k.referenced, k.referenced_columns, k.tail FROM tessera_engine.foreign_key k WHERE relation = source $$;

-- Text without OIDs; a key to the table itself names it as it will be called.
CREATE OR REPLACE FUNCTION tessera_engine.foreign_keys_sql(source oid, shell text) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('SELECT tessera_engine.record_foreign_keys(%L, %L), tessera_engine.apply_foreign_keys(%1$L)', shell, jsonb_agg(jsonb_build_object(
        'name', name, 'tail', tail, 'referenced', CASE referenced WHEN source THEN shell ELSE tessera_engine.full_name(referenced) END,
        'columns', (SELECT jsonb_agg(attname ORDER BY place) FROM unnest(columns) WITH ORDINALITY AS n(number, place)
                    JOIN pg_attribute ON attrelid = source AND attnum = number),
        'referenced_columns', (SELECT jsonb_agg(attname ORDER BY place) FROM unnest(referenced_columns) WITH ORDINALITY AS n(number, place)
                    JOIN pg_attribute ON attrelid = referenced AND attnum = number))))
    FROM tessera_engine.foreign_keys_of(source) HAVING count(*) > 0 $$;

CREATE OR REPLACE FUNCTION tessera_engine.record_foreign_keys(shell regclass, keys jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(shell);
    INSERT INTO tessera_engine.foreign_key
    SELECT shell, key->>'name', tessera_engine.column_numbers(shell, key->'columns'), (key->>'referenced')::regclass,
           tessera_engine.column_numbers((key->>'referenced')::regclass, key->'referenced_columns'), key->>'tail'
    FROM jsonb_array_elements(keys) AS key ON CONFLICT DO NOTHING;
END $$;

-- The keys that a table's local leaves lack. A leaf whose partner is not on this node waits. After a move call it here again with
-- validate false, then validate_foreign_keys without the lock.
CREATE OR REPLACE FUNCTION tessera_engine.apply_foreign_keys(shell regclass, validate boolean DEFAULT true) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT k.*, leaf, partner, tessera_engine.leaf_name(k.name, s.shardid) AS leaf_key
               FROM tessera_engine.foreign_key k JOIN pg_dist_shard s ON s.logicalrelid = shell
               JOIN pg_dist_shard r ON r.logicalrelid = k.referenced AND (r.shardminvalue = s.shardminvalue OR r.shardminvalue IS NULL),
               to_regclass(tessera_engine.shard_table(shell, s.shardid)) AS leaf, to_regclass(tessera_engine.shard_table(k.referenced, r.shardid)) AS partner
               WHERE k.relation = shell AND leaf IS NOT NULL AND partner IS NOT NULL AND EXISTS (SELECT FROM pg_inherits WHERE inhrelid = leaf)
                 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = leaf AND conname = tessera_engine.leaf_name(k.name, s.shardid)) LOOP
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%s) REFERENCES %s (%s)%s%s', tessera_engine.full_name(key.leaf), key.leaf_key,
            tessera_engine.column_names(shell, key.columns), tessera_engine.full_name(key.partner),
            tessera_engine.column_names(key.referenced, key.referenced_columns), key.tail, CASE WHEN NOT validate THEN ' NOT VALID' END);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.validate_foreign_keys(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT conrelid, conname FROM pg_inherits JOIN pg_constraint ON conrelid = inhrelid AND contype = 'f' AND NOT convalidated
               WHERE inhparent = shell LOOP
        EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', tessera_engine.full_name(key.conrelid), key.conname);
    END LOOP;
END $$;

-- What Citus demands of the keys that leave a table which is about to become one. facts as in convert.
CREATE OR REPLACE FUNCTION tessera_engine.require_foreign_keys(relation regclass, facts jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
    target pg_dist_partition;
    distribution int2 := (SELECT attnum FROM pg_attribute WHERE attrelid = relation AND attname = facts->>'column');
    target_key int2;
BEGIN
    FOR key IN SELECT * FROM tessera_engine.foreign_keys_of(relation) LOOP
        SELECT * INTO target FROM pg_dist_partition WHERE logicalrelid = key.referenced;
        IF NOT FOUND AND key.referenced <> relation THEN
            RAISE 'referenced table "%" must be a distributed table or a reference table', tessera_engine.bare_name(key.referenced)
                USING ERRCODE = 'invalid_table_definition',
                DETAIL = 'To enforce foreign keys, the referencing and referenced rows need to be stored on the same node.',
                HINT = format('You could use SELECT create_reference_table(''%s'') to replicate the referenced table to all nodes or '
                              'consider dropping the foreign key', tessera_engine.bare_name(key.referenced));
        ELSIF target.repmodel = 't' THEN
            CONTINUE;
        ELSIF facts->>'model' = 't' AND key.referenced <> relation THEN
            RAISE 'cannot create foreign key constraint since foreign keys from reference tables and local tables to distributed tables are not supported'
                USING ERRCODE = 'feature_not_supported',
                DETAIL = 'Reference tables and local tables can only have foreign keys to reference tables and local tables';
        ELSIF key.referenced <> relation AND target.colocationid <> (facts->'colocation'->>'id')::int THEN
            RAISE 'cannot create foreign key constraint since relations are not colocated or not referencing a reference table'
                USING ERRCODE = 'feature_not_supported', DETAIL = 'A distributed table can only have foreign keys if it is referencing '
                'another colocated hash distributed table or a reference table';
        END IF;
        CONTINUE WHEN distribution IS NULL;
        target_key := CASE WHEN key.referenced = relation THEN distribution ELSE (SELECT attnum FROM pg_attribute WHERE attrelid = key.referenced
                           AND attname = column_to_column_name(key.referenced, target.partkey)) END;
        IF array_position(key.columns, distribution) IS NULL
           OR array_position(key.columns, distribution) IS DISTINCT FROM array_position(key.referenced_columns, target_key) THEN
            RAISE 'cannot create foreign key constraint' USING ERRCODE = 'feature_not_supported', DETAIL = 'Foreign keys are supported in two '
                'cases, either in between two colocated tables including partition column in the same ordinal in the both tables or from '
                'distributed to reference tables';
        ELSIF key.tail ~ 'ON DELETE SET' THEN
            RAISE 'cannot create foreign key constraint' USING ERRCODE = 'feature_not_supported', DETAIL =
                'SET NULL or SET DEFAULT is not supported in ON DELETE operation when distribution key is included in the foreign key constraint';
        ELSIF key.tail ~ 'ON UPDATE (SET|CASCADE)' THEN
            RAISE 'cannot create foreign key constraint' USING ERRCODE = 'feature_not_supported', DETAIL = 'SET NULL, SET DEFAULT or CASCADE '
                'is not supported in ON UPDATE operation when distribution key included in the foreign key constraint.';
        END IF;
    END LOOP;
END $$;

-- Keys of ordinary tables that point to a table which is about to become a Citus table: taken off, so that the old table can go, and
-- answered for keep_incoming.
CREATE OR REPLACE FUNCTION tessera_engine.take_incoming(relation regclass) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    taken jsonb;
    key record;
BEGIN
    SELECT jsonb_agg(jsonb_build_object('table', tessera_engine.full_name(conrelid), 'name', conname, 'definition', pg_get_constraintdef(oid),
                     'keys', tessera_engine.foreign_keys_sql(conrelid, tessera_engine.full_name(conrelid)))) INTO taken
    FROM pg_constraint WHERE contype = 'f' AND confrelid = relation AND conrelid <> relation AND conparentid = 0;
    FOR key IN SELECT entry->>'table' AS referencing, entry->>'name' AS name FROM jsonb_array_elements(taken) AS entry LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.referencing, key.name);
    END LOOP;
    RETURN taken;
END $$;

-- Back on once the Citus table stands. To a reference table they are ordinary keys again; to a distributed one they wait, known to the
-- engine, until their own table is distributed.
CREATE OR REPLACE FUNCTION tessera_engine.keep_incoming(taken jsonb, is_reference boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT entry->>'table' AS referencing, entry->>'name' AS name, entry->>'definition' AS definition, entry->>'keys' AS keys
               FROM jsonb_array_elements(taken) AS entry LOOP
        IF is_reference THEN
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', key.referencing, key.name, key.definition);
        ELSE
            EXECUTE key.keys;
            RAISE NOTICE 'foreign key "%" takes effect when % is distributed', key.name, key.referencing;
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.forget_foreign_keys(gone oid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_class WHERE oid = gone) THEN
        PERFORM tessera_engine.require_owner(gone);
    END IF;
    DELETE FROM tessera_engine.foreign_key WHERE gone IN (relation, referenced);
END $$;

-- All Citus tables that are tied to one by foreign keys, that one among them.
CREATE OR REPLACE FUNCTION tessera_engine.tied_tables(start oid) RETURNS SETOF oid
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH RECURSIVE tied(relation) AS (SELECT start UNION
        SELECT CASE k.relation WHEN tied.relation THEN k.referenced ELSE k.relation END
        FROM tied JOIN tessera_engine.foreign_key k ON tied.relation IN (k.relation, k.referenced))
    SELECT relation FROM tied $$;
