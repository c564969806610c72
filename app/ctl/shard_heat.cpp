// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shard_heat.h"

#include "app/ctl/metric_file.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/heat/read_heat.h"
#include "core/metrics/metric_paths.h"

#include <QJsonArray>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualLines = 25;
constexpr int mostLines = 10'000;

Result<HeatMeasure> measureOf(const QString &word)
{
    if (word == u"both"_s)
        return HeatMeasure::Both;
    if (word == u"read"_s)
        return HeatMeasure::Read;
    if (word == u"written"_s)
        return HeatMeasure::Written;
    return fail(ErrorKind::Invalid, Ctl::tr("The option --measure takes both, read or written."));
}

QJsonObject rangeJson(const HotRange &hot)
{
    return { { u"minValue"_s, hot.range.min },
             { u"maxValue"_s, hot.range.max },
             { u"shardId"_s, hot.place.shard.value },
             { u"table"_s, hot.place.table.displayName() },
             { u"nodeId"_s, hot.place.node.value },
             { u"rowsPerSecond"_s, hot.mean },
             { u"share"_s, hot.share },
             { u"mostRowsPerSecond"_s, hot.most },
             { u"mostFrom"_s, minuteText(hot.when.begin) },
             { u"mostTo"_s, minuteText(hot.when.end) } };
}

QStringList rangeCells(const HotRange &hot, const QHash<QString, QString> &nodes)
{
    const auto node = QString::number(hot.place.node.value);
    return { QString::number(hot.place.shard.value),
             hot.place.table.displayName(),
             u"%1..%2"_s.arg(hot.range.min).arg(hot.range.max),
             nodes.value(node, node),
             numberCell(hot.mean, 1),
             numberCell(100 * hot.share, 1),
             numberCell(hot.most, 1),
             minuteText(hot.when.begin) };
}

Answer heatAnswer(const HeatImage &image, qsizetype most, const QHash<QString, QString> &nodes)
{
    const auto &question = image.question;
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("SHARD"), Ctl::tr("TABLE"), Ctl::tr("HASH RANGE"), Ctl::tr("NODE"),
                                Ctl::tr("ROWS/s"), Ctl::tr("SHARE %"), Ctl::tr("MOST ROWS/s"),
                                Ctl::tr("AT") } };
    const auto ranges = hotRanges(image);
    for (const auto &hot : ranges.first(std::min(most, ranges.size()))) {
        json << rangeJson(hot);
        rows << rangeCells(hot, nodes);
    }
    const auto what = question.subject.table
        ? Ctl::tr("Table %1").arg(question.subject.table->displayName())
        : Ctl::tr("Colocation group %1").arg(question.subject.group.value);
    const auto head = Ctl::tr("%1 from %2 to %3.")
                          .arg(what, minuteText(question.range.begin), minuteText(question.range.end));
    const auto text = json.isEmpty() ? Ctl::tr("Nothing was counted in this time.") + u'\n' : textTable(rows);
    const QJsonValue table =
        question.subject.table ? QJsonValue(question.subject.table->displayName()) : QJsonValue();
    return { .text = head + u"\n\n"_s + text,
             .json = QJsonObject { { u"from"_s, minuteText(question.range.begin) },
                                   { u"to"_s, minuteText(question.range.end) },
                                   { u"stepMinutes"_s, static_cast<qint64>(image.step.count()) },
                                   { u"colocationId"_s, question.subject.group.value },
                                   { u"table"_s, table },
                                   { u"ranges"_s, json } } };
}

} // namespace

Result<Answer> shardHeat(const Invocation &invocation)
{
    const auto most = invocation.arguments.number(u"--top"_s, usualLines, 1, mostLines);
    const auto range = minuteRangeOf(invocation.arguments);
    const auto measure = measureOf(invocation.arguments.value(u"--measure"_s, u"both"_s));
    if (!most || !range || !measure)
        return tl::unexpected(!most ? most.error() : !range ? range.error() : measure.error());
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    const auto store = HeatStore::openForReading(heatStorePath(*path));
    if (!store)
        return tl::unexpected(store.error());
    const auto subject = store->groups().and_then([&](const QList<HeatGroup> &groups) {
        return heatSubject(groups, invocation.arguments.value(u"--table"_s));
    });
    if (!subject)
        return tl::unexpected(subject.error());
    const auto names =
        metricReaderOf(invocation).and_then([](const MetricReader &reader) { return reader.nodeNames(); });
    return readHeat(*store, { .subject = *subject, .measure = *measure, .range = *range })
        .map([&](const HeatAnswer &answer) {
            return heatAnswer(answer.image, *most, names.value_or(QHash<QString, QString>()));
        });
}

} // namespace tessera
