// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_plan_facts.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanFacts)
};

/// Class 22, data exception (PostgreSQL documentation, "Error Codes").
bool isWrongValue(const Error &error)
{
    return error.sqlState.startsWith(u"22"_s);
}

} // namespace

Result<KeyPlace> readKeyPlace(Session &session, const DistributedTable &table, const QString &key,
                              Deadline deadline, std::stop_token stop)
{
    const auto definition = readTableDefinition(session, table.schema + u'.' + table.name, deadline, stop);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto *column = *definition ? (*definition)->column(table.distributionColumn) : nullptr;
    const auto type = column ? column->type : u"text"_s;
    const QString value = u"CAST($2::text AS "_s + type + u')';
    const QString hash =
        table.kind == TableKind::Hash ? u"worker_hash("_s + value + u')' : u"NULL::integer"_s;
    const auto rows =
        session.run(u"SELECT get_shard_id_for_distribution_column($1::regclass, "_s + value + u"), "_s + hash,
                    { quoteQualified(table.schema, table.name), key }, deadline, stop);
    if (!rows && isWrongValue(rows.error()))
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is not a value of the type %2, by which %3 is distributed.")
                        .arg(key, type, table.displayName()));
    if (!rows)
        return tl::unexpected(rows.error());
    return KeyPlace { ShardId { rows->get<qint64>(0, 0) }, rows->get<std::optional<qint32>>(0, 1), type };
}

} // namespace tessera
