// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "app/ctl/time_words.h"
#include "core/activity/statement_text.h"
#include "core/base/size_text.h"
#include "core/cluster/read_snapshot.h"
#include "core/slowlog/read_log_file.h"
#include "core/slowlog/slow_log_reading.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualLines = 25;
constexpr int mostLines = 10'000;
constexpr qsizetype textWidth = 100;
/// Of each node in one command.
constexpr qint64 mostBytes = qint64(512) << 20;

struct SlowLog
{
    SlowLogTallies tallies = {};
    QList<NodeLogState> states = {};
    SnapshotPtr cluster = {}; ///< Null: a file of this machine
    QString source = {}; ///< The file

    [[nodiscard]] QString nameOf(NodeId id) const
    {
        const auto *node = cluster ? cluster->node(id) : nullptr;
        return node ? node->address() : source;
    }
};

Result<LogRange> rangeOf(const Arguments &arguments)
{
    const bool isWhole = arguments.has(u"--file"_s) && !arguments.has(u"--since"_s)
        && !arguments.has(u"--from"_s) && !arguments.has(u"--to"_s);
    if (isWhole)
        return LogRange {};
    return minuteRangeOf(arguments).map([](const MinuteRange &range) {
        return LogRange { range.begin, range.end };
    });
}

Result<SlowLog> readFile(const Invocation &invocation, const LogRange &range)
{
    const auto path = invocation.arguments.value(u"--file"_s);
    const auto prefix = invocation.arguments.has(u"--line-prefix"_s)
        ? std::optional(invocation.arguments.value(u"--line-prefix"_s).toUtf8())
        : std::nullopt;
    SlowLog log { .source = path };
    auto &tally = log.tallies[NodeId()];
    const auto add = [&tally](const SlowLogEntry &entry) { tally.add(entry); };
    return readLogFile(path, prefix, range, add, invocation.terminal.stopToken())
        .map([&log](const ReadLogFile &read) {
            log.states << NodeLogState { .node = {},
                                         .read = ByteCount { read.bytes },
                                         .unread = read.unread };
            return log;
        });
}

bool isEnough(const SlowLogReading &reading)
{
    return std::ranges::any_of(reading.states(),
                               [](const NodeLogState &state) { return state.read.value >= mostBytes; });
}

/// Until all is read that was there when it began, or as much as one command reads. What Ctrl-C leaves is
/// said.
Result<> readNodes(SlowLogReading &reading, Session &session, Terminal &terminal)
{
    do {
        const auto stepped = reading.step(session, Deadline::in(readingLimit), terminal.stopToken());
        if (!stepped)
            return stepped;
    } while (!reading.hasReadBeginning() && !isEnough(reading) && !terminal.stopToken().stop_requested());
    return reading.step(session, Deadline::in(readingLimit),
                        terminal.stopToken()); // what is still at the end
}

Result<SlowLog> readCluster(const Invocation &invocation, const LogRange &range)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto deadline = Deadline::in(readingLimit);
    const auto stop = invocation.terminal.stopToken();
    auto session = openForNodes(*connector, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto cluster = readSnapshot(*session, deadline, stop);
    if (!cluster)
        return tl::unexpected(cluster.error());
    SlowLogReading reading(range);
    if (const auto read = readNodes(reading, *session, invocation.terminal); !read)
        return tl::unexpected(read.error());
    return SlowLog { reading.tallies(), reading.states(), *cluster };
}

Result<SlowLog> readSlowLog(const Invocation &invocation)
{
    return rangeOf(invocation.arguments).and_then([&](const LogRange &range) {
        return invocation.arguments.has(u"--file"_s) ? readFile(invocation, range)
                                                     : readCluster(invocation, range);
    });
}

/// By number or HOST:PORT; nullopt where the option is not given. Errors: Invalid.
Result<std::optional<NodeId>> nodeOf(const Invocation &invocation, const SlowLog &log)
{
    const auto text = invocation.arguments.value(u"--node"_s);
    if (text.isEmpty())
        return std::nullopt;
    for (const auto &state : log.states) {
        if (text == QString::number(state.node.value) || text == log.nameOf(state.node))
            return state.node;
    }
    return fail(ErrorKind::Invalid, Ctl::tr("There is no node %1 whose log could be read.").arg(text));
}

QString momentText(LogMoment at)
{
    return tessera::momentText(at.time_since_epoch().count());
}

QJsonObject countersJson(const SlowCounters &counters)
{
    return { { u"calls"_s, counters.calls },
             { u"totalMilliseconds"_s, counters.total },
             { u"meanMilliseconds"_s, counters.mean() },
             { u"p95Milliseconds"_s, counters.quantile(0.95) },
             { u"maxMilliseconds"_s, counters.longest },
             { u"firstSeen"_s, momentText(counters.first) },
             { u"lastSeen"_s, momentText(counters.last) } };
}

QJsonObject lineJson(const SlowLine &line)
{
    auto json = countersJson(line.all);
    const bool isNamed = line.fingerprint != 0;
    json.insert(u"fingerprint"_s, isNamed ? QJsonValue(fingerprintText(line.fingerprint)) : QJsonValue());
    json.insert(u"text"_s, isNamed ? QJsonValue(line.shape) : QJsonValue());
    QJsonArray nodes;
    for (auto node = line.nodes.begin(); node != line.nodes.end(); ++node) {
        auto one = countersJson(*node);
        one.insert(u"nodeId"_s, node.key().value == 0 ? QJsonValue() : QJsonValue(node.key().value));
        nodes << one;
    }
    json.insert(u"nodes"_s, nodes);
    return json;
}

QJsonArray statesJson(const SlowLog &log)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    QJsonArray json;
    for (const auto &state : log.states) {
        json << QJsonObject {
            { u"nodeId"_s, log.cluster ? QJsonValue(state.node.value) : QJsonValue() },
            { u"problem"_s, orNull(state.problem) },
            { u"note"_s, orNull(state.note) },
            { u"bytesRead"_s, state.read.value },
            { u"bytesLeft"_s, state.left.value },
            { u"entriesNotUnderstood"_s, state.unread },
        };
    }
    return json;
}

/// What was not read, and why.
QString notesText(const SlowLog &log)
{
    QStringList notes;
    for (const auto &state : log.states) {
        const auto say = [&](const QString &what) {
            notes << log.nameOf(state.node) + u": "_s + oneLine(what, 400);
        };
        if (!state.problem.isEmpty())
            say(state.problem);
        if (!state.note.isEmpty())
            say(state.note);
        if (state.left.value > 0)
            say(Ctl::tr("%1 of the log are not read; choose a shorter time.").arg(bytesText(state.left)));
        if (state.unread > 0)
            say(Ctl::tr("%n entries were not understood.", nullptr, static_cast<int>(state.unread)));
    }
    return notes.isEmpty() ? QString() : notes.join(u'\n') + u'\n';
}

QStringList lineCells(const SlowLine &line, const SlowLog &log)
{
    const auto &all = line.all;
    const bool isOne = line.nodes.size() == 1;
    return { line.fingerprint == 0 ? QString() : fingerprintText(line.fingerprint),
             numberCell(static_cast<double>(all.calls)),
             numberCell(all.total, 1),
             numberCell(all.mean(), 2),
             numberCell(all.quantile(0.95), 2),
             numberCell(all.longest, 2),
             momentText(all.last),
             isOne ? log.nameOf(line.nodes.cbegin().key())
                   : Ctl::tr("%n node(s)", nullptr, static_cast<int>(line.nodes.size())),
             line.fingerprint == 0 ? Ctl::tr("(all others)") : oneLine(line.shape, textWidth) };
}

bool couldNothingBeRead(const SlowLog &log)
{
    return std::ranges::all_of(log.states,
                               [](const NodeLogState &state) { return !state.problem.isEmpty(); });
}

Result<Answer> querySlow(const Invocation &invocation)
{
    const auto most = invocation.arguments.number(u"--top"_s, usualLines, 1, mostLines);
    if (!most)
        return tl::unexpected(most.error());
    const auto log = readSlowLog(invocation);
    if (!log)
        return tl::unexpected(log.error());
    const auto node = nodeOf(invocation, *log);
    if (!node)
        return tl::unexpected(node.error());
    const auto read = slowLines(log->tallies, *node, *most);
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("FINGERPRINT"), Ctl::tr("CALLS"), Ctl::tr("TOTAL ms"),
                                Ctl::tr("MEAN ms"), Ctl::tr("P95 ms"), Ctl::tr("MAX ms"), Ctl::tr("LAST"),
                                Ctl::tr("NODE"), Ctl::tr("STATEMENT") } };
    for (const auto &line : read.lines) {
        json << lineJson(line);
        rows << lineCells(line, *log);
    }
    const auto nothing = Ctl::tr("The logs name no slow statement of this time.") + u'\n';
    return Answer { .text = (read.lines.isEmpty() ? nothing : textTable(rows)) + notesText(*log),
                    .json = QJsonObject { { u"statements"_s, json }, { u"logs"_s, statesJson(*log) } },
                    .code = couldNothingBeRead(*log) ? ExitCode::NeedsAttention : ExitCode::Done };
}

QJsonObject sampleJson(const SlowSample &sample)
{
    return { { u"nodeId"_s, sample.node.value == 0 ? QJsonValue() : QJsonValue(sample.node.value) },
             { u"at"_s, momentText(sample.at) },
             { u"milliseconds"_s, sample.milliseconds },
             { u"user"_s, sample.user },
             { u"database"_s, sample.database },
             { u"application"_s, sample.application },
             { u"client"_s, sample.client },
             { u"statement"_s, sample.statement },
             { u"parameters"_s, sample.parameters },
             { u"isCut"_s, sample.isCut } };
}

QString sampleText(const SlowLine &line, const SlowLog &log)
{
    const auto &sample = line.sample;
    auto text = Ctl::tr("The slowest of %Ln call(s): %1 ms at %2 on %3, by %4 in %5 (%6).", nullptr,
                        static_cast<int>(std::min<qint64>(line.all.calls, 2'000'000'000)))
                    .arg(numberCell(sample.milliseconds, 2), momentText(sample.at), log.nameOf(sample.node),
                         oneLine(sample.user, textWidth), oneLine(sample.database, textWidth),
                         oneLine(sample.application, textWidth))
        + u"\n\n"_s + harmless(sample.statement) + u'\n';
    if (!sample.parameters.isEmpty())
        text += u'\n' + harmless(sample.parameters) + u'\n';
    if (sample.isCut)
        text += u'\n' + Ctl::tr("[It was longer; this is its beginning.]") + u'\n';
    return text;
}

Result<Answer> querySlowShow(const Invocation &invocation)
{
    const auto log = readSlowLog(invocation);
    if (!log)
        return tl::unexpected(log.error());
    const auto line = slowLine(log->tallies, invocation.arguments.operand(0));
    if (!line)
        return tl::unexpected(line.error());
    auto json = lineJson(*line);
    json.insert(u"sample"_s, sampleJson(line->sample));
    return Answer { .text = sampleText(*line, *log) + notesText(*log), .json = json };
}

constexpr OptionSpec nodeOption { "--node", "NODE",
                                  QT_TRANSLATE_NOOP("tesseractl", "one node, by number or HOST:PORT") };
constexpr OptionSpec fileOption { "--file", "PATH",
                                  QT_TRANSLATE_NOOP("tesseractl", "a log file of this machine, all of it") };
constexpr OptionSpec prefixOption {
    "--line-prefix", "TEXT",
    QT_TRANSLATE_NOOP("tesseractl", "the log_line_prefix of a plain log file (found out)")
};
constexpr std::array listOptions {
    sinceOption,
    fromOption,
    toOption,
    nodeOption,
    fileOption,
    prefixOption,
    OptionSpec { "--top", "N", QT_TRANSLATE_NOOP("tesseractl", "so many statements, 1 to 10000 (25)") },
};
constexpr std::array showOptions { sinceOption, fromOption, toOption, fileOption, prefixOption };
constexpr std::array commands {
    Command { "query slow", "",
              QT_TRANSLATE_NOOP("tesseractl", "the slow statements in the logs of all nodes"), listOptions,
              querySlow },
    Command { "query slow show", "FINGERPRINT",
              QT_TRANSLATE_NOOP("tesseractl", "the slowest call of one of them, with its values"),
              showOptions, querySlowShow },
};

} // namespace

std::span<const Command> slowLogCommands()
{
    return commands;
}

} // namespace tessera
