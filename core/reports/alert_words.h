// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_facts.h"

namespace tessera::build {

// What a report says of alerts, in the language of the reader.

[[nodiscard]] QString wordsFor(AlertState state);
[[nodiscard]] QString wordsFor(AlertSeverity severity);
/// How often an alert began to fire.
[[nodiscard]] qsizetype firedIn(const QList<AlertRecord> &history);
/// Those that fire now, by a rule that there is.
[[nodiscard]] QList<Alert> firingIn(const ReportAlerts &alerts);

} // namespace tessera::build
