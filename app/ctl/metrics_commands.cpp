// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/agent_run.h"
#include "app/ctl/command_table.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/metrics_show.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/base/size_text.h"
#include "core/heat/heat_store.h"
#include "core/metrics/metric_catalogue.h"
#include "core/metrics/metric_paths.h"
#include "core/statements/statement_store.h"
#include "core/tenants/tenant_store.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString directionName(BetterDirection direction)
{
    switch (direction) {
    case BetterDirection::Lower:
        return u"lower"_s;
    case BetterDirection::Higher:
        return u"higher"_s;
    case BetterDirection::Neither:
        break;
    }
    return u"neither"_s;
}

Result<Answer> metricsList(const Invocation &)
{
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("METRIC"), Ctl::tr("UNIT"), Ctl::tr("BETTER"), Ctl::tr("SOURCE"),
                                Ctl::tr("WHAT") } };
    for (const auto &metric : metricCatalogue()) {
        const auto id = QString::fromLatin1(metric.id);
        const auto source = QString::fromLatin1(metric.source);
        json << QJsonObject { { u"id"_s, id },
                              { u"unit"_s, unitText(metric.unit) },
                              { u"betterDirection"_s, directionName(metric.better) },
                              { u"splitBy"_s, QString::fromLatin1(metric.part) },
                              { u"source"_s, source },
                              { u"sentence"_s, sentenceOf(metric) } };
        rows << QStringList { id, unitText(metric.unit), directionName(metric.better), source,
                              sentenceOf(metric) };
    }
    return Answer { .text = textTable(rows), .json = json };
}

/// What happened in the last day.
struct FileStatus
{
    QString path;
    std::optional<CollectorHolder> holder;
    std::optional<Minute> last;
    ByteCount bytes;
    qsizetype series = 0;
    std::chrono::days days;
    QList<MetricEvent> events;
    QHash<QString, QString> names;
};

Result<FileStatus> statusOf(const QString &path)
{
    const auto reader = MetricReader::open(path);
    const auto store = MetricStore::openForReading(path);
    if (!reader || !store)
        return tl::unexpected(!reader ? reader.error() : store.error());
    const auto now = std::chrono::ceil<std::chrono::minutes>(std::chrono::system_clock::now());
    const auto events = reader->events({ now - 24h, now });
    const auto bytes = reader->size();
    const auto last = reader->newest();
    if (!events || !bytes || !last)
        return tl::unexpected(!events ? events.error() : !bytes ? bytes.error() : last.error());
    return FileStatus { path,
                        collectorOf(path),
                        *last,
                        *bytes,
                        reader->series().value_or(QList<SeriesKey>()).size(),
                        keptFor(*store, Retention::usual),
                        *events,
                        reader->nodeNames().value_or(QHash<QString, QString>()) };
}

QJsonObject statusJson(const FileStatus &status)
{
    QJsonArray events;
    for (const auto &event : status.events)
        events << eventJson(event);
    const auto holder = [&]() -> QJsonValue {
        if (!status.holder)
            return {};
        const bool isAgent = status.holder->program == CollectorProgram::Agent;
        return QJsonObject { { u"program"_s, isAgent ? u"agent"_s : u"window"_s },
                             { u"processId"_s, status.holder->pid } };
    };
    return { { u"file"_s, status.path },
             { u"collector"_s, holder() },
             { u"lastMinute"_s, minuteJson(status.last) },
             { u"bytes"_s, status.bytes.value },
             { u"series"_s, status.series },
             { u"days"_s, static_cast<qint64>(status.days.count()) },
             { u"events"_s, events } };
}

QString statusText(const FileStatus &status)
{
    auto text = status.holder ? Ctl::tr("Collected by %1.").arg(status.holder->text())
                              : Ctl::tr("Nobody collects now; start 'tesseractl agent run' or the console.");
    text += u'\n'
        + Ctl::tr("Last minute: %1").arg(status.last ? minuteText(*status.last) : Ctl::tr("none", "minute"))
        + u'\n'
        + Ctl::tr("%1, %2, kept for %n day(s)", nullptr, static_cast<int>(status.days.count()))
              .arg(status.path, bytesText(status.bytes))
        + u'\n';
    if (status.events.isEmpty())
        return text;
    QList<QStringList> rows { { Ctl::tr("FROM"), Ctl::tr("TO"), Ctl::tr("NODE"), Ctl::tr("WHAT"),
                                Ctl::tr("WHY") } };
    for (const auto &event : status.events) {
        const auto json = eventJson(event);
        rows << QStringList { json[u"from"_s].toString(), json[u"to"_s].toString(),
                              event.subject.isEmpty() ? Ctl::tr("cluster")
                                                      : status.names.value(event.subject, event.subject),
                              sentenceOf(event.kind), event.text };
    }
    return text + u'\n' + textTable(rows);
}

Result<Answer> metricsStatus(const Invocation &invocation)
{
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    return statusOf(*path).map([](const FileStatus &status) {
        return Answer { .text = statusText(status),
                        .json = statusJson(status),
                        .code = status.holder ? ExitCode::Done : ExitCode::NeedsAttention };
    });
}

Result<Answer> metricsKeep(const Invocation &invocation)
{
    bool isNumber = false;
    const std::chrono::days days(invocation.arguments.operand(0).toInt(&isNumber));
    if (!isNumber || days.count() < 1 || days > Retention::longest)
        return fail(ErrorKind::Invalid, Ctl::tr("Give the days as a whole number from 1 to 365."));
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    if (const auto there = MetricReader::open(*path); !there)
        return tl::unexpected(there.error());
    return MetricStore::open(*path)
        .and_then([days](MetricStore &&store) { return keepFor(store, days); })
        .map([days] {
            const auto number = static_cast<int>(days.count());
            return Answer { .text = Ctl::tr("Metrics are kept for %n day(s), whoever collects them.", nullptr,
                                            number),
                            .json = QJsonObject { { u"days"_s, number } } };
        });
}

/// They are collected together, but may not have been.
template <class Store> Result<> clearStore(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    return Store::open(path).and_then([](Store &&store) { return store.clear(); });
}

Result<Answer> metricsForget(const Invocation &invocation)
{
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    const auto before = statusOf(*path);
    if (!before)
        return tl::unexpected(before.error());
    const auto question =
        Ctl::tr("Delete all metrics, events, statements, tenants and the heat map of this cluster, %1?")
            .arg(bytesText(before->bytes));
    if (!invocation.arguments.has(u"--yes"_s) && !invocation.terminal.confirm(question))
        return fail(ErrorKind::Cancelled, Ctl::tr("Nothing was deleted."));
    const auto cleared = MetricStore::open(*path).and_then([](MetricStore &&store) { return store.clear(); });
    return cleared.and_then([&] { return clearStore<StatementStore>(statementStorePath(*path)); })
        .and_then([&] { return clearStore<HeatStore>(heatStorePath(*path)); })
        .and_then([&] { return clearStore<TenantStore>(tenantStorePath(*path)); })
        .map([&] {
            return Answer { .text = Ctl::tr("The metrics of this cluster are deleted."),
                            .json = QJsonObject { { u"file"_s, *path } } };
        });
}

Result<Answer> metricsCollect(const Invocation &invocation)
{
    if (!invocation.arguments.has(u"--once"_s))
        return fail(ErrorKind::Invalid,
                    Ctl::tr("Give --once, or start 'tesseractl agent run' to collect every minute."));
    return collectOnce(invocation);
}

constexpr OptionSpec nodeOption { "--node", "NODE",
                                  QT_TRANSLATE_NOOP("tesseractl", "one node, by number or HOST:PORT") };
constexpr OptionSpec stepOption { "--step", "minute|hour",
                                  QT_TRANSLATE_NOOP("tesseractl", "hours above two days, else minutes") };
constexpr std::array showOptions { nodeOption, sinceOption, fromOption, toOption, stepOption };
constexpr std::array queryOptions { OptionSpec { "--metric", "M",
                                                 QT_TRANSLATE_NOOP("tesseractl", "which metric") },
                                    nodeOption,
                                    sinceOption,
                                    fromOption,
                                    toOption,
                                    stepOption };
constexpr std::array forgetOptions { OptionSpec { "--yes", nullptr,
                                                  QT_TRANSLATE_NOOP("tesseractl", "without asking") } };
constexpr std::array collectOptions { OptionSpec {
    "--once", nullptr, QT_TRANSLATE_NOOP("tesseractl", "the minute that has begun") } };
constexpr std::array commands {
    Command { "metrics list",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "every metric: unit, source, meaning"),
              {},
              metricsList },
    Command { "metrics show", "METRIC", QT_TRANSLATE_NOOP("tesseractl", "what was collected of one metric"),
              showOptions, metricsShow },
    Command { "metrics query", "", QT_TRANSLATE_NOOP("tesseractl", "the same with --metric M"), queryOptions,
              metricsShow },
    Command { "metrics status",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "who collects, the last minute, gaps and events of a day"),
              {},
              metricsStatus },
    Command { "metrics collect", "", QT_TRANSLATE_NOOP("tesseractl", "read and keep one minute"),
              collectOptions, metricsCollect },
    Command { "metrics keep",
              "DAYS",
              QT_TRANSLATE_NOOP("tesseractl", "how long minutes are kept, 1 to 365"),
              {},
              metricsKeep },
    Command { "metrics forget", "", QT_TRANSLATE_NOOP("tesseractl", "delete what was collected of a cluster"),
              forgetOptions, metricsForget },
};

} // namespace

std::span<const Command> metricsCommands()
{
    return commands;
}

} // namespace tessera
