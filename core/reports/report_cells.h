// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/reports/report_document.h"

#include <QDateTime>

#include <chrono>

namespace tessera {

// How things are said in a report: for people in their locale, for programs as a number or a time.

[[nodiscard]] ReportCell wordsCell(const QString &text, std::optional<Severity> severity = {});
[[nodiscard]] ReportCell nameCell(Naming naming, const QString &name);
/// On one line, without what would steer a terminal; long texts end in "…".
[[nodiscard]] ReportCell foreignCell(const QString &text);
[[nodiscard]] ReportCell statementCell(const QString &statement);
[[nodiscard]] ReportCell countCell(qint64 number);
/// A number that names something: its digits are not grouped.
[[nodiscard]] ReportCell idCell(qint64 number);
/// nullopt: unknown.
[[nodiscard]] ReportCell bytesCell(std::optional<ByteCount> bytes);
[[nodiscard]] ReportCell shareCell(double share);
[[nodiscard]] ReportCell millisecondsCell(double time);
[[nodiscard]] ReportCell metricCell(double value, MetricUnit unit);
/// nullopt: none.
[[nodiscard]] ReportCell ageCell(std::optional<std::chrono::milliseconds> age);
/// Local time for people; invalid: none.
[[nodiscard]] ReportCell timeCell(const QDateTime &time);
[[nodiscard]] ReportCell minuteCell(Minute minute);

/// From @p before to @p now as a share of @p before: "+12 %", "−4 %", "as before", "new". A change for the
/// worse by more than a quarter stands out.
[[nodiscard]] ReportCell changeCell(double now, double before, BetterDirection better);

[[nodiscard]] ReportColumn wordsColumn(const QString &id, const QString &title);
[[nodiscard]] ReportColumn numberColumn(const QString &id, const QString &title);
[[nodiscard]] ReportColumn statementColumn(const QString &id, const QString &title);

} // namespace tessera
