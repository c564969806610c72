// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

#include <QJsonObject>

namespace tessera {

/// The report for programs: names are camelCase, numbers are numbers in the unit that a column's id says,
/// times ISO 8601 in UTC. Of each line of a chart at most 360 points.
/// {format, version, program, cluster, madeAt, from, to, baselineFrom, baselineTo, hidden[], sections[{id,
/// title, state, problem, blocks[{kind, …}]}]}
[[nodiscard]] QJsonObject reportJson(const ReportDocument &report);

} // namespace tessera
