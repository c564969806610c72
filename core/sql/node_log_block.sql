-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log files of a node that were changed since %2 (seconds since 1970), and of one of them a block, one JSON text; run on
-- every node. %1 is a JSON array of what is wanted of whom: group, file, offset, length. Bytes travel as base64: a log holds
-- bytes of any encoding.
SELECT json_build_object('group', groupid, 'file', file, 'offset', "offset", 'length', length,
    'files', (SELECT json_agg(json_build_array(name, size, extract(epoch FROM modification)))
              FROM pg_catalog.pg_ls_logdir() WHERE modification >= pg_catalog.to_timestamp(%2)),
    'data', pg_catalog.translate(pg_catalog.encode(pg_catalog.pg_read_binary_file(
        pg_catalog.current_setting('log_directory') || '/' || file, "offset", length, true), 'base64'), E'\n', ''))::text
FROM pg_catalog.pg_dist_local_group
LEFT JOIN pg_catalog.json_to_recordset(%1::json) AS wish("group" int, file text, "offset" bigint, length bigint)
    ON wish."group" = groupid
