-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Turning an ordinary table into a Citus table: checks that every kind shares, and the conversion itself.
SET LOCAL tessera_engine.internal = 'on';

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.bare_name(relation oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT relname::text FROM pg_class WHERE oid = relation $$;

CREATE OR REPLACE FUNCTION tessera_engine.is_citus_table(relation oid) RETURNS boolean
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = relation) $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_convertible(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    subject pg_class;
    blocker text;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.require_owner(relation);
    PERFORM tessera_engine.ensure_coordinator_row();
    SELECT * INTO subject FROM pg_class WHERE oid = relation;
    IF tessera_engine.is_citus_table(relation) THEN
        RAISE 'table "%" is already distributed', subject.relname USING ERRCODE = 'invalid_table_definition';
    ELSIF subject.relkind = 'f' THEN
        RAISE 'foreign tables cannot be distributed' USING ERRCODE = 'internal_error';
    ELSIF subject.relkind NOT IN ('r', 'p') THEN
        RAISE '% is not a regular, foreign or partitioned table', subject.relname USING ERRCODE = 'wrong_object_type';
    ELSIF subject.relpersistence = 't' THEN
        RAISE 'cannot distribute a temporary table' USING ERRCODE = 'feature_not_supported';
    ELSIF subject.relnamespace = 'pg_catalog'::regnamespace THEN
        RAISE 'cannot create a citus table from a catalog table' USING ERRCODE = 'feature_not_supported';
    ELSIF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = relation AND NOT tgisinternal) THEN
        RAISE 'cannot distribute relation "%" because it has triggers', subject.relname
            USING ERRCODE = 'internal_error', HINT = format('Consider dropping all the triggers on "%s" and retry.', subject.relname);
    ELSIF subject.relrowsecurity OR EXISTS (SELECT FROM pg_policy WHERE polrelid = relation) THEN
        PERFORM tessera_engine.unsupported(format('"%s" has row-level security', subject.relname));
    ELSIF EXISTS (SELECT FROM pg_constraint WHERE conrelid = relation AND contype = 'x') THEN
        PERFORM tessera_engine.unsupported(format('"%s" has an exclusion constraint', subject.relname));
    ELSIF subject.relispartition THEN
        blocker := (SELECT tessera_engine.bare_name(inhparent) FROM pg_inherits WHERE inhrelid = relation);
        RAISE 'cannot distribute relation "%" which is partition of "%"', subject.relname, blocker USING ERRCODE = 'internal_error',
            DETAIL = 'Citus does not support distributing partitions if their parent is not distributed table.',
            HINT = format('Distribute the partitioned table "%s" instead.', blocker);
    ELSIF subject.relkind <> 'p' AND EXISTS (SELECT FROM pg_inherits WHERE relation IN (inhrelid, inhparent)) THEN
        PERFORM tessera_engine.unsupported(format('"%s" takes part in inheritance', subject.relname));
    END IF;
    SELECT string_agg(DISTINCT ev_class::regclass::text, ', ') INTO blocker FROM pg_depend JOIN pg_rewrite r ON r.oid = objid
    WHERE classid = 'pg_rewrite'::regclass AND refobjid = relation AND ev_class <> relation;
    IF blocker IS NOT NULL THEN
        PERFORM tessera_engine.unsupported(format('views depend on "%s": %s', subject.relname, blocker),
                                           'Drop the views, convert the table, create the views again. Citus keeps them.');
    END IF;
END $$;

-- Rows of the old table into the shell, in batches through the foreign leaves.
CREATE OR REPLACE FUNCTION tessera_engine.copy_rows(source text, shell text, facts jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    columns text := (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                     WHERE attrelid = source::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '');
    filled boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', source) INTO filled;
    IF NOT filled THEN
        RETURN;
    END IF;
    IF facts->>'column' IS NOT NULL THEN
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I IS NULL)', source, facts->>'column') INTO filled;
        IF filled THEN
            RAISE 'the partition column of table % cannot be NULL', (parse_ident(shell))[2] USING ERRCODE = 'null_value_not_allowed';
        END IF;
    END IF;
    RAISE NOTICE 'Copying data from local table...';
    EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %s', shell, columns, source);
    IF facts->>'model' = 't' THEN
        PERFORM tessera_engine.push_table(ARRAY(SELECT nodeid FROM tessera_engine.metadata_nodes() WHERE nodeid <> tessera_engine.local_node()),
                                          shell::regclass, (facts->'shards'->0->>'id')::int8);
    END IF;
    RAISE NOTICE 'copying the data has completed';
END $$;

-- Sequences that belong to the old table's columns: owned ones change hands, identities go on where they were.
CREATE OR REPLACE FUNCTION tessera_engine.keep_sequences(source text, shell text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    owned record;
    last_value int8;
    was_called boolean;
BEGIN
    FOR owned IN SELECT d.objid AS sequence, attname, d.deptype, quote_ident(attname) AS field
                 FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                 JOIN pg_class s ON s.oid = d.objid AND relkind = 'S'
                 WHERE d.refobjid = source::regclass AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LOOP
        IF owned.deptype = 'a' THEN
            EXECUTE format('ALTER SEQUENCE %s OWNED BY %s.%s', tessera_engine.full_name(owned.sequence), shell, owned.field);
        ELSE
            EXECUTE format('SELECT last_value, is_called FROM %s', tessera_engine.full_name(owned.sequence)) INTO last_value, was_called;
            PERFORM setval(pg_get_serial_sequence(shell, owned.attname), last_value, was_called);
        END IF;
    END LOOP;
END $$;

-- facts is what describe_table would answer afterwards. The table's OID changes: the old table goes, the shell takes its name.
CREATE OR REPLACE FUNCTION tessera_engine.convert(relation regclass, facts jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell text := facts->>'name';
    space text := (parse_ident(shell))[1];
    hidden text := format('%I.%I', space, 'tessera_' || relation::oid);
    node record;
    finish text[];
    incoming jsonb;
BEGIN
    IF (SELECT relkind = 'p' FROM pg_class WHERE oid = relation) THEN
        PERFORM tessera_engine.convert_parent(relation, facts);
        RETURN;
    END IF;
    PERFORM tessera_engine.require_foreign_keys(relation, facts);
    PERFORM tessera_engine.complete_references();
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', shell);
    incoming := tessera_engine.take_incoming(relation);
    EXECUTE format('ALTER TABLE %s RENAME TO %I', shell, 'tessera_' || relation::oid);
    FOR node IN SELECT nodeid, groupid FROM tessera_engine.metadata_nodes() LOOP
        PERFORM tessera_engine.exec_on(node.nodeid, tessera_engine.batch(
            tessera_engine.shell_sql(relation, node.groupid, shell, (facts->>'column')::name), tessera_engine.leaves_sql(facts, node.groupid)));
        finish := finish || tessera_engine.batch(tessera_engine.finish_sql(relation, facts, node.groupid));
    END LOOP;
    PERFORM tessera_engine.copy_rows(hidden, shell, facts);
    PERFORM tessera_engine.keep_sequences(hidden, shell);
    EXECUTE format('DROP TABLE %s', hidden);
    PERFORM tessera_engine.forget_foreign_keys(relation);
    FOR node IN SELECT nodeid, row_number() OVER () AS position FROM tessera_engine.metadata_nodes() LOOP
        PERFORM tessera_engine.exec_on(node.nodeid, finish[node.position]);
    END LOOP;
    PERFORM tessera_engine.keep_incoming(incoming, facts->>'model' = 't');
END $$;
