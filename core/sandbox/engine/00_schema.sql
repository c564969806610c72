-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tessera's built-in engine: the Citus catalogs and functions on stock PostgreSQL 15, for learning, demos and tests.
--
-- How it is applied: every file [0-9]*.sql of this folder in name order, on every node, in the cluster's database, by a superuser,
-- each file as one simple query (so one transaction). Each file may be applied again. Then on the coordinator
--     SELECT citus_set_coordinator_host('127.0.0.1', PORT);  SELECT citus_add_node('127.0.0.1', PORT);   -- once per worker
--
-- What a node needs:
--     postgresql.conf  unix_socket_directories = one folder, mode 0700, the same for all nodes (a socket file per port)
--                      wal_level = logical, max_prepared_transactions >= 100, max_replication_slots and max_wal_senders >= 20,
--                      max_worker_processes >= 32, max_logical_replication_workers >= 16, wal_retrieve_retry_interval <= 1s,
--                      enable_partitionwise_join = on, enable_partitionwise_aggregate = on,
--                      and each row of settings.tsv as name = 'default'
--     pg_hba.conf      local all all peer map=tessera          (first line; TCP is the sandbox's business)
--     pg_ident.conf    tessera OSUSER postgres                 (one line a role; tessera_engine.sync_role adds the lines)
--
-- Roles: CREATE ROLE fires no event trigger. After creating or changing a role on the coordinator a superuser calls
--     SELECT tessera_engine.sync_role('name');
-- which creates it on every node, writes the pg_ident lines and makes the user mappings. citus_add_node does it for all roles.
--
-- Inside (for the files of this folder):
--   exec_on(nodeid, command) -> text       run a command on one node as the calling role, inside the calling transaction
--   exec_everywhere(command)               the same on every active primary that has metadata, this node first
--   ask(nodeid, command) -> text           the same in a session of its own that ends with the transaction (monitoring; 3 s to connect)
--   Both go through postgres_fdw: a foreign table onto tessera_engine.exec, whose trigger runs the command as the logged-in role.
--   fan_out(nodeids, commands) / look_everywhere(topic)   many nodes, own transactions; failures are rows / WARNINGs
--   superuser_link(port [, role]), node_link(nodeid [, role])   dblink connection string for what needs autocommit; for superusers. Copy rows as the table's
--                                          owner (second argument), or a CHECK of theirs would run as superuser.
--   RAISE without an SQLSTATE of Citus' own says USING ERRCODE = 'internal_error' (XX000), as ereport(ERROR) does
--   is_internal()                          true in sessions that another node opened: triggers and event triggers stand aside
--   shard_table(rel, shardid)              quoted schema.name of a shard; leaf_name(relname, shardid) the bare name
--   bound(min, max)                        FOR VALUES clause of a hash range; DEFAULT for NULL
--   A Citus table of any kind is a partitioned shell on every node: hash tables by hash, all others LIST with one DEFAULT leaf. A leaf
--   is a local table schema.name_SHARDID where the node's group has a placement, else tessera_foreign.name_SHARDID.
--   Tables that the user partitioned (is_parent) have shards in the catalogs but no leaves of their own: skip their tables in moves.
--   Leaf changes (moves, splits): 40_leaves.sql. Unique indexes live on the local leaves; the shell has each as
--   an invalid ONLY index, which shows its keys in pg_index; strip_unique/restore_unique bracket a change of leaves.
SET LOCAL tessera_engine.internal = 'on';
CREATE EXTENSION IF NOT EXISTS postgres_fdw WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS dblink WITH SCHEMA public;

CREATE SCHEMA IF NOT EXISTS tessera_engine;
CREATE SCHEMA IF NOT EXISTS tessera_foreign;
CREATE SCHEMA IF NOT EXISTS citus;
CREATE SCHEMA IF NOT EXISTS citus_internal;
GRANT USAGE ON SCHEMA tessera_engine, tessera_foreign, citus_internal TO PUBLIC;
GRANT CREATE ON SCHEMA tessera_foreign TO PUBLIC; -- the foreign leaves of a role's own tables

CREATE OR REPLACE FUNCTION tessera_engine.version() RETURNS text
    IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT '13.2-tessera.1'::text $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_version() RETURNS text
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('Tessera built-in engine %s for learning, demos and tests, on PostgreSQL %s; speaks Citus 13.2, is not Citus',
                  tessera_engine.version(), current_setting('server_version')) $$;

-- The role whose rights count. Inside SECURITY DEFINER current_user is the definer, so the caller is the session's role or SET ROLE's.
CREATE OR REPLACE FUNCTION tessera_engine.caller() RETURNS name
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE current_setting('role') WHEN 'none' THEN session_user ELSE current_setting('role')::name END $$;

CREATE OR REPLACE FUNCTION tessera_engine.caller_is_superuser() RETURNS boolean
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT rolsuper FROM pg_roles WHERE rolname = tessera_engine.caller() $$;

-- True in a session that another node of the cluster opened: what it runs is already being done everywhere.
CREATE OR REPLACE FUNCTION tessera_engine.is_internal() RETURNS boolean
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce(current_setting('tessera_engine.internal', true), '') = 'on' $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_superuser() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT tessera_engine.caller_is_superuser() THEN
        RAISE 'operation is not allowed' USING ERRCODE = 'internal_error', HINT = 'Run the command with a superuser.';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.unsupported(what text, hint text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE '%', what USING ERRCODE = 'feature_not_supported',
        HINT = coalesce(hint, 'This is Tessera''s built-in engine; Citus can do this.');
END $$;
