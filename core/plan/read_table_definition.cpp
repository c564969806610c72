// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_plan_facts.h"
#include "core/postgres/json_column.h"
#include "core/postgres/sql_text.h"

#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

void readParts(TableDefinition &table, const Rows &rows)
{
    for (const auto &column : jsonIn(rows, "columns"))
        table.columns << ColumnDefinition { .name = column[u"name"_s].toString(),
                                            .type = column[u"type"_s].toString(),
                                            .canHash = column[u"canHash"_s].toBool(),
                                            .isGenerated = column[u"generated"_s].toBool() };
    for (const auto &key : jsonIn(rows, "unique_keys"))
        table.uniqueKeys << UniqueKey { .name = key[u"name"_s].toString(),
                                        .columns = stringsIn(key[u"columns"_s]),
                                        .isPrimary = key[u"isPrimary"_s].toBool(),
                                        .canIdentify = key[u"canIdentify"_s].toBool() };
    for (const auto &key : jsonIn(rows, "foreign_keys"))
        table.foreignKeys << ForeignKey { .name = key[u"name"_s].toString(),
                                          .other = key[u"other"_s].toString(),
                                          .otherIsSelf = key[u"otherIsSelf"_s].toBool(),
                                          .otherIsCitusTable = key[u"otherIsCitusTable"_s].toBool(),
                                          .otherIsReference = key[u"otherIsReference"_s].toBool(),
                                          .isIncoming = key[u"isIncoming"_s].toBool(),
                                          .columns = stringsIn(key[u"columns"_s]),
                                          .otherColumns = stringsIn(key[u"otherColumns"_s]),
                                          .definition = key[u"definition"_s].toString() };
}

/// Tables that are no Citus tables of their own will: those that a foreign key leads to.
QStringList nextTables(const TableDefinition &table)
{
    QStringList names;
    for (const auto &key : table.foreignKeys) {
        if (!key.otherIsSelf && !key.otherIsCitusTable)
            names << key.other;
    }
    return names;
}

} // namespace

Result<std::optional<TableDefinition>> readTableDefinition(Session &session, const QString &name,
                                                           Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"read_table_definition"_s), { name }, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    TableDefinition table { .oid = TableOid { rows->get<quint32>(0, "oid") },
                            .schema = rows->get<QString>(0, "schema"),
                            .name = rows->get<QString>(0, "name"),
                            .kind = rows->get<QByteArray>(0, "kind").at(0),
                            .owner = rows->get<QString>(0, "owner"),
                            .mayAlter = rows->get<bool>(0, "may_alter"),
                            .isTemporary = rows->get<bool>(0, "is_temporary"),
                            .isPartition = rows->get<bool>(0, "is_partition"),
                            .hasInheritance = rows->get<bool>(0, "has_inheritance"),
                            .isOwnedByExtension = rows->get<bool>(0, "is_owned_by_extension"),
                            .hasIdentity = rows->get<bool>(0, "has_identity"),
                            .replicaIdentity = rows->get<QByteArray>(0, "replica_identity").at(0),
                            .identityIndex = rows->get<QString>(0, "identity_index") };
    if (const auto bytes = rows->get<std::optional<qint64>>(0, "bytes"))
        table.bytes = ByteCount { *bytes };
    readParts(table, *rows);
    return table;
}

Result<QHash<QString, TableDefinition>> readTiedTables(Session &session, const TableDefinition &first,
                                                       Deadline deadline, std::stop_token stop)
{
    QHash<QString, TableDefinition> found;
    auto waiting = nextTables(first);
    while (!waiting.isEmpty()) {
        const auto name = waiting.takeFirst();
        if (found.contains(name) || name == first.displayName())
            continue;
        const auto table = readTableDefinition(session, name, deadline, stop);
        if (!table)
            return tl::unexpected(table.error());
        if (!*table)
            continue;
        found.insert(name, **table);
        waiting << nextTables(**table);
    }
    return found;
}

} // namespace tessera
