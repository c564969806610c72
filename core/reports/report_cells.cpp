// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_cells.h"

#include "core/activity/statement_text.h"
#include "core/advise/statement_tokens.h"
#include "core/base/format.h"
#include "core/base/size_text.h"
#include "core/charts/time_ticks.h"
#include "core/charts/value_axis.h"

#include <QCoreApplication>

#include <cmath>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype longestForeign = 600;
constexpr qsizetype longestStatement = 500;
constexpr double standsOut = 0.25;
constexpr double same = 0.005; ///< Less is no change

ReportCell numberCell(const QString &text, const QVariant &value)
{
    return { .text = text, .value = value };
}

ReportCell nothing()
{
    return { .text = QStringLiteral("–") };
}

/// A comment up to the end of its line would take the rest of the statement once that is one line.
QString withoutComments(const QString &statement)
{
    QString result;
    qsizetype last = 0;
    for (const auto &[token, begin, end] : placedTokensOf(statement)) {
        if (begin > last && !result.isEmpty())
            result += QLatin1Char(' ');
        result += QStringView(statement).mid(begin, end - begin);
        last = end;
    }
    return result;
}

} // namespace

ReportCell wordsCell(const QString &text, std::optional<Severity> severity)
{
    return { .text = text, .severity = severity };
}

ReportCell nameCell(Naming naming, const QString &name)
{
    return { .text = harmless(name), .naming = naming };
}

ReportCell foreignCell(const QString &text)
{
    return { .text = oneLine(text, longestForeign), .naming = Naming::Foreign };
}

ReportCell statementCell(const QString &statement)
{
    return { .text = oneLine(withoutComments(statement.left(longestStatement * 4)), longestStatement),
             .naming = Naming::Statement };
}

ReportCell countCell(qint64 number)
{
    return numberCell(format::count(number), number);
}

ReportCell idCell(qint64 number)
{
    return numberCell(QString::number(number), number);
}

ReportCell bytesCell(std::optional<ByteCount> bytes)
{
    return bytes ? numberCell(bytesText(*bytes), bytes->value) : wordsCell(Words::tr("unknown", "a size"));
}

ReportCell shareCell(double share)
{
    return numberCell(format::percent(share), share);
}

ReportCell millisecondsCell(double time)
{
    return numberCell(format::milliseconds(time), time);
}

ReportCell metricCell(double value, MetricUnit unit)
{
    return std::isnan(value) ? nothing() : numberCell(valueText(value, unit, QLocale()), value);
}

ReportCell ageCell(std::optional<std::chrono::milliseconds> age)
{
    return age ? numberCell(format::milliseconds(static_cast<double>(age->count())),
                            static_cast<double>(age->count()) / 1000)
               : nothing();
}

ReportCell timeCell(const QDateTime &time)
{
    if (!time.isValid())
        return nothing();
    return numberCell(QLocale().toString(time.toLocalTime(), QLocale::ShortFormat), time.toUTC());
}

ReportCell minuteCell(Minute minute)
{
    return timeCell(timeOf(minute, QTimeZone::utc()));
}

ReportCell changeCell(double now, double before, BetterDirection better)
{
    if (std::isnan(now) || std::isnan(before))
        return nothing();
    if (before == 0)
        return now == 0 ? wordsCell(Words::tr("as before")) : wordsCell(Words::tr("new"));
    const double change = (now - before) / std::abs(before);
    if (std::abs(change) < same)
        return numberCell(Words::tr("as before"), change);
    const auto size = format::percent(std::abs(change));
    auto cell = numberCell(change > 0 ? Words::tr("+%1").arg(size) : Words::tr("−%1").arg(size), change);
    const bool isWorse = better == BetterDirection::Lower ? change > standsOut
        : better == BetterDirection::Higher               ? change < -standsOut
                                                          : false;
    if (isWorse)
        cell.severity = Severity::Warning;
    return cell;
}

ReportColumn wordsColumn(const QString &id, const QString &title)
{
    return { id, title, ReportColumn::Look::Words };
}

ReportColumn numberColumn(const QString &id, const QString &title)
{
    return { id, title, ReportColumn::Look::Number };
}

ReportColumn statementColumn(const QString &id, const QString &title)
{
    return { id, title, ReportColumn::Look::Statement };
}

} // namespace tessera
