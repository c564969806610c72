// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_wish.h"

namespace tessera {

/// What the time of a report may be compared with.
enum class BaselineChoice { None, Before, DayBefore, WeekBefore };

/// What the page asks for.
struct ReportForm
{
    MinuteRange range;
    BaselineChoice baseline = BaselineChoice::None;
    QStringList sections; ///< In any order
    Redaction redaction = {};
    bool operator==(const ReportForm &) const = default;
};

[[nodiscard]] QString baselineText(BaselineChoice choice);
/// The time that is compared with @p range; nullopt: none.
[[nodiscard]] std::optional<MinuteRange> baselineOf(BaselineChoice choice, MinuteRange range);
/// The sections in the order of the report.
[[nodiscard]] ReportWish wishOf(const ReportForm &form);
/// "shop-eu 2026-11-27 1205.html": what a file of it is called; nothing that a file system does not take.
[[nodiscard]] QString reportFileName(const QString &connection, Minute end);

/// How a section came out: its sentence, and how it is marked.
struct SectionOutcome
{
    Severity severity = Severity::Ok;
    QString text;
    bool operator==(const SectionOutcome &) const = default;
};
[[nodiscard]] SectionOutcome outcomeOf(const ReportSection &section);

} // namespace tessera
