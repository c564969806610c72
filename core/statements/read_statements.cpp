// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/read_statements.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"
#include "core/statements/shard_names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString arrayOf(const QSet<qint64> &numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts << QString::number(number);
    return u"'{%1}'::bigint[]"_s.arg(texts.join(u','));
}

void addNames(StatementNames &names, const NodeAnswer &answer, const QSet<qint64> &shards)
{
    const auto list = QJsonDocument::fromJson(answer.text.toUtf8()).array();
    for (const auto &value : list) {
        const auto entry = value.toArray();
        const EntryOfNode key { answer.node, entry.at(0).toString().toLongLong(),
                                entry.at(1).toString().toUInt() };
        const auto text = entry.at(3).toString();
        const auto folded = foldShardNames(text, shards);
        names.insert(key, { folded, entry.at(2).toString(), folded != text });
    }
}

} // namespace

Result<QSet<qint64>> readShardIds(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows =
        session.run(u"SELECT shardid FROM pg_catalog.pg_dist_shard"_s, {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<qint64> ids;
    ids.reserve(rows->size());
    for (int row = 0; row < rows->size(); ++row)
        ids << rows->get<qint64>(row, 0);
    return ids;
}

Result<QString> statementsSchema(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows =
        session.run(u"SELECT nspname FROM pg_catalog.pg_extension JOIN pg_catalog.pg_namespace n"
                    " ON n.oid = extnamespace WHERE extname = 'pg_stat_statements'"_s,
                    {}, deadline, std::move(stop));
    return rows.map([](const Rows &found) { return found.isEmpty() ? QString() : found.get<QString>(0, 0); });
}

QString statementsCommand(const QString &schema)
{
    return sqlText(u"statement_counters"_s).arg(quoteIdentifier(schema));
}

Result<QList<NodeStatements>> readStatements(const AskNodes &ask, const QString &schema)
{
    const auto answers = ask(statementsCommand(schema));
    if (!answers)
        return tl::unexpected(answers.error());
    QList<NodeStatements> nodes;
    for (const auto &answer : *answers)
        nodes << NodeStatements { answer.node,
                                  answer.isAnswer ? statementReading(answer.text.toUtf8())
                                                  : fail(ErrorKind::Connection, answer.text) };
    return nodes;
}

Result<QHash<EntryOfNode, KeyUse>> readKeyUse(Session &session, Deadline deadline, std::stop_token stop)
{
    using Uses = QHash<EntryOfNode, KeyUse>;
    const auto counts =
        session.run(u"SELECT coalesce(current_setting('citus.stat_statements_track', true), '') = 'all' AND"
                    " to_regprocedure('pg_catalog.citus_query_stats()') IS NOT NULL"_s,
                    {}, deadline, stop);
    if (!counts || !counts->get<bool>(0, 0))
        return counts.map([](const Rows &) { return Uses(); });
    const auto rows = session.run(sqlText(u"statement_keys"_s), {}, deadline, std::move(stop));
    return rows.map([](const Rows &found) {
        Uses uses;
        for (int row = 0; row < found.size(); ++row) {
            const auto use = (found.get<bool>(row, 3) ? 1 : 0) + (found.get<bool>(row, 4) ? 2 : 0);
            uses.insert({ NodeId { found.get<qint32>(row, 0) }, found.get<qint64>(row, 1),
                          found.get<quint32>(row, 2) },
                        static_cast<KeyUse>(use));
        }
        return uses;
    });
}

Result<StatementNames> readStatementNames(Session &session, const AskNodes &ask, const QString &schema,
                                          const QSet<qint64> &queryIds, Deadline deadline,
                                          std::stop_token stop)
{
    const auto shards = readShardIds(session, deadline, stop);
    if (!shards)
        return tl::unexpected(shards.error());
    const auto command = sqlText(u"statement_texts"_s).arg(quoteIdentifier(schema), arrayOf(queryIds));
    const auto answers = ask(command);
    if (!answers)
        return tl::unexpected(answers.error());
    StatementNames names;
    for (const auto &answer : *answers) {
        if (answer.isAnswer)
            addNames(names, answer, *shards);
    }
    return names;
}

} // namespace tessera
