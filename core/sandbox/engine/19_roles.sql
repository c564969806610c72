-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles: the same on every node, with a line in pg_ident.conf and a user mapping each.
SET LOCAL tessera_engine.internal = 'on';

-- Adds the missing line to this node's pg_ident.conf and reloads. The file is rewritten as a one-column CSV whose quote and delimiter
-- cannot occur, so lines stay as they are.
CREATE OR REPLACE FUNCTION tessera_engine.allow_peer(role name) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    file text := current_setting('ident_file');
    os_user text;
    lines text[];
BEGIN
    PERFORM tessera_engine.require_superuser();
    PERFORM pg_advisory_xact_lock(hashtext('tessera_engine.pg_ident'));
    SELECT sys_name INTO os_user FROM pg_ident_file_mappings WHERE map_name = 'tessera' ORDER BY line_number LIMIT 1;
    IF os_user IS NULL THEN
        RAISE 'pg_ident.conf of this node has no map named tessera' USING ERRCODE = 'internal_error', HINT = 'Add the line: tessera OSUSER postgres';
    END IF;
    IF role ~ '[\r\n\x01\x02]' THEN
        RAISE 'a role whose name holds a line break cannot use the cluster' USING ERRCODE = 'invalid_name';
    END IF;
    IF EXISTS (SELECT FROM pg_ident_file_mappings WHERE map_name = 'tessera' AND pg_username = role) THEN
        RETURN;
    END IF;
    -- Read before COPY truncates the file.
    lines := string_to_array(rtrim(pg_read_file(file), E'\n'), E'\n') || format('tessera "%s" "%s"', os_user, replace(role, '"', '""'));
    EXECUTE format($copy$COPY (SELECT unnest(%L::text[])) TO %L WITH (FORMAT csv, DELIMITER E'\x02', QUOTE E'\x01')$copy$, lines, file);
    PERFORM pg_reload_conf();
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.allow_peer(name) FROM PUBLIC;

-- Statements that make a role of this node exist elsewhere with the same attributes, password verifier and memberships.
CREATE OR REPLACE FUNCTION tessera_engine.role_ddl(role name) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = %L) THEN CREATE ROLE %I; END IF; END $do$; '
                  'ALTER ROLE %I %s %s %s %s %s CONNECTION LIMIT %s PASSWORD %L VALID UNTIL %L',
                  rolname, rolname, rolname,
                  CASE WHEN rolsuper THEN 'SUPERUSER' ELSE 'NOSUPERUSER' END, CASE WHEN rolinherit THEN 'INHERIT' ELSE 'NOINHERIT' END,
                  CASE WHEN rolcreaterole THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END,
                  CASE WHEN rolcreatedb THEN 'CREATEDB' ELSE 'NOCREATEDB' END, CASE WHEN rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,
                  rolconnlimit, rolpassword, coalesce(rolvaliduntil::text, 'infinity'))
           || coalesce((SELECT string_agg(format('; GRANT %I TO %I%s', granted.rolname, role,
                               CASE WHEN admin_option THEN ' WITH ADMIN OPTION' END), '')
                        FROM pg_auth_members JOIN pg_authid granted ON granted.oid = roleid WHERE member = r.oid), '')
    FROM pg_authid r WHERE rolname = role $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.role_ddl(name) FROM PUBLIC;

-- On one node: map the role to all servers that are there.
CREATE OR REPLACE FUNCTION tessera_engine.admit_role(role name) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.allow_peer(role);
    PERFORM tessera_engine.map_role(role, substring(srvname FROM '^tessera_(\d+)$')::int)
    FROM pg_foreign_server WHERE srvname ~ '^tessera_\d+$';
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.admit_role(name) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.sync_role(role name) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_superuser();
    PERFORM tessera_engine.require_coordinator();
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
        RAISE 'role "%" does not exist', role USING ERRCODE = 'undefined_object';
    END IF;
    PERFORM tessera_engine.exec_elsewhere(tessera_engine.role_ddl(role));
    PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.admit_role(%L)', role));
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.sync_role(name) FROM PUBLIC;
