// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_head.h"

#include "core/charts/time_ticks.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr int chartWidth = 520;
constexpr int chartHeight = 210;

/// The year is told once, for a report is kept.
QString rangeWords(MinuteRange range)
{
    const auto zone = QTimeZone::systemTimeZone();
    return Words::tr("%1 (%2)", "a range of time and its year")
        .arg(rangeText(range, zone, QLocale()), QString::number(timeOf(range.begin, zone).date().year()));
}

QString hiddenWords(const Redaction &redaction)
{
    QStringList words;
    if (redaction.names)
        words << Words::tr("names");
    if (redaction.literals)
        words << Words::tr("values in statements");
    if (redaction.addresses)
        words << Words::tr("addresses");
    return words.join(QLatin1String(", "));
}

} // namespace

QList<std::pair<QString, QString>> reportHead(const ReportDocument &report)
{
    QList<std::pair<QString, QString>> lines { { Words::tr("Time"), rangeWords(report.range) } };
    if (report.baseline)
        lines << std::pair { Words::tr("Compared with"), rangeWords(*report.baseline) };
    const auto made = report.madeAt.toLocalTime();
    lines << std::pair { Words::tr("Made"),
                         Words::tr("%1, times in %2")
                             .arg(QLocale().toString(made, QLocale::ShortFormat),
                                  made.timeZoneAbbreviation()) };
    if (report.redaction.hidesAnything())
        lines << std::pair { Words::tr("Hidden"), hiddenWords(report.redaction) };
    return lines;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Words::tr("OK");
    case Severity::Info:
        return Words::tr("Note");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Critical:
        return Words::tr("Critical");
    }
    return {};
}

QString reportFoot(const ReportDocument &report)
{
    return Words::tr("Diagnostic report of %1, made by %2").arg(report.cluster.text, report.program);
}

QStringList redactionWords(const Redaction &redaction)
{
    QStringList words;
    if (redaction.names)
        words << QStringLiteral("names");
    if (redaction.literals)
        words << QStringLiteral("literals");
    if (redaction.addresses)
        words << QStringLiteral("addresses");
    return words;
}

ChartPicture pictureOf(const ReportChart &chart, const ChartColors &colors)
{
    return { .title = chart.title,
             .data = chart.data,
             .shown = chart.shown,
             .width = chartWidth,
             .height = chartHeight,
             .colors = colors };
}

} // namespace tessera
