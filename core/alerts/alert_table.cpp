// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_table.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct StateRow
{
    AlertState state;
    const char *name;
};

constexpr std::array states {
    StateRow { AlertState::Quiet, "quiet" },
    StateRow { AlertState::Pending, "pending" },
    StateRow { AlertState::Firing, "firing" },
    StateRow { AlertState::Resolved, "resolved" },
};

} // namespace

QString nameOf(AlertState state)
{
    return QString::fromLatin1(std::ranges::find(states, state, &StateRow::state)->name);
}

std::optional<AlertState> alertStateNamed(const QString &name)
{
    const auto row =
        std::ranges::find_if(states, [&](const StateRow &one) { return QLatin1String(one.name) == name; });
    return row == states.end() ? std::nullopt : std::optional(row->state);
}

QString sentenceOf(const AlertStep &step)
{
    return QCoreApplication::translate("tessera::Alerts", step.sentence);
}

} // namespace tessera
