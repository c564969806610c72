-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Closes this server by its own pg_hba.conf (failover.md 1.3, L3). Two doors stay: this role's, by the rules that let it into this database,
-- but into template1 only, where no node of Citus ever connects (R1), and that of replication. The rules of before stay in the file, in
-- base64, with %1 (settings as postgresql.auto.conf has them) and %2 (synchronous_standby_names), both in base64: unfence_server.sql and the
-- host's commands bring them back, whoever runs them. Takes effect with pg_reload_conf(). A fence that is there stays as it is. Written by
-- lo_export(), which keeps every byte. For superusers. Sources: pg_hba_file_rules (it shows options that take 1 as true, and ldapscope, which none may
-- write), hba.c. PostgreSQL 15 or newer.
DO $fence$
DECLARE
    rules text := pg_catalog.current_setting('hba_file');
    hba bytea := pg_catalog.pg_read_binary_file(rules);
    fence text;
    made oid;
BEGIN
    IF position('#tessera-hba '::bytea IN hba) > 0 THEN
        RETURN;
    END IF;
    WITH RECURSIVE role (id) AS (
        SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user
        UNION SELECT roleid FROM pg_catalog.pg_auth_members JOIN role ON member = id),
    ours (name) AS (SELECT rolname::text FROM pg_catalog.pg_roles JOIN role ON oid = id),
    rule AS (
        SELECT r.*, pg_catalog.concat_ws(' ', address, netmask, auth_method, (
                SELECT pg_catalog.string_agg('"' || pg_catalog.replace(pg_catalog.regexp_replace(option,
                    '^(ldaptls|include_realm|compat_realm|upn_username)=true$', '\1=1'), '"', '""') || '"', ' ')
                FROM pg_catalog.unnest(options) AS option WHERE option NOT LIKE 'ldapscope=%')) AS rest,
            pg_catalog.current_setting('server_version_num')::int >= 160000 AS patterns
        FROM pg_catalog.pg_hba_file_rules() WITH ORDINALITY AS r),
    own AS (
        SELECT ordinality, pg_catalog.format('%s template1 "%s" %s', type, pg_catalog.replace(session_user, '"', '""'), rest) AS line
        FROM rule
        WHERE EXISTS (SELECT FROM pg_catalog.unnest(database) AS d WHERE d IN ('all', pg_catalog.current_database())
                OR d = 'sameuser' AND pg_catalog.current_database() = session_user
                OR d IN ('samerole', 'samegroup') AND EXISTS (SELECT FROM ours WHERE name = pg_catalog.current_database())
                OR patterns AND d LIKE '/%' AND pg_catalog.current_database() ~ pg_catalog.substr(d, 2))
          AND EXISTS (SELECT FROM pg_catalog.unnest(user_name) AS u WHERE u IN ('all', session_user)
                OR u LIKE '+%' AND EXISTS (SELECT FROM ours WHERE name = pg_catalog.substr(u, 2))
                OR patterns AND u LIKE '/%' AND session_user ~ pg_catalog.substr(u, 2))),
    standbys AS (
        SELECT ordinality, pg_catalog.format('%s replication %s %s', type, (
            SELECT pg_catalog.string_agg(CASE WHEN u = 'all' THEN u WHEN u LIKE '+%'
                THEN '+"' || pg_catalog.replace(pg_catalog.substr(u, 2), '"', '""') || '"'
                ELSE '"' || pg_catalog.replace(u, '"', '""') || '"' END, ',') FROM pg_catalog.unnest(user_name) AS u), rest) AS line
        FROM rule WHERE 'replication' = ANY (database)),
    kept AS (
        SELECT '#tessera-hba ' || chunk AS line, place
        FROM pg_catalog.regexp_split_to_table(pg_catalog.encode(hba, 'base64'), E'\n') WITH ORDINALITY AS s (chunk, place)),
    lines (line, part, place) AS (
        SELECT '# Fenced by Tessera: another server has taken this one''s place. Its own rules are kept below in base64;', 1, 0
        UNION ALL SELECT '# "tesseractl ha standby rebuild" brings them back when it makes the server a standby.', 1, 1
        UNION ALL SELECT line, 2, place FROM kept
        UNION ALL SELECT '#tessera-conf %1', 3, 0
        UNION ALL SELECT '#tessera-sync %2', 3, 1
        UNION ALL SELECT line, 4, ordinality FROM own
        UNION ALL SELECT line, 5, ordinality FROM standbys
        UNION ALL SELECT 'local all all reject', 6, 0
        UNION ALL SELECT 'host all all all reject', 6, 1)
    SELECT pg_catalog.string_agg(line, E'\n' ORDER BY part, place) || E'\n' INTO fence
    FROM lines WHERE EXISTS (SELECT FROM own);
    IF fence IS NULL THEN
        RAISE EXCEPTION 'no rule of % lets % into the database %', rules, session_user, pg_catalog.current_database();
    END IF;
    PERFORM pg_catalog.set_config('synchronous_commit', 'local', true);
    made := pg_catalog.lo_from_bytea(0, pg_catalog.convert_to(fence, pg_catalog.getdatabaseencoding()));
    PERFORM pg_catalog.lo_export(made, rules);
    PERFORM pg_catalog.lo_unlink(made);
END $fence$
