// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_json.h"

#include "core/charts/envelope.h"
#include "core/charts/time_ticks.h"
#include "core/reports/report_head.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int version = 1;
constexpr qint64 mostPoints = 360;

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue minuteJson(Minute minute)
{
    return timeJson(timeOf(minute, QTimeZone::utc()));
}

QString severityName(Severity severity)
{
    constexpr std::array names { u"ok", u"info", u"warning", u"critical" };
    return QString::fromUtf16(names.at(static_cast<std::size_t>(severity)));
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue cellJson(const ReportCell &cell)
{
    if (!cell.value.isValid())
        return textJson(cell.text);
    if (cell.value.typeId() == QMetaType::QDateTime)
        return timeJson(cell.value.toDateTime());
    return QJsonValue::fromVariant(cell.value);
}

QJsonObject tableJson(const ReportTable &table)
{
    QJsonArray columns;
    for (const auto &column : table.columns)
        columns << QJsonObject { { u"id"_s, column.id }, { u"title"_s, column.title } };
    QJsonArray rows;
    for (const auto &row : table.rows) {
        QJsonObject object;
        std::optional<Severity> worst;
        for (qsizetype i = 0; i < row.size(); ++i) {
            object.insert(table.columns.at(i).id, cellJson(row.at(i)));
            if (row.at(i).severity)
                worst = std::max(worst.value_or(Severity::Ok), *row.at(i).severity);
        }
        if (worst)
            object.insert(u"severity"_s, severityName(*worst));
        rows << object;
    }
    return { { u"kind"_s, u"table"_s }, { u"id"_s, table.id }, { u"title"_s, textJson(table.title) },
             { u"columns"_s, columns }, { u"rows"_s, rows },   { u"note"_s, textJson(table.note) } };
}

QJsonValue numberJson(float value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(static_cast<double>(value));
}

QJsonObject lineJson(const ReportChart &chart, const ChartLine &line, int points)
{
    QJsonArray least;
    QJsonArray mean;
    QJsonArray most;
    for (const auto &column : envelope(*chart.data, line, chart.shown, points)) {
        least << numberJson(column.least);
        mean << numberJson(column.mean);
        most << numberJson(column.most);
    }
    return { { u"name"_s, line.name }, { u"least"_s, least }, { u"mean"_s, mean }, { u"most"_s, most } };
}

struct BlockJson
{
    QJsonObject operator()(const ReportParagraph &block) const
    {
        return { { u"kind"_s, u"paragraph"_s }, { u"text"_s, block.text.text } };
    }
    QJsonObject operator()(const ReportVerdict &block) const
    {
        return { { u"kind"_s, u"verdict"_s },
                 { u"severity"_s, severityName(block.severity) },
                 { u"sentence"_s, block.sentence.text },
                 { u"remedy"_s, textJson(block.remedy.text) } };
    }
    QJsonObject operator()(const ReportFigures &block) const;
    QJsonObject operator()(const ReportTable &block) const { return tableJson(block); }
    QJsonObject operator()(const ReportChart &block) const;
};

QJsonObject BlockJson::operator()(const ReportFigures &block) const
{
    QJsonObject values;
    QJsonObject changes;
    for (const auto &figure : block.figures) {
        values.insert(figure.id, cellJson(figure.value));
        if (!figure.change.text.isEmpty())
            changes.insert(figure.id, cellJson(figure.change));
    }
    return { { u"kind"_s, u"figures"_s }, { u"values"_s, values }, { u"changes"_s, changes } };
}

QJsonObject BlockJson::operator()(const ReportChart &block) const
{
    const auto minutes = block.shown.length().count() / block.data->step().count();
    const auto points = static_cast<int>(std::clamp<qint64>(minutes, 1, mostPoints));
    QJsonArray lines;
    for (const auto &line : block.data->lines)
        lines << lineJson(block, line, points);
    QJsonArray events;
    for (const auto &event : block.data->events)
        events << QJsonObject { { u"at"_s, minuteJson(event.at) },
                                { u"severity"_s, severityName(event.severity) },
                                { u"text"_s, event.sentence } };
    QJsonArray gaps;
    for (const auto &gap : block.data->gaps)
        gaps << QJsonObject { { u"from"_s, minuteJson(gap.range.begin) },
                              { u"to"_s, minuteJson(gap.range.end) },
                              { u"reason"_s, gap.reason } };
    return { { u"kind"_s, u"chart"_s },
             { u"id"_s, block.id },
             { u"title"_s, block.title },
             { u"unit"_s, unitText(block.data->unit) },
             { u"from"_s, minuteJson(block.shown.begin) },
             { u"stepSeconds"_s, static_cast<double>(block.shown.length().count()) * 60 / points },
             { u"lines"_s, lines },
             { u"figures"_s, tableJson(block.figures).value(u"rows"_s) },
             { u"events"_s, events },
             { u"gaps"_s, gaps } };
}

QString stateName(ReportSection::State state)
{
    switch (state) {
    case ReportSection::State::Done:
        return u"done"_s;
    case ReportSection::State::NotAvailable:
        return u"notAvailable"_s;
    case ReportSection::State::Failed:
        return u"failed"_s;
    }
    return {};
}

QJsonObject sectionJson(const ReportSection &section)
{
    QJsonArray blocks;
    for (const auto &block : section.blocks)
        blocks << std::visit(BlockJson {}, block);
    return { { u"id"_s, section.id },
             { u"title"_s, section.title },
             { u"state"_s, stateName(section.state) },
             { u"problem"_s, textJson(section.problem.text) },
             { u"blocks"_s, blocks } };
}

} // namespace

QJsonObject reportJson(const ReportDocument &report)
{
    QJsonArray sections;
    for (const auto &section : report.sections)
        sections << sectionJson(section);
    const auto &baseline = report.baseline;
    return { { u"format"_s, u"tesseraReport"_s },
             { u"version"_s, version },
             { u"program"_s, report.program },
             { u"cluster"_s, report.cluster.text },
             { u"madeAt"_s, timeJson(report.madeAt) },
             { u"from"_s, minuteJson(report.range.begin) },
             { u"to"_s, minuteJson(report.range.end) },
             { u"baselineFrom"_s, baseline ? minuteJson(baseline->begin) : QJsonValue() },
             { u"baselineTo"_s, baseline ? minuteJson(baseline->end) : QJsonValue() },
             { u"hidden"_s, QJsonArray::fromStringList(redactionWords(report.redaction)) },
             { u"sections"_s, sections } };
}

} // namespace tessera
