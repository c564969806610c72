// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/json_column.h"
#include "core/plan/read_plan_facts.h"
#include "core/postgres/sql_text.h"

#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

SchemaTable tableFrom(const QJsonObject &table)
{
    return { .name = table[u"name"_s].toString(),
             .owner = table[u"owner"_s].toString(),
             .mayAlter = table[u"mayAlter"_s].toBool(),
             .isForeign = table[u"isForeign"_s].toBool(),
             .hasInheritance = table[u"hasInheritance"_s].toBool(),
             .isOwnedByExtension = table[u"isOwnedByExtension"_s].toBool() };
}

SchemaForeignKey keyFrom(const QJsonObject &key)
{
    return { .name = key[u"name"_s].toString(),
             .table = key[u"table"_s].toString(),
             .other = key[u"other"_s].toString(),
             .otherIsReference = key[u"otherIsReference"_s].toBool(),
             .isIncoming = key[u"isIncoming"_s].toBool() };
}

} // namespace

Result<std::optional<SchemaDefinition>> readSchemaDefinition(Session &session, const QString &name,
                                                             Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"read_schema_definition"_s), { name }, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    SchemaDefinition schema { .name = rows->get<QString>(0, "name"),
                              .owner = rows->get<QString>(0, "owner"),
                              .mayAlter = rows->get<bool>(0, "may_alter"),
                              .extension = rows->get<QString>(0, "extension"),
                              .bytes = ByteCount { rows->get<qint64>(0, "bytes") } };
    for (const auto &table : jsonIn(*rows, "tables"))
        schema.tables << tableFrom(table.toObject());
    for (const auto &key : jsonIn(*rows, "foreign_keys"))
        schema.foreignKeys << keyFrom(key.toObject());
    return schema;
}

} // namespace tessera
