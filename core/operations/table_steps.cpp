// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/table_steps.h"

#include "core/operations/plan_parts.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TableSteps)
};

/// Only while it is a Citus table, so that it can be run again. With the tables tied to it in a plan that
/// makes them all: alone Citus would refuse it.
RunSql undoOf(const QString &quoted, bool isOfTree)
{
    return { u"SELECT pg_catalog.undistribute_table(logicalrelid"_s
                 + (isOfTree ? u", cascade_via_foreign_keys := true"_s : QString())
                 + u") FROM pg_catalog.pg_dist_partition WHERE logicalrelid = pg_catalog.to_regclass($1)"_s,
             { quoted } };
}

QString writesWait(const TableDefinition &table)
{
    return Words::tr("Writes to %1 wait until it is done; reads go on.").arg(table.displayName());
}

/// For the statement's own transaction: the tables that follow it in the list are called with it.
QString from(const QString &setting)
{
    return u" FROM pg_catalog.set_config("_s + setting + u", true)"_s;
}

} // namespace

Step distributeStep(const TableDefinition &table, const DistributedShape &shape)
{
    const auto quoted = quoteQualified(table.schema, table.name);
    QList<Value> values { quoted, shape.column,
                          shape.colocateWith.isEmpty() ? u"default"_s : shape.colocateWith };
    auto sql =
        u"SELECT pg_catalog.create_distributed_table($1::pg_catalog.regclass, $2, 'hash', colocate_with := $3"_s;
    if (shape.shardCount)
        values << *shape.shardCount;
    sql += shape.shardCount ? u", shard_count := $4)"_s : u")"_s;
    if (shape.isSequential)
        sql += from(u"'citus.multi_shard_modify_mode', 'sequential'"_s);
    return { .title = Words::tr("Distribute %1 by %2%3.")
                          .arg(table.displayName(), shape.column, bytesInBrackets(table.bytes)),
             .run = RunSql { sql, values },
             .undo = undoOf(quoted, shape.isOfTree),
             .canUndo = shape.canUndo,
             .locks = writesWait(table),
             .bytes = table.bytes,
             .estimate = copyTime(table.bytes, std::chrono::seconds(1)),
             .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition"
                                  " WHERE logicalrelid = pg_catalog.to_regclass($1) AND partmethod = 'h')"_s,
                                  { quoted } } };
}

Step referenceStep(const TableDefinition &table, const ReferenceShape &shape)
{
    const auto quoted = quoteQualified(table.schema, table.name);
    auto sql = u"SELECT pg_catalog.create_reference_table($1::pg_catalog.regclass)"_s;
    if (shape.isOfTree)
        sql += from(u"'citus.enable_local_reference_table_foreign_keys', 'off'"_s);
    return { .title =
                 Words::tr("Copy %1%2 to every node.").arg(table.displayName(), bytesInBrackets(table.bytes)),
             .run = RunSql { sql, { quoted } },
             .undo = undoOf(quoted, shape.isOfTree),
             .canUndo = shape.canUndo,
             .locks = writesWait(table),
             .bytes = shape.allCopies,
             .estimate = copyTime(shape.allCopies, std::chrono::seconds(1)),
             .check =
                 WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition WHERE logicalrelid ="
                             " pg_catalog.to_regclass($1) AND partmethod = 'n' AND repmodel = 't')"_s,
                             { quoted } } };
}

std::optional<ByteCount> copyOnEveryNode(const TableDefinition &table, const PlanFacts &facts,
                                         QHash<NodeId, ByteCount> &bytesInto)
{
    std::optional<ByteCount> all;
    for (const auto &node : facts.nodes) {
        if (!table.bytes || !facts.snapshot->node(node.id)->isActive)
            continue;
        all = all.value_or(ByteCount {}) + *table.bytes;
        bytesInto[node.id] += *table.bytes;
    }
    return all;
}

namespace {

RunSql takeSql(const QString &table, const ForeignKey &key)
{
    return { u"ALTER TABLE %1 DROP CONSTRAINT IF EXISTS %2"_s.arg(table, quoteIdentifier(key.name)) };
}

RunSql putSql(const QString &table, const ForeignKey &key)
{
    return { u"ALTER TABLE %1 ADD CONSTRAINT %2 "_s.arg(table, quoteIdentifier(key.name)) + key.definition };
}

WaitUntil keyIs(bool isThere, const QString &table, const ForeignKey &key)
{
    return { u"SELECT (EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid ="
             " pg_catalog.to_regclass($1) AND conname = $2)) = $3"_s,
             { table, key.name, isThere } };
}

} // namespace

Step takeKeyStep(const QString &table, const ForeignKey &key)
{
    return { .title = Words::tr("Take the foreign key %1 off for the time being.").arg(key.name),
             .run = takeSql(table, key),
             .undo = putSql(table, key),
             .canUndo = true,
             .locks = Words::tr("Writes to both tables wait for a moment. Rows that break the key are not "
                                "refused until it is back."),
             .check = keyIs(false, table, key) };
}

Step putKeyStep(const QString &table, const ForeignKey &key)
{
    return { .title = Words::tr("Add the foreign key %1 again; all rows are checked.").arg(key.name),
             .run = putSql(table, key),
             .undo = takeSql(table, key),
             .canUndo = true,
             .locks = Words::tr("Writes to both tables wait until it is done; reads go on."),
             .check = keyIs(true, table, key) };
}

Step manageLocalStep(const TableDefinition &table, bool canUndo)
{
    const auto quoted = quoteQualified(table.schema, table.name);
    return { .title = Words::tr("Let Citus manage the local table %1, so that every node can reach it.")
                          .arg(table.displayName()),
             .run = RunSql { u"SELECT pg_catalog.citus_add_local_table_to_metadata($1::pg_catalog.regclass,"
                             " cascade_via_foreign_keys := true)"_s,
                             { quoted } },
             .undo = undoOf(quoted, true),
             .canUndo = canUndo,
             .locks = Words::tr("Reads and writes of %1 wait for a moment.").arg(table.displayName()),
             .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition"
                                  " WHERE logicalrelid = pg_catalog.to_regclass($1))"_s,
                                  { quoted } } };
}

} // namespace tessera
