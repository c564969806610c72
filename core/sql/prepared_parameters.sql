-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server takes the parameters of this session's prepared statement $1 for, in order: the type and its category, of an
-- array its elements' type and category, of an enum its first label.
SELECT pg_catalog.format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL), t.typcategory,
    pg_catalog.format_type(e.oid, NULL), e.typcategory,
    (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid IN (t.oid, t.typbasetype, e.oid) ORDER BY enumsortorder LIMIT 1)
FROM pg_catalog.pg_prepared_statements p
CROSS JOIN LATERAL pg_catalog.unnest(p.parameter_types::oid[]) WITH ORDINALITY AS parameter(type, number)
JOIN pg_catalog.pg_type t ON t.oid = parameter.type
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
WHERE p.name = $1
ORDER BY number
