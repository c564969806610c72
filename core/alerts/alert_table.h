// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace tessera {

enum class AlertState { Quiet, Pending, Firing, Resolved };
enum class AlertEvent {
    Met, ///< The condition holds
    Held, ///< It has held for as long as the rule wants
    Gone, ///< It does not hold
};

/// One row of the specification: what happens in a state, and how the history tells it.
struct AlertStep
{
    AlertState state;
    AlertEvent event;
    AlertState next;
    const char *sentence;
};

/// What a pair that is not here brings changes nothing; nor does a window without a single sample.
inline constexpr std::array alertTable {
    AlertStep { AlertState::Quiet, AlertEvent::Met, AlertState::Pending,
                QT_TRANSLATE_NOOP("tessera::Alerts", "The condition is met; it has to hold.") },
    AlertStep { AlertState::Pending, AlertEvent::Held, AlertState::Firing,
                QT_TRANSLATE_NOOP("tessera::Alerts", "The alert fires.") },
    AlertStep { AlertState::Pending, AlertEvent::Gone, AlertState::Quiet,
                QT_TRANSLATE_NOOP("tessera::Alerts", "The condition did not hold.") },
    AlertStep { AlertState::Firing, AlertEvent::Gone, AlertState::Resolved,
                QT_TRANSLATE_NOOP("tessera::Alerts", "The alert has ended.") },
    AlertStep { AlertState::Resolved, AlertEvent::Met, AlertState::Pending,
                QT_TRANSLATE_NOOP("tessera::Alerts", "The condition is met again; it has to hold.") },
};

[[nodiscard]] constexpr bool repeatsNoPair()
{
    for (std::size_t i = 0; i < alertTable.size(); ++i) {
        for (std::size_t j = i + 1; j < alertTable.size(); ++j) {
            if (alertTable[i].state == alertTable[j].state && alertTable[i].event == alertTable[j].event)
                return false;
        }
    }
    return true;
}
static_assert(repeatsNoPair());

/// Null when the event changes nothing.
[[nodiscard]] constexpr const AlertStep *nextStep(AlertState state, AlertEvent event)
{
    const auto *const step = std::ranges::find_if(
        alertTable, [&](const AlertStep &one) { return one.state == state && one.event == event; });
    return step == alertTable.end() ? nullptr : step;
}

/// "quiet", "pending", "firing", "resolved".
[[nodiscard]] QString nameOf(AlertState state);
[[nodiscard]] std::optional<AlertState> alertStateNamed(const QString &name);
/// AlertStep::sentence in the language of the reader.
[[nodiscard]] QString sentenceOf(const AlertStep &step);

} // namespace tessera
