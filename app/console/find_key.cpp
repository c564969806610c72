// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/find_key.h"

#include "core/plan/read_plan_facts.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Console
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Console)
};

} // namespace

Result<ShardId> findKey(Session &session, const ClusterSnapshot &snapshot, const QString &tableName,
                        const QString &key, Deadline deadline, std::stop_token stop)
{
    const auto *table = snapshot.table(tableName);
    if (!table || table->distributionColumn.isEmpty())
        return fail(ErrorKind::NotFound, Console::tr("%1 is not distributed by a key.").arg(tableName));
    const auto definition =
        readTableDefinition(session, table->schema + QLatin1Char('.') + table->name, deadline, stop);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto *column = *definition ? (*definition)->column(table->distributionColumn) : nullptr;
    if (!column)
        return fail(ErrorKind::NotFound, Console::tr("Table %1 is gone.").arg(tableName));
    // The type's text comes from format_type(), which quotes it.
    const auto sql = QStringLiteral("SELECT pg_catalog.get_shard_id_for_distribution_column(::regclass, "
                                    "CAST(::text AS %1))")
                         .arg(column->type);
    const auto rows = session.run(sql, { quoteQualified(table->schema, table->name), key }, deadline, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto shard = rows->get<std::optional<qint64>>(0, 0);
    if (!shard)
        return fail(ErrorKind::NotFound, Console::tr("No shard of %1 holds that key.").arg(tableName));
    return ShardId { *shard };
}

} // namespace tessera
