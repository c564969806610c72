// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform_clock.h"
#include "core/metrics/minute.h"

#include <QString>

#include <optional>

namespace tessera {

/// What is to be done at one moment.
struct MinuteTurn
{
    std::optional<Minute> due = {}; ///< To be measured now
    std::chrono::milliseconds wait {}; ///< Until the next minute begins
    MinuteRange missed = {}; ///< Before due; nobody measured them and nobody will
    QString reason = {}; ///< Why they were missed
    bool wasSetBack = false; ///< The clock: due was measured before, or is earlier than what was
};

/// Decides which minute is to be measured when, by the clock on the wall, each once. A machine that slept, a
/// clock that was set and a collector that was held up miss minutes; none is made up for. Pure.
class MinuteCadence
{
public:
    /// @p last was measured by whoever collected before; @p reason is why it was not gone on with, where that
    /// is known.
    explicit MinuteCadence(std::optional<Minute> last = std::nullopt, QString reason = {});
    [[nodiscard]] MinuteTurn turnAt(const ClockReading &now);

private:
    [[nodiscard]] QString reasonAt(const ClockReading &now) const;

    std::optional<Minute> m_last;
    QString m_reason;
    std::optional<ClockReading> m_then; ///< When m_last was due
};

} // namespace tessera
