// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/advise/read_table_evidence.h"
#include "core/advise/table_advice.h"
#include "core/operations/table_refusals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString fitnessWord(Fitness fitness)
{
    switch (fitness) {
    case Fitness::Good:
        return u"good"_s;
    case Fitness::Possible:
        return u"possible"_s;
    case Fitness::Poor:
        return u"poor"_s;
    case Fitness::Refused:
        return u"refused"_s;
    }
    return {};
}

template <class Number> QJsonValue numberOrNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject columnJson(const ColumnAdvice &column)
{
    QJsonArray shards;
    for (const auto rows : column.shards)
        shards << rows;
    return { { u"column"_s, column.column },
             { u"type"_s, column.type },
             { u"fitness"_s, fitnessWord(column.fitness) },
             { u"why"_s, column.why },
             { u"distinctValues"_s, numberOrNull(column.distinct) },
             { u"heaviestShare"_s, numberOrNull(column.heaviest) },
             { u"expectedSkew"_s, numberOrNull(column.skew) },
             { u"sampledRowsByShard"_s, shards },
             { u"comparedIn"_s, column.filteredIn },
             { u"joinedIn"_s, column.joinedIn },
             { u"colocateWith"_s, QJsonArray::fromStringList(column.colocateWith) },
             { u"tied"_s, QJsonArray::fromStringList(column.tied) } };
}

QJsonObject adviceJson(const TableAdvice &advice)
{
    QJsonArray columns;
    for (const auto &column : advice.columns)
        columns << columnJson(column);
    return { { u"table"_s, advice.table },
             { u"bytes"_s, advice.bytes ? QJsonValue(advice.bytes->value) : QJsonValue() },
             { u"rows"_s, numberOrNull(advice.rows) },
             { u"sampledRows"_s, advice.sampledRows },
             { u"statements"_s, advice.hasStatements ? QJsonValue(advice.statements) : QJsonValue() },
             { u"shardCount"_s, advice.shardCount.count },
             { u"shardCountReason"_s, advice.shardCount.reason },
             { u"columns"_s, columns } };
}

QString adviceText(const TableAdvice &advice)
{
    QList<QStringList> rows { { Ctl::tr("COLUMN"), Ctl::tr("VERDICT"), Ctl::tr("WHY") } };
    QStringList notes;
    for (const auto &column : advice.columns) {
        rows << QStringList { column.column, fitnessWord(column.fitness), column.why };
        if (column.fitness == Fitness::Refused || column.fitness == Fitness::Poor)
            continue;
        if (!column.tied.isEmpty())
            notes << Ctl::tr("%1: --with-foreign-keys takes along %2.")
                         .arg(column.column, column.tied.join(u", "_s));
        if (!column.colocateWith.isEmpty())
            notes << Ctl::tr("%1: can be colocated with %2.")
                         .arg(column.column, column.colocateWith.join(u", "_s));
    }
    auto text = textTable(rows) + u'\n' + notes.join(u'\n') + (notes.isEmpty() ? QString() : u"\n"_s)
        + Ctl::tr("Shards: %1. %2").arg(QString::number(advice.shardCount.count), advice.shardCount.reason);
    if (!advice.hasStatements)
        text +=
            u'\n' + Ctl::tr("Statements are not known: pg_stat_statements is not loaded, or not readable.");
    return text + u'\n';
}

Result<Answer> tableAdvise(const Invocation &invocation)
{
    const auto shards = invocation.arguments.has(u"--shards"_s)
        ? shardCountFrom(invocation.arguments.value(u"--shards"_s))
        : Result<qint32>(0);
    if (!shards)
        return tl::unexpected(shards.error());
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto deadline = Deadline::in(readingLimit);
    auto session = connector->open(deadline, invocation.terminal.stopToken());
    if (!session)
        return tl::unexpected(session.error());
    const auto evidence = readTableEvidence(*session, invocation.arguments.operand(0), deadline,
                                            invocation.terminal.stopToken());
    if (!evidence)
        return tl::unexpected(evidence.error());
    return adviseTable(*evidence, *shards).map([](const TableAdvice &advice) {
        return Answer { .text = adviceText(advice), .json = adviceJson(advice) };
    });
}

constexpr std::array adviseOptions { OptionSpec {
    "--shards", "N", QT_TRANSLATE_NOOP("tesseractl", "for that many shards (as many as advised)") } };
constexpr std::array commands { Command {
    "table advise", "T", QT_TRANSLATE_NOOP("tesseractl", "rank the columns that could distribute a table"),
    adviseOptions, tableAdvise } };

} // namespace

std::span<const Command> adviseCommands()
{
    return commands;
}

} // namespace tessera
