// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tessera {

/// The statement with its values in place, for reading and copying; it is never run from this text.
[[nodiscard]] QString printedSql(const QString &sql, const QList<Value> &values);
/// What the action does, as SQL or as a shell command where it is one.
[[nodiscard]] QString actionText(const Action &action);
/// The plan as lines: title, then per step its title, what it runs and its undo. Tests compare these.
[[nodiscard]] QStringList planLines(const Plan &plan);
/// "2 to 15", in whole seconds; one number when they are the same.
[[nodiscard]] QString secondsText(const TimeRange &range);

} // namespace tessera
