// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report_form.h"

#include "core/charts/time_ticks.h"
#include "core/reports/report_sections.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ReportForm)
};

constexpr std::chrono::minutes day { minutesOfDay };

} // namespace

QString baselineText(BaselineChoice choice)
{
    switch (choice) {
    case BaselineChoice::None:
        return Words::tr("Nothing");
    case BaselineChoice::Before:
        return Words::tr("The time right before, as long");
    case BaselineChoice::DayBefore:
        return Words::tr("The same time a day before");
    case BaselineChoice::WeekBefore:
        return Words::tr("The same time a week before");
    }
    return {};
}

std::optional<MinuteRange> baselineOf(BaselineChoice choice, MinuteRange range)
{
    const auto earlier = [range](std::chrono::minutes by) {
        return MinuteRange { range.begin - by, range.end - by };
    };
    switch (choice) {
    case BaselineChoice::None:
        break;
    case BaselineChoice::Before:
        return earlier(range.length());
    case BaselineChoice::DayBefore:
        return earlier(day);
    case BaselineChoice::WeekBefore:
        return earlier(7 * day);
    }
    return std::nullopt;
}

ReportWish wishOf(const ReportForm &form)
{
    ReportWish wish { .range = form.range,
                      .baseline = baselineOf(form.baseline, form.range),
                      .redaction = form.redaction };
    for (const auto &id : reportSectionIds()) {
        if (form.sections.contains(id))
            wish.sections << id;
    }
    return wish;
}

QString reportFileName(const QString &connection, Minute end)
{
    constexpr qsizetype longest = 60;
    QString name;
    for (const auto letter : connection.left(longest))
        name += letter.isLetterOrNumber() || letter == u'-' || letter == u'_' ? letter : u' ';
    name = name.simplified();
    const auto time = timeOf(end, QTimeZone::systemTimeZone()).toString(u"yyyy-MM-dd HHmm"_s);
    return (name.isEmpty() ? u"report"_s : name) + u' ' + time + u".html"_s;
}

SectionOutcome outcomeOf(const ReportSection &section)
{
    switch (section.state) {
    case ReportSection::State::Done:
        return { Severity::Ok, Words::tr("done") };
    case ReportSection::State::NotAvailable:
        return { Severity::Info, section.problem.text };
    case ReportSection::State::Failed:
        return { Severity::Warning, section.problem.text };
    }
    return {};
}

} // namespace tessera
