// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_local_tables.h"

#include "core/postgres/sql_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

namespace {

QList<LocalColumn> columnsFromJson(const QByteArray &json)
{
    QList<LocalColumn> columns;
    for (const auto &value : QJsonDocument::fromJson(json).array()) {
        const auto column = value.toObject();
        columns << LocalColumn { .name = column[QLatin1String("name")].toString(),
                                 .type = column[QLatin1String("type")].toString(),
                                 .isKey = column[QLatin1String("isKey")].toBool() };
    }
    return columns;
}

} // namespace

Result<QList<LocalTable>> readLocalTables(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(QStringLiteral("list_local_tables")), {}, deadline, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LocalTable> tables;
    for (int row = 0; row < rows->size(); ++row) {
        tables << LocalTable { .schema = rows->get<QString>(row, 0),
                               .name = rows->get<QString>(row, 1),
                               .bytes = { rows->get<qint64>(row, 2) },
                               .columns = columnsFromJson(rows->bytes(row, 3)) };
    }
    return tables;
}

} // namespace tessera
