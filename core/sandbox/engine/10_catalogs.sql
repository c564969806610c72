-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Citus catalogs: types, tables, sequences, with the names, columns and types of Citus 13.2.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL allow_system_table_mods = on;

DO $$
DECLARE
    kind record;
BEGIN
    FOR kind IN SELECT * FROM (VALUES
        ('pg_catalog', 'noderole', '{primary,secondary,unavailable}'::text[]),
        ('pg_catalog', 'citus_copy_format', '{csv,binary,text}'),
        ('pg_catalog', 'citus_job_status', '{scheduled,running,finished,cancelling,cancelled,failing,failed}'),
        ('pg_catalog', 'citus_task_status', '{blocked,runnable,running,done,cancelling,error,unscheduled,cancelled}'),
        ('citus', 'distribution_type', '{hash,range,append}'),
        ('citus', 'shard_transfer_mode', '{auto,force_logical,block_writes}')) AS t(space, name, labels)
    LOOP
        IF to_regtype(format('%I.%I', kind.space, kind.name)) IS NULL THEN
            EXECUTE format('CREATE TYPE %I.%I AS ENUM (%s)', kind.space, kind.name,
                           (SELECT string_agg(quote_literal(label), ', ') FROM unnest(kind.labels) AS label));
        END IF;
    END LOOP;
END $$;

CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_node_nodeid_seq MAXVALUE 4294967296;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_groupid_seq MAXVALUE 4294967296;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_colocationid_seq MAXVALUE 4294967296;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_shardid_seq START 102008;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_placement_placementid_seq;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_operationid_seq;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_cleanup_recordid_seq;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_background_job_job_id_seq;
CREATE SEQUENCE IF NOT EXISTS pg_catalog.pg_dist_background_task_task_id_seq;

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_node (
    nodeid int NOT NULL DEFAULT nextval('pg_catalog.pg_dist_node_nodeid_seq') CONSTRAINT pg_dist_node_pkey PRIMARY KEY,
    groupid int NOT NULL DEFAULT nextval('pg_catalog.pg_dist_groupid_seq'),
    nodename text NOT NULL,
    nodeport int NOT NULL DEFAULT 5432,
    noderack text NOT NULL DEFAULT 'default',
    hasmetadata bool NOT NULL DEFAULT false,
    isactive bool NOT NULL DEFAULT true,
    noderole noderole NOT NULL DEFAULT 'primary',
    nodecluster name NOT NULL DEFAULT 'default' CONSTRAINT primaries_are_only_allowed_in_the_default_cluster
        CHECK (NOT (nodecluster <> 'default' AND noderole = 'primary')),
    metadatasynced bool DEFAULT false,
    shouldhaveshards bool NOT NULL DEFAULT true,
    nodeisclone bool NOT NULL DEFAULT false,
    nodeprimarynodeid int NOT NULL DEFAULT 0,
    CONSTRAINT pg_dist_node_nodename_nodeport_key UNIQUE (nodename, nodeport));

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_local_group (groupid int NOT NULL CONSTRAINT pg_dist_local_groupid_pkey PRIMARY KEY);
INSERT INTO pg_catalog.pg_dist_local_group SELECT 0 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_dist_local_group);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_node_metadata (metadata jsonb NOT NULL);
INSERT INTO pg_catalog.pg_dist_node_metadata SELECT jsonb_build_object('server_id', gen_random_uuid(), 'last_upgrade_version', '13.2-1')
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node_metadata);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_partition (
    logicalrelid regclass NOT NULL CONSTRAINT pg_dist_partition_logical_relid_index UNIQUE,
    partmethod "char" NOT NULL,
    partkey text,
    colocationid int NOT NULL DEFAULT 0,
    repmodel "char" NOT NULL DEFAULT 'c',
    autoconverted bool DEFAULT false);
CREATE INDEX IF NOT EXISTS pg_dist_partition_colocationid_index ON pg_catalog.pg_dist_partition (colocationid);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_shard (
    logicalrelid regclass NOT NULL,
    shardid int8 NOT NULL CONSTRAINT pg_dist_shard_shardid_index UNIQUE,
    shardstorage "char" NOT NULL,
    shardminvalue text,
    shardmaxvalue text);
CREATE INDEX IF NOT EXISTS pg_dist_shard_logical_relid_index ON pg_catalog.pg_dist_shard (logicalrelid);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_placement (
    placementid int8 NOT NULL DEFAULT nextval('pg_catalog.pg_dist_placement_placementid_seq')
        CONSTRAINT pg_dist_placement_placementid_index UNIQUE,
    shardid int8 NOT NULL,
    shardstate int NOT NULL,
    shardlength int8 NOT NULL,
    groupid int NOT NULL,
    CONSTRAINT pg_dist_placement_shardid_groupid_unique_index UNIQUE (shardid, groupid));
CREATE INDEX IF NOT EXISTS pg_dist_placement_groupid_index ON pg_catalog.pg_dist_placement (groupid);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_colocation (
    colocationid int NOT NULL CONSTRAINT pg_dist_colocation_pkey PRIMARY KEY,
    shardcount int NOT NULL,
    replicationfactor int NOT NULL,
    distributioncolumntype oid NOT NULL,
    distributioncolumncollation oid NOT NULL);
CREATE INDEX IF NOT EXISTS pg_dist_colocation_configuration_index ON pg_catalog.pg_dist_colocation
    (shardcount, replicationfactor, distributioncolumntype, distributioncolumncollation);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_schema (
    schemaid oid NOT NULL CONSTRAINT pg_dist_schema_pkey PRIMARY KEY,
    colocationid int NOT NULL CONSTRAINT pg_dist_schema_unique_colocationid_index UNIQUE);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_object (
    classid oid NOT NULL, objid oid NOT NULL, objsubid int NOT NULL, type text, object_names text[], object_args text[],
    distribution_argument_index int, colocationid int, force_delegation bool,
    CONSTRAINT pg_dist_object_pkey PRIMARY KEY (classid, objid, objsubid));

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_transaction (groupid int NOT NULL, gid text NOT NULL, outer_xid xid8,
    CONSTRAINT pg_dist_transaction_unique_constraint UNIQUE (groupid, gid));
CREATE INDEX IF NOT EXISTS pg_dist_transaction_group_index ON pg_catalog.pg_dist_transaction (groupid);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_authinfo (nodeid int NOT NULL, rolename name NOT NULL, authinfo text NOT NULL,
    CONSTRAINT pg_dist_authinfo_identification_index UNIQUE (rolename, nodeid));
CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_poolinfo (nodeid int NOT NULL CONSTRAINT pg_dist_poolinfo_pkey PRIMARY KEY,
    poolinfo text NOT NULL);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_rebalance_strategy (
    name name NOT NULL CONSTRAINT pg_dist_rebalance_strategy_name_key UNIQUE,
    default_strategy bool NOT NULL DEFAULT false,
    shard_cost_function regproc NOT NULL,
    node_capacity_function regproc NOT NULL,
    shard_allowed_on_node_function regproc NOT NULL,
    default_threshold float4 NOT NULL,
    minimum_threshold float4 NOT NULL DEFAULT 0,
    improvement_threshold float4 NOT NULL DEFAULT 0);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_background_job (
    job_id int8 NOT NULL DEFAULT nextval('pg_catalog.pg_dist_background_job_job_id_seq')
        CONSTRAINT pg_dist_background_job_pkey PRIMARY KEY,
    state citus_job_status NOT NULL DEFAULT 'scheduled',
    job_type name NOT NULL,
    description text NOT NULL,
    started_at timestamptz,
    finished_at timestamptz);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_background_task (
    job_id int8 NOT NULL REFERENCES pg_catalog.pg_dist_background_job,
    task_id int8 NOT NULL DEFAULT nextval('pg_catalog.pg_dist_background_task_task_id_seq')
        CONSTRAINT pg_dist_background_task_pkey PRIMARY KEY,
    owner regrole NOT NULL DEFAULT CURRENT_USER::regrole,
    pid int,
    status citus_task_status NOT NULL DEFAULT 'runnable',
    command text NOT NULL,
    retry_count int,
    not_before timestamptz,
    message text NOT NULL DEFAULT '',
    nodes_involved int[],
    CONSTRAINT pg_dist_background_task_job_id_task_id UNIQUE (job_id, task_id));
CREATE INDEX IF NOT EXISTS pg_dist_background_task_status_task_id_index ON pg_catalog.pg_dist_background_task (status, task_id);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_background_task_depend (
    job_id int8 NOT NULL REFERENCES pg_catalog.pg_dist_background_job ON DELETE CASCADE,
    task_id int8 NOT NULL,
    depends_on int8 NOT NULL,
    CONSTRAINT pg_dist_background_task_depend_pkey PRIMARY KEY (job_id, task_id, depends_on),
    FOREIGN KEY (job_id, task_id) REFERENCES pg_catalog.pg_dist_background_task (job_id, task_id) ON DELETE CASCADE,
    FOREIGN KEY (job_id, depends_on) REFERENCES pg_catalog.pg_dist_background_task (job_id, task_id) ON DELETE CASCADE);
CREATE INDEX IF NOT EXISTS pg_dist_background_task_depend_depends_on ON pg_catalog.pg_dist_background_task_depend (job_id, depends_on);

CREATE TABLE IF NOT EXISTS pg_catalog.pg_dist_cleanup (
    record_id int8 NOT NULL DEFAULT nextval('pg_catalog.pg_dist_cleanup_recordid_seq') CONSTRAINT pg_dist_cleanup_pkey PRIMARY KEY,
    operation_id int8 NOT NULL,
    object_type int NOT NULL,
    object_name text NOT NULL,
    node_group_id int NOT NULL,
    policy_type int NOT NULL);

DO $$
DECLARE
    catalog text;
BEGIN
    FOR catalog IN SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace AND relname LIKE 'pg\_dist\_%'
        AND relkind = 'r' AND relname NOT IN ('pg_dist_authinfo') LOOP
        EXECUTE format('GRANT SELECT ON pg_catalog.%I TO PUBLIC', catalog);
    END LOOP;
END $$;
REVOKE ALL ON pg_catalog.pg_dist_authinfo FROM PUBLIC;

CREATE OR REPLACE VIEW pg_catalog.pg_dist_shard_placement AS
    SELECT shardid, shardstate, shardlength, nodename, nodeport, placementid
    FROM pg_catalog.pg_dist_placement AS placement JOIN pg_catalog.pg_dist_node AS node USING (groupid)
    WHERE noderole = 'primary';
GRANT SELECT ON pg_catalog.pg_dist_shard_placement TO PUBLIC;
