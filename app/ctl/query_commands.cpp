// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/activity/statement_text.h"
#include "core/explain/plan_history.h"
#include "core/metrics/metric_paths.h"
#include "core/statements/statement_table.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualLines = 25;
constexpr int mostLines = 10'000;
constexpr qsizetype textWidth = 100;

Result<StatementStore> statementsOf(const Invocation &invocation)
{
    return metricFileOf(invocation).and_then([](const QString &path) {
        return StatementStore::openForReading(statementStorePath(path));
    });
}

/// By number or HOST:PORT; nullopt where the option is not given. Errors: Invalid.
Result<std::optional<NodeId>> nodeOf(const Invocation &invocation)
{
    const auto text = invocation.arguments.value(u"--node"_s);
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    if (const NodeId node { text.toInt(&isNumber) }; isNumber)
        return node;
    const auto reader = metricReaderOf(invocation);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto names = reader->nodeNames();
    if (!names)
        return tl::unexpected(names.error());
    const auto subject = names->key(text);
    if (subject.isEmpty())
        return fail(ErrorKind::Invalid, Ctl::tr("Nothing was collected of a node %1.").arg(text));
    return NodeId { subject.toInt() };
}

QString statementCell(const StatementLine &line)
{
    return line.id == StatementId() ? Ctl::tr("(all others)") : oneLine(line.name.text, textWidth);
}

QJsonObject countersJson(const StatementCounters &counters)
{
    return { { u"calls"_s, counters.calls },
             { u"totalMilliseconds"_s, counters.time },
             { u"meanMilliseconds"_s, counters.mean() },
             { u"deviationMilliseconds"_s, deviationOf(counters) },
             { u"planningMilliseconds"_s, counters.planning },
             { u"rows"_s, counters.rows },
             { u"sharedBlocksHit"_s, counters.hit },
             { u"sharedBlocksRead"_s, counters.read },
             { u"sharedBlocksDirtied"_s, counters.dirtied },
             { u"temporaryBlocksWritten"_s, counters.temporary },
             { u"walBytes"_s, counters.wal } };
}

QJsonObject lineJson(const StatementLine &line, double total)
{
    auto json = countersJson(line.all);
    QJsonArray nodes;
    for (auto node = line.nodes.begin(); node != line.nodes.end(); ++node) {
        auto one = countersJson(*node);
        one.insert(u"nodeId"_s, node.key().value);
        nodes << one;
    }
    const bool isNamed = line.id != StatementId();
    json.insert(u"id"_s, isNamed ? QJsonValue(line.id.value) : QJsonValue());
    json.insert(u"text"_s, isNamed ? QJsonValue(line.name.text) : QJsonValue());
    json.insert(u"user"_s, isNamed ? QJsonValue(line.name.user) : QJsonValue());
    json.insert(u"isWorkerPart"_s, line.name.isPart);
    const auto route = routeWord(line.route);
    json.insert(u"route"_s, route.isEmpty() ? QJsonValue() : QJsonValue(route));
    json.insert(u"share"_s, total > 0 ? line.all.time / total : 0);
    json.insert(u"nodes"_s, nodes);
    return json;
}

QStringList lineCells(const StatementLine &line, double total)
{
    const auto &all = line.all;
    const auto hits = hitShare(all);
    return { line.id == StatementId() ? QString() : QString::number(line.id.value),
             numberCell(all.calls),
             numberCell(all.time, 1),
             total > 0 ? numberCell(100 * all.time / total, 1) : QString(),
             u"%1 ± %2"_s.arg(numberCell(all.mean(), 2), numberCell(deviationOf(all), 2)),
             numberCell(all.rows),
             hits ? numberCell(100 * *hits, 1) : u"-"_s,
             routeText(line.route),
             line.name.user,
             statementCell(line) };
}

Answer listAnswer(const QList<StatementLine> &lines, double total, MinuteRange range)
{
    QJsonArray json;
    bool isOneUnknown = false;
    QList<QStringList> rows { { Ctl::tr("ID"), Ctl::tr("CALLS"), Ctl::tr("TOTAL ms"), Ctl::tr("SHARE %"),
                                Ctl::tr("MEAN ms"), Ctl::tr("ROWS"), Ctl::tr("HIT %"), Ctl::tr("RUNS AS"),
                                Ctl::tr("USER"), Ctl::tr("STATEMENT") } };
    for (const auto &line : lines) {
        json << lineJson(line, total);
        rows << lineCells(line, total);
        isOneUnknown = isOneUnknown || line.route == StatementRoute::Unknown;
    }
    const auto head = Ctl::tr("From %1 to %2, all nodes together: %3 ms in statements.")
                          .arg(minuteText(range.begin), minuteText(range.end), numberCell(total, 1));
    const auto hint = isOneUnknown ? u"\n–: "_s + routeHint() + u'\n' : QString();
    return { .text = head + u"\n\n"_s + textTable(rows) + hint,
             .json = QJsonObject { { u"from"_s, minuteText(range.begin) },
                                   { u"to"_s, minuteText(range.end) },
                                   { u"totalMilliseconds"_s, total },
                                   { u"statements"_s, json } } };
}

/// The first of all statements in @p order; @p mostOption says how many.
Result<Answer> list(const Invocation &invocation, const StatementOrder *order, const QString &mostOption)
{
    const auto most = invocation.arguments.number(mostOption, usualLines, 1, mostLines);
    const auto range = minuteRangeOf(invocation.arguments);
    if (!most || !range)
        return tl::unexpected(!most ? most.error() : range.error());
    const auto store = statementsOf(invocation);
    const auto node = nodeOf(invocation);
    if (!store || !node)
        return tl::unexpected(!store ? store.error() : node.error());
    const auto parts =
        invocation.arguments.has(u"--without-parts"_s) ? store->parts() : Result<QSet<StatementId>>();
    if (!parts)
        return tl::unexpected(parts.error());
    return store->read(*range).and_then([&](const QList<StatementRow> &rows) {
        auto lines = linesOf(rows, *node);
        lines.removeIf([&parts](const StatementLine &line) { return parts->contains(line.id); });
        double total = 0;
        for (const auto &line : lines)
            total += line.all.time;
        return firstLines(*store, lines, *order, *most).map([&](const QList<StatementLine> &first) {
            return listAnswer(first, total, *range);
        });
    });
}

Result<Answer> queryList(const Invocation &invocation)
{
    const auto *order = statementOrder(invocation.arguments.value(u"--sort"_s, u"time"_s));
    if (order == nullptr)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("The option --sort takes time, calls, mean, rows, reads, temporary or wal."));
    return list(invocation, order, u"--top"_s);
}

Result<Answer> queriesTop(const Invocation &invocation)
{
    const auto by = invocation.arguments.value(u"--by"_s, u"total"_s);
    if (!QStringList { u"total"_s, u"mean"_s, u"calls"_s }.contains(by))
        return fail(ErrorKind::Invalid, Ctl::tr("The option --by takes total, mean or calls."));
    return list(invocation, statementOrder(by == u"total"_s ? u"time"_s : by), u"--limit"_s);
}

QJsonArray plansJson(const QList<StatementStore::Plan> &plans)
{
    QJsonArray json;
    for (const auto &plan : plans)
        json << QJsonObject { { u"print"_s, plan.print },
                              { u"first"_s, minuteText(plan.first) },
                              { u"last"_s, minuteText(plan.last) },
                              { u"shape"_s, QJsonArray::fromStringList(plan.shape) } };
    return json;
}

Answer showAnswer(const StatementName &name, const QList<StatementStore::Point> &points,
                  const QList<StatementStore::Plan> &plans)
{
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("TIME"), Ctl::tr("CALLS"), Ctl::tr("TOTAL ms"), Ctl::tr("MEAN ms"),
                                Ctl::tr("ROWS") } };
    for (const auto &[at, length, counters] : points) {
        auto one = countersJson(counters);
        one.insert(u"at"_s, minuteText(at));
        one.insert(u"minutes"_s, static_cast<qint64>(length.count()));
        json << one;
        rows << QStringList { minuteText(at), numberCell(counters.calls), numberCell(counters.time, 1),
                              numberCell(counters.mean(), 2), numberCell(counters.rows) };
    }
    const auto history = plans.isEmpty() ? Ctl::tr("No plan of it has been kept yet.")
                                         : harmless(planHistoryText(plans, minuteText));
    return { .text = harmless(name.text) + u"\n\n"_s + Ctl::tr("Run by %1").arg(name.user) + u"\n\n"_s
                 + textTable(rows) + u'\n' + history + u'\n',
             .json = QJsonObject { { u"text"_s, name.text },
                                   { u"user"_s, name.user },
                                   { u"isWorkerPart"_s, name.isPart },
                                   { u"points"_s, json },
                                   { u"plans"_s, plansJson(plans) } } };
}

Result<Answer> queryShow(const Invocation &invocation)
{
    bool isNumber = false;
    const StatementId id { invocation.arguments.operand(0).toLongLong(&isNumber) };
    if (!isNumber || id.value < 1)
        return fail(ErrorKind::Invalid, Ctl::tr("Give a number that 'tesseractl query list' shows."));
    const auto range = minuteRangeOf(invocation.arguments);
    if (!range)
        return tl::unexpected(range.error());
    const auto store = statementsOf(invocation);
    if (!store)
        return tl::unexpected(store.error());
    const auto name = store->name(id);
    const auto points = store->history(id, *range);
    const auto plans = store->plans(id);
    if (!name || !points || !plans)
        return tl::unexpected(!name ? name.error() : !points ? points.error() : plans.error());
    return showAnswer(*name, *points, *plans);
}

constexpr std::array listOptions {
    sinceOption,
    fromOption,
    toOption,
    OptionSpec { "--node", "NODE", QT_TRANSLATE_NOOP("tesseractl", "one node, by number or HOST:PORT") },
    OptionSpec { "--sort", "WHAT",
                 QT_TRANSLATE_NOOP("tesseractl", "time, calls, mean, rows, reads, temporary or wal (time)") },
    OptionSpec { "--without-parts", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "leave out what workers run for other statements") },
    OptionSpec { "--top", "N", QT_TRANSLATE_NOOP("tesseractl", "so many statements, 1 to 10000 (25)") },
};
constexpr std::array topOptions {
    sinceOption,
    fromOption,
    toOption,
    OptionSpec { "--node", "NODE", QT_TRANSLATE_NOOP("tesseractl", "one node, by number or HOST:PORT") },
    OptionSpec { "--by", "total|mean|calls", QT_TRANSLATE_NOOP("tesseractl", "which come first (total)") },
    OptionSpec { "--limit", "N", QT_TRANSLATE_NOOP("tesseractl", "so many statements, 1 to 10000 (25)") },
};
constexpr std::array showOptions { sinceOption, fromOption, toOption };
constexpr std::array commands {
    Command { "query list", "",
              QT_TRANSLATE_NOOP("tesseractl", "the statements that took most, over all nodes"), listOptions,
              queryList },
    Command { "queries top", "", QT_TRANSLATE_NOOP("tesseractl", "the same by total, mean or calls"),
              topOptions, queriesTop },
    Command { "query show", "ID",
              QT_TRANSLATE_NOOP("tesseractl", "one statement: its text, what it did when, and its plans"), showOptions,
              queryShow },
};

} // namespace

std::span<const Command> queryCommands()
{
    return commands;
}

} // namespace tessera
