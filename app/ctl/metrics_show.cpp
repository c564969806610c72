// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/metrics_show.h"

#include "app/ctl/metric_file.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/metrics/metric_catalogue.h"

#include <QJsonArray>

#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Longer ranges are told by the hour, unless --step says otherwise.
constexpr std::chrono::minutes longestByMinute = 48h;
constexpr int minuteSeconds = 60;
constexpr int hourSeconds = 3600;

struct Question
{
    const Metric *metric;
    MinuteRange range;
    bool isByHour;
};

/// One series, with what is told of it.
struct Shown
{
    SeriesKey key;
    MetricStore::Line minutes = {};
    MetricStore::Hours hours = {};
};

Result<Question> questionOf(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    const auto id = arguments.value(u"--metric"_s, arguments.operand(0));
    const auto *metric = metricOf(id);
    if (metric == nullptr)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("There is no metric \"%1\"; tesseractl metrics list names all.").arg(id));
    const auto range = minuteRangeOf(arguments);
    if (!range)
        return tl::unexpected(range.error());
    const auto step =
        arguments.value(u"--step"_s, range->length() > longestByMinute ? u"hour"_s : u"minute"_s);
    if (step != "hour"_L1 && step != "minute"_L1)
        return fail(ErrorKind::Invalid, Ctl::tr("The option --step takes minute or hour."));
    return Question { metric, *range, step == "hour"_L1 };
}

/// All nodes' series of the metric, or one node's, named by its number or address.
QList<SeriesKey> seriesOf(const QList<SeriesKey> &all, const Question &question, const QString &node,
                          const QHash<QString, QString> &names)
{
    QList<SeriesKey> wanted;
    for (const auto &key : all) {
        const bool isNode = node.isEmpty() || key.subject == node || names.value(key.subject) == node;
        if (key.metric == QLatin1String(question.metric->id) && isNode)
            wanted << key;
    }
    return wanted;
}

Result<QList<Shown>> readShown(const MetricReader &reader, const QList<SeriesKey> &keys,
                               const Question &question)
{
    QList<Shown> shown;
    const auto lines =
        question.isByHour ? Result<std::vector<MetricStore::Line>>() : reader.lines(keys, question.range);
    const auto hours =
        question.isByHour ? reader.hours(keys, question.range) : Result<std::vector<MetricStore::Hours>>();
    if (!lines || !hours)
        return tl::unexpected(!lines ? lines.error() : hours.error());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        shown << Shown { keys.at(i), question.isByHour ? MetricStore::Line() : lines->at(at),
                         question.isByHour ? hours->at(at) : MetricStore::Hours() };
    }
    return shown;
}

QJsonValue numberJson(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QJsonArray valuesJson(const Shown &shown)
{
    QJsonArray values;
    for (const double value : shown.minutes)
        values << numberJson(value);
    for (const auto &hour : shown.hours)
        values << (hour.samples == 0 ? QJsonValue()
                                     : QJsonObject { { u"least"_s, numberJson(hour.least) },
                                                     { u"most"_s, numberJson(hour.most) },
                                                     { u"mean"_s, numberJson(hour.mean) },
                                                     { u"samples"_s, static_cast<int>(hour.samples) } });
    return values;
}

/// Over everything that is shown.
struct Summary
{
    double last = std::numeric_limits<double>::quiet_NaN();
    double least = HUGE_VAL;
    double most = -HUGE_VAL;
    double sum = 0;
    qint64 samples = 0;

    void add(double low, double high, double mean, qint64 count)
    {
        if (count == 0 || std::isnan(mean))
            return;
        last = mean;
        least = std::min(least, low);
        most = std::max(most, high);
        sum += mean * static_cast<double>(count);
        samples += count;
    }
};

Summary summaryOf(const Shown &shown)
{
    Summary summary;
    for (const double value : shown.minutes)
        summary.add(value, value, value, 1);
    for (const auto &hour : shown.hours)
        summary.add(hour.least, hour.most, hour.mean, hour.samples);
    return summary;
}

QString number(double value)
{
    constexpr int digits = 6;
    return std::isnan(value) ? u"-"_s : QString::number(value, 'g', digits);
}

QString nameOfNode(const QString &subject, const QHash<QString, QString> &names)
{
    return subject.isEmpty() ? Ctl::tr("cluster") : names.value(subject, subject);
}

QStringList rowOf(const Shown &shown, const QHash<QString, QString> &names)
{
    const auto summary = summaryOf(shown);
    QStringList row { nameOfNode(shown.key.subject, names), shown.key.part };
    if (summary.samples == 0)
        return row << u"-"_s << u"-"_s << u"-"_s << u"-"_s << u"0"_s;
    return row << number(summary.last) << number(summary.least)
               << number(summary.sum / static_cast<double>(summary.samples)) << number(summary.most)
               << QString::number(summary.samples);
}

Answer answerOf(const Question &question, const QList<Shown> &shown, const QList<MetricEvent> &events,
                const QHash<QString, QString> &names)
{
    QJsonArray series;
    QList<QStringList> rows { { Ctl::tr("NODE"), Ctl::tr("PART"), Ctl::tr("LAST"), Ctl::tr("LEAST"),
                                Ctl::tr("MEAN"), Ctl::tr("MOST"), Ctl::tr("MINUTES") } };
    for (const auto &one : shown) {
        series << QJsonObject { { u"nodeId"_s, nodeIdJson(one.key.subject) },
                                { u"node"_s, names.value(one.key.subject) },
                                { u"part"_s, one.key.part },
                                { u"values"_s, valuesJson(one) } };
        rows << rowOf(one, names);
    }
    QJsonArray happened;
    for (const auto &event : events)
        happened << eventJson(event);
    const auto &range = question.range;
    const auto id = QString::fromLatin1(question.metric->id);
    const auto unit = unitText(question.metric->unit);
    const auto head = Ctl::tr("%1, %2 to %3: %4")
                          .arg(unit.isEmpty() ? id : Ctl::tr("%1 (%2)").arg(id, unit),
                               minuteText(range.begin), minuteText(range.end), sentenceOf(*question.metric));
    return { .text = head + u'\n' + textTable(rows),
             .json = QJsonObject { { u"metric"_s, id },
                                   { u"unit"_s, unit },
                                   { u"from"_s, minuteJson(range.begin) },
                                   { u"to"_s, minuteJson(range.end) },
                                   { u"stepSeconds"_s, question.isByHour ? hourSeconds : minuteSeconds },
                                   { u"series"_s, series },
                                   { u"events"_s, happened } } };
}

} // namespace

Result<Answer> metricsShow(const Invocation &invocation)
{
    auto question = questionOf(invocation);
    if (!question)
        return tl::unexpected(question.error());
    if (question->isByHour) // as the file rounds it
        question->range = { std::chrono::floor<std::chrono::hours>(question->range.begin),
                            std::chrono::ceil<std::chrono::hours>(question->range.end) };
    const auto reader = metricReaderOf(invocation);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto all = reader->series();
    const auto names = reader->nodeNames();
    const auto events = reader->events(question->range);
    if (!all || !names || !events)
        return tl::unexpected(!all ? all.error() : !names ? names.error() : events.error());
    const auto keys = seriesOf(*all, *question, invocation.arguments.value(u"--node"_s), *names);
    const auto shown = readShown(*reader, keys, *question);
    if (!shown)
        return tl::unexpected(shown.error());
    return answerOf(*question, *shown, *events, *names);
}

} // namespace tessera
