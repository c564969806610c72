-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Back to an ordinary table on the coordinator, and the functions that change a Citus table by rewriting it.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.require_citus_table(relation regclass) RETURNS pg_dist_partition
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    row pg_dist_partition;
BEGIN
    SELECT * INTO row FROM pg_dist_partition WHERE logicalrelid = relation;
    IF NOT FOUND THEN
        RAISE 'relation % is not distributed', tessera_engine.bare_name(relation) USING ERRCODE = 'invalid_table_definition';
    END IF;
    RETURN row;
END $$;

-- Keys and indexes of the source on an ordinary table, under their own names.
CREATE OR REPLACE FUNCTION tessera_engine.indexes_sql(name text, source oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(CASE WHEN i.is_constraint THEN format('ALTER TABLE %s ADD CONSTRAINT %I %s', $1, i.name, definition)
                           ELSE format('CREATE %sINDEX %I ON %s %s', CASE WHEN is_unique THEN 'UNIQUE ' END, i.name, $1, definition) END, '; ')
    FROM tessera_engine.indexes_of(source) AS i $$;

-- The shell and all its leaves disappear on every node, and the metadata of the table with them.
CREATE OR REPLACE FUNCTION tessera_engine.drop_citus_table(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    name text := tessera_engine.full_name(relation);
BEGIN
    PERFORM tessera_engine.exec_everywhere(format('DO $do$ BEGIN PERFORM tessera_engine.drop_shell(%L); END $do$', name));
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.drop_shell(name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
DECLARE
    tables oid[] := ARRAY(SELECT relid FROM pg_partition_tree(to_regclass(name)) JOIN pg_dist_partition ON logicalrelid = relid);
BEGIN
    IF tables <> '{}' THEN
        EXECUTE format('DROP TABLE %s CASCADE', name);
        PERFORM tessera_engine.forget_table(relation) FROM unnest(tables) AS relation;
        PERFORM tessera_engine.forget_empty_colocations();
    END IF;
END $$;

-- A copy of the table as an ordinary one under a hidden name; then the Citus table goes and the copy takes its name and keys.
CREATE OR REPLACE FUNCTION tessera_engine.to_plain(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell text := tessera_engine.full_name(relation);
    hidden text := format('%I.%I', (parse_ident(shell))[1], 'tessera_' || relation::oid);
    keys text := tessera_engine.indexes_sql(shell, relation);
    rights text := tessera_engine.rights_sql(relation, shell);
BEGIN
    IF tessera_engine.is_parent(relation) THEN
        PERFORM tessera_engine.parent_to_plain(relation);
        RETURN;
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', shell);
    EXECUTE tessera_engine.table_sql(relation, 0, hidden);
    RAISE NOTICE 'creating a new table for %', shell;
    RAISE NOTICE 'moving the data of %', shell;
    EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %s', hidden, tessera_engine.column_list(relation), shell);
    PERFORM tessera_engine.keep_sequences(shell, hidden);
    RAISE NOTICE 'dropping the old %', shell;
    PERFORM tessera_engine.drop_citus_table(relation);
    RAISE NOTICE 'renaming the new table to %', shell;
    EXECUTE format('ALTER TABLE %s RENAME TO %I', hidden, (parse_ident(shell))[2]);
    EXECUTE concat_ws('; ', coalesce(keys, 'SELECT'), rights);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.undistribute_table(table_name regclass, cascade_via_foreign_keys boolean DEFAULT false) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_coordinator();
    IF NOT tessera_engine.is_citus_table(table_name) THEN
        RAISE 'cannot undistribute table because the table is not distributed' USING ERRCODE = 'internal_error';
    ELSIF (SELECT relispartition FROM pg_class WHERE oid = table_name) THEN
        RAISE 'cannot complete operation because table is a partition' USING ERRCODE = 'internal_error', HINT = format('the parent table is "%s"',
            (SELECT tessera_engine.bare_name(inhparent) FROM pg_inherits WHERE inhrelid = table_name));
    END IF;
    PERFORM tessera_engine.require_owner(table_name);
    IF EXISTS (SELECT FROM pg_dist_partition JOIN pg_dist_schema USING (colocationid) WHERE logicalrelid = table_name) THEN
        RAISE '% is not allowed for undistribute_table because it belongs to a distributed schema', tessera_engine.full_name(table_name) USING ERRCODE = 'internal_error';
    END IF;
    IF NOT cascade_via_foreign_keys THEN
        PERFORM tessera_engine.require_untied(table_name);
    END IF;
    PERFORM tessera_engine.to_plain_all(ARRAY(SELECT tessera_engine.tied_tables(table_name)));
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_untied(relation regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $body$
DECLARE
    how text := (SELECT CASE WHEN k.relation = require_untied.relation THEN 'has a foreign key' ELSE 'is referenced by a foreign key' END
                 FROM tessera_engine.foreign_key k WHERE require_untied.relation IN (k.relation, referenced) AND k.relation <> referenced LIMIT 1);
BEGIN
    IF how IS NOT NULL THEN
        RAISE 'cannot complete operation because table % %', tessera_engine.bare_name(relation), how USING ERRCODE = 'internal_error', HINT = format(
            'Use cascade option to undistribute all the relations involved in a foreign key relationship with %s by executing '
            'SELECT undistribute_table($$%1$s$$, cascade_via_foreign_keys=>true)', tessera_engine.full_name(relation));
    END IF;
END $body$;

-- Several tables at once, then the foreign keys among them.
CREATE OR REPLACE FUNCTION tessera_engine.to_plain_all(tables oid[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    command text;
    keys text[] := ARRAY(SELECT format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%s) REFERENCES %s (%s)%s', tessera_engine.full_name(t), k.name,
                             tessera_engine.column_names(t, k.columns), tessera_engine.full_name(k.referenced),
                             tessera_engine.column_names(k.referenced, k.referenced_columns), k.tail)
                         FROM unnest(tables) AS t, tessera_engine.foreign_keys_of(t) AS k WHERE NOT EXISTS (SELECT FROM pg_constraint c
                         WHERE c.conrelid = t AND c.conname = k.name));
BEGIN
    PERFORM tessera_engine.require_owner(t::regclass) FROM unnest(tables) AS t;
    PERFORM tessera_engine.to_plain(t::regclass) FROM unnest(tables) AS t WHERE tessera_engine.is_citus_table(t);
    FOREACH command IN ARRAY keys LOOP
        EXECUTE command;
    END LOOP;
END $$;

-- The copy that Citus leaves in the shell is gone at once here: there is nothing to truncate.
CREATE OR REPLACE FUNCTION pg_catalog.truncate_local_data_after_distributing_table(function_name regclass) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_owner(function_name);
    IF NOT tessera_engine.is_citus_table(function_name) THEN
        RAISE 'supplied parameter is not a distributed relation' USING ERRCODE = 'invalid_parameter_value',
            DETAIL = 'This UDF only truncates local data of distributed tables.';
    END IF;
END $$;
