-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changing the leaves of a table on the node where these functions run. Moves and splits call them on every node; each leaves the
-- catalogs alone (see move_placement) and wants the lock on the shell to be held already where waiting matters.
SET LOCAL tessera_engine.internal = 'on';

-- Takes the unique indexes off the shell, which refuses foreign leaves while it has them; answers the text that puts them back.
-- The leaves keep theirs: they were never attached.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.strip_keys(shell regclass) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    restore text := tessera_engine.shell_keys_sql(tessera_engine.full_name(shell), shell);
    key record;
BEGIN
    FOR key IN SELECT name, is_constraint FROM tessera_engine.indexes_of(shell) WHERE is_unique LOOP
        EXECUTE CASE WHEN key.is_constraint THEN format('ALTER TABLE ONLY %s DROP CONSTRAINT %I', tessera_engine.full_name(shell), key.name)
            ELSE format('DROP INDEX %I.%I', (SELECT nspname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid = shell), key.name) END;
    END LOOP;
    RETURN restore;
END $$;

-- An empty table for a shard that is to come to this node: columns, checks, keys and indexes of the shell, not attached. It carries a
-- CHECK named tessera_bound, so that ATTACH need not scan.
CREATE OR REPLACE FUNCTION tessera_engine.make_shard(shell regclass, shard_id int8, min_value text, max_value text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    leaf text := tessera_engine.shard_table(shell, shard_id);
    key name := (SELECT column_to_column_name(logicalrelid, partkey) FROM pg_dist_partition WHERE logicalrelid = shell AND partkey IS NOT NULL);
BEGIN
    EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION)',
                   leaf, tessera_engine.full_name(shell));
    PERFORM tessera_engine.add_key(leaf, tessera_engine.leaf_name(name, shard_id), is_constraint, definition)
    FROM tessera_engine.indexes_of(shell) WHERE is_unique;
    EXECUTE coalesce((SELECT string_agg(format('CREATE INDEX %I ON %s %s', tessera_engine.leaf_name(name, shard_id), leaf, definition), '; ')
                      FROM tessera_engine.indexes_of(shell) WHERE NOT is_unique), 'SELECT');
    IF key IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET NOT NULL, ADD CONSTRAINT tessera_bound CHECK (satisfies_hash_partition(%s::oid, %s, %2$I))',
                       leaf, key, shell::oid, substring(tessera_engine.bound(min_value, max_value) FROM 'MODULUS (\d+)') || ', '
                       || substring(tessera_engine.bound(min_value, max_value) FROM 'REMAINDER (\d+)'));
    END IF;
END $$;

-- The shard lives on this node: its filled table becomes the leaf in place of the foreign one.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_to_local(shell regclass, shard_id int8, min_value text, max_value text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    restore text := tessera_engine.strip_keys(shell);
    leaf text := tessera_engine.shard_table(shell, shard_id);
BEGIN
    PERFORM tessera_engine.drop_foreign_leaf(shell, shard_id);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s %s', tessera_engine.full_name(shell), leaf, tessera_engine.bound(min_value, max_value));
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS tessera_bound', leaf);
    EXECUTE coalesce(restore, 'SELECT');
    PERFORM tessera_engine.remember_indexes();
END $$;

-- The shard lives elsewhere: a local leaf is detached and stays behind as a table of its own, a foreign one is pointed to the group.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_to_foreign(shell regclass, shard_id int8, min_value text, max_value text, holder int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    restore text := tessera_engine.strip_keys(shell);
    leaf regclass := to_regclass(tessera_engine.shard_table(shell, shard_id));
BEGIN
    PERFORM tessera_engine.drop_foreign_leaf(shell, shard_id);
    IF EXISTS (SELECT FROM pg_inherits WHERE inhrelid = leaf AND inhparent = shell) THEN
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tessera_engine.full_name(shell), tessera_engine.shard_table(shell, shard_id));
    END IF;
    EXECUTE tessera_engine.leaf_sql(tessera_engine.full_name(shell), jsonb_build_object('id', shard_id, 'min', min_value, 'max', max_value,
        'placements', jsonb_build_array(jsonb_build_object('group', holder))), -1);
    EXECUTE tessera_engine.rights_sql(shell, tessera_engine.full_name(shell));
    EXECUTE coalesce(restore, 'SELECT');
    PERFORM tessera_engine.remember_indexes();
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.drop_foreign_leaf(shell regclass, shard_id int8) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
BEGIN
    EXECUTE format('DROP FOREIGN TABLE IF EXISTS tessera_foreign.%I', tessera_engine.leaf_name(tessera_engine.bare_name(shell), shard_id));
END $$;
