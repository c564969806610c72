-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Node to node: commands travel through postgres_fdw as the calling role, over Unix sockets with peer authentication.
SET LOCAL tessera_engine.internal = 'on';

-- Whether a command hands back rows, so that its first value is the answer.
CREATE OR REPLACE FUNCTION tessera_engine.returns_rows(command text) RETURNS boolean
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT regexp_replace(command, '^(\s|--[^\n]*(\n|$)|/\*.*?\*/|\()*', '')
           ~* '^(select|with|values|table|show|explain|fetch|execute)\M|^(insert|update|delete)\M.*\mreturning\M' $$;

-- Several commands as one, whose answers nobody wants.
CREATE OR REPLACE FUNCTION tessera_engine.batch(VARIADIC commands text[]) RETURNS text
    IMMUTABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT E'--batch\n' || array_to_string(commands, '; ') $$;

-- Runs a command here and answers its first value, or a command tag. as_client: as if a client had sent it to this node.
CREATE OR REPLACE FUNCTION tessera_engine.run_local(command text, path text, as_client boolean) RETURNS text
    LANGUAGE plpgsql AS $$
DECLARE
    old_path text := pg_catalog.current_setting('search_path');
    old_mark text := pg_catalog.current_setting('tessera_engine.internal', true);
    result text;
    rows bigint := 0;
BEGIN
    PERFORM pg_catalog.set_config('tessera_engine.internal', CASE WHEN as_client THEN 'off' ELSE 'on' END, true);
    IF path IS NOT NULL OR as_client THEN
        PERFORM pg_catalog.set_config('search_path', coalesce(path,
            (SELECT reset_val FROM pg_catalog.pg_settings WHERE name = 'search_path')), true);
    END IF;
    IF command NOT LIKE E'--batch\n%' AND tessera_engine.returns_rows(command) THEN
        FOR result IN EXECUTE command LOOP
            rows := rows + 1;
            IF rows > 1 AND as_client THEN
                RAISE 'expected a single row in query result' USING ERRCODE = 'internal_error';
            END IF;
            EXIT WHEN NOT as_client;
        END LOOP;
    ELSE
        EXECUTE command;
        GET DIAGNOSTICS rows = ROW_COUNT;
        result := pg_catalog.upper(pg_catalog.substring(command, '\w+'));
        IF result = 'INSERT' THEN
            result := 'INSERT 0 ' || rows;
        ELSIF result IN ('UPDATE', 'DELETE', 'MERGE') THEN
            result := result || ' ' || rows;
        ELSIF result IN ('CREATE', 'ALTER', 'DROP') THEN
            result := result || ' ' || pg_catalog.upper(pg_catalog.substring(command, '\w+\s+(\w+)'));
        END IF;
    END IF;
    PERFORM pg_catalog.set_config('search_path', old_path, true),
            pg_catalog.set_config('tessera_engine.internal', coalesce(old_mark, ''), true);
    RETURN result;
END $$;

CREATE OR REPLACE VIEW tessera_engine.exec AS
    SELECT NULL::text AS command, NULL::text AS path, NULL::boolean AS as_client, NULL::text AS result WHERE false;
GRANT SELECT, INSERT ON tessera_engine.exec TO PUBLIC;

-- SECURITY INVOKER on purpose: the command runs with the rights of the role that logged in, no others.
CREATE OR REPLACE FUNCTION tessera_engine.exec_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.result := tessera_engine.run_local(NEW.command, NEW.path, coalesce(NEW.as_client, false));
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER exec_trigger INSTEAD OF INSERT ON tessera_engine.exec
    FOR EACH ROW EXECUTE FUNCTION tessera_engine.exec_trigger();

CREATE OR REPLACE FUNCTION tessera_engine.socket_folder() RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT trim(both ' "' FROM split_part(current_setting('unix_socket_directories'), ',', 1)) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.socket_folder() FROM PUBLIC;

-- Two servers a node: tessera_N carries data and DDL inside the transaction; tessera_ask_N is a session of its own for looking.
-- The runner ends deadlocks that run over several nodes (95_deadlocks.sql); without it such a wait ends after ten minutes.
-- Internal meanwhile: the event triggers must not carry these grants to a node that cannot be reached yet.
CREATE OR REPLACE FUNCTION tessera_engine.add_server(node int, port int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' AS $$
DECLARE
    kind text;
    server text;
    settings text;
BEGIN
    PERFORM tessera_engine.require_superuser();
    FOREACH kind IN ARRAY ARRAY['', 'ask_'] LOOP
        server := 'tessera_' || kind || node;
        settings := format('host %L, port %L, dbname %L, connect_timeout ''3'', application_name %L, options %L, keep_connections %L',
            tessera_engine.socket_folder(), port, current_database(), format('citus_internal gpid=%s:%%p', tessera_engine.local_node()),
            '-c tessera_engine.internal=on -c lock_timeout=' || CASE kind WHEN '' THEN '10min' ELSE '1s' END,
            CASE kind WHEN '' THEN 'on' ELSE 'off' END);
        IF EXISTS (SELECT FROM pg_foreign_server WHERE srvname = server) THEN
            EXECUTE format('ALTER SERVER %I OPTIONS (SET %s)', server, replace(settings, ', ', ', SET '));
            CONTINUE;
        END IF;
        EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (%s, async_capable ''true'', fetch_size ''10000'',
                        batch_size ''500'')', server, settings);
        EXECUTE format('CREATE FOREIGN TABLE tessera_engine.%I (command text, path text, as_client boolean, result text) SERVER %I
                        OPTIONS (schema_name ''tessera_engine'', table_name ''exec'')',
                       CASE kind WHEN '' THEN 'exec_' ELSE kind END || node, server);
        EXECUTE format('GRANT SELECT, INSERT ON tessera_engine.%I TO PUBLIC', CASE kind WHEN '' THEN 'exec_' ELSE kind END || node);
    END LOOP;
    IF to_regclass(format('tessera_engine.look_%s', node)) IS NULL THEN
        EXECUTE format('CREATE FOREIGN TABLE tessera_engine.%I (topic text, answer text) SERVER %I OPTIONS (schema_name ''tessera_engine'',
                        table_name ''look'')', 'look_' || node, 'tessera_ask_' || node);
        EXECUTE format('GRANT SELECT ON tessera_engine.%I TO PUBLIC', 'look_' || node);
    END IF;
    PERFORM tessera_engine.map_role(rolname, node) FROM pg_roles WHERE rolname !~ '^pg_';
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.add_server(int, int) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.drop_server(node int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' SET client_min_messages = warning AS $$
BEGIN
    PERFORM tessera_engine.require_superuser();
    EXECUTE format('DROP SERVER IF EXISTS %I CASCADE', 'tessera_' || node);
    EXECUTE format('DROP SERVER IF EXISTS %I CASCADE', 'tessera_ask_' || node);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.drop_server(int) FROM PUBLIC;

-- Lets one role use the servers of a node as itself. USAGE lets it own shards there; it cannot turn its mapping into another role's,
-- because only a superuser may alter a mapping that says password_required 'false'.
CREATE OR REPLACE FUNCTION tessera_engine.map_role(role name, node int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET tessera_engine.internal = 'on' AS $$
DECLARE
    server text;
BEGIN
    PERFORM tessera_engine.require_superuser();
    FOREACH server IN ARRAY ARRAY['tessera_' || node, 'tessera_ask_' || node] LOOP
        IF NOT EXISTS (SELECT FROM pg_user_mappings WHERE srvname = server AND usename = role) THEN
            EXECUTE format('CREATE USER MAPPING FOR %I SERVER %I OPTIONS (user %L, password_required ''false'')', role, server, role);
            EXECUTE format('GRANT USAGE ON FOREIGN SERVER %I TO %I', server, role);
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.map_role(name, int) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.exec_on(node int, command text, path text DEFAULT NULL, as_client boolean DEFAULT false)
    RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    result text;
BEGIN
    IF node = tessera_engine.local_node() THEN
        RETURN tessera_engine.run_local(command, path, as_client);
    END IF;
    EXECUTE pg_catalog.format('INSERT INTO tessera_engine.%I (command, path, as_client) VALUES ($1, $2, $3) RETURNING result',
                              'exec_' || node) INTO result USING command, path, as_client;
    RETURN result;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.ask(node int, command text, as_client boolean DEFAULT false) RETURNS text
    LANGUAGE plpgsql AS $$
DECLARE
    result text;
BEGIN
    IF node = tessera_engine.local_node() THEN
        RETURN tessera_engine.run_local(command, NULL, as_client);
    END IF;
    EXECUTE pg_catalog.format('INSERT INTO tessera_engine.%I (command, as_client) VALUES ($1, $2) RETURNING result', 'ask_' || node)
        INTO result USING command, as_client;
    RETURN result;
END $$;

-- Every active primary with metadata, this node first.
CREATE OR REPLACE FUNCTION tessera_engine.metadata_nodes() RETURNS SETOF pg_catalog.pg_dist_node
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT * FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND hasmetadata
    ORDER BY nodeid <> tessera_engine.local_node(), nodename, nodeport $$;

CREATE OR REPLACE FUNCTION tessera_engine.exec_elsewhere(command text, path text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    node int;
BEGIN
    FOR node IN SELECT nodeid FROM tessera_engine.metadata_nodes() WHERE nodeid <> tessera_engine.local_node() LOOP
        PERFORM tessera_engine.exec_on(node, command, path);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.exec_everywhere(command text, path text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tessera_engine.run_local(command, path, false);
    PERFORM tessera_engine.exec_elsewhere(command, path);
END $$;

-- dblink string to a server for a superuser, as any role. The connection needs no secret: the socket folder is the server's own.
CREATE OR REPLACE FUNCTION tessera_engine.superuser_link(port int, role name DEFAULT NULL, seconds int DEFAULT NULL,
    internal boolean DEFAULT true) RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT string_agg(format('%s=''%s''', key, replace(replace(value, '\', '\\'), '''', '\''')), ' ') FROM (VALUES
        ('host', tessera_engine.socket_folder()), ('port', port::text), ('dbname', current_database()::text),
        ('user', coalesce(role, current_user)::text), ('connect_timeout', coalesce(seconds, tessera_engine.patience())::text),
        ('options', CASE WHEN internal THEN '-c tessera_engine.internal=on' ELSE '' END),
        ('application_name', format('citus_%s gpid=%s:%s', CASE WHEN internal THEN 'internal' ELSE 'run_command' END,
                                    tessera_engine.local_node(), pg_backend_pid()))) AS t(key, value));
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.superuser_link(int, name, int, boolean) FROM PUBLIC;

-- Whole seconds to wait for a node; libpq takes no less than 2.
CREATE OR REPLACE FUNCTION tessera_engine.patience() RETURNS int
    LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT greatest(2, ceil(substring(setting FROM '^\d+')::numeric * CASE substring(setting FROM '[a-z]+$') WHEN 's' THEN 1 WHEN 'min' THEN 60 ELSE 0.001 END))::int
    FROM coalesce(substring(current_setting('citus.node_connection_timeout', true) FROM '^\d+ *(?:ms|s|min)?$'), '30000') AS setting $$;

CREATE OR REPLACE FUNCTION tessera_engine.node_link(node int, role name DEFAULT NULL) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT tessera_engine.superuser_link(nodeport, role) FROM pg_dist_node WHERE nodeid = node $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.node_link(int, name) FROM PUBLIC;
