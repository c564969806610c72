// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"

#include <QString>

#include <chrono>

namespace tessera {

enum class MetricEventKind {
    Gap, ///< Nothing was measured from begin to end; text says why
    Restart, ///< The server was started anew
    CounterReset, ///< Counters went back although the server ran on; text names some
    NodeAppeared,
    NodeGone,
    NodeMoved, ///< Another address; text is the new one
    SettingsRead, ///< The server read its configuration again
    AlertFired, ///< text is what the rule says
    AlertEnded,
    ClockSetBack, ///< The minutes after it may have been measured twice
};

/// Something that a chart marks: at one moment, or, for a gap, over some minutes.
struct MetricEvent
{
    using Time = std::chrono::sys_time<std::chrono::milliseconds>;

    MetricEventKind kind = MetricEventKind::Gap;
    QString subject; ///< As SeriesKey::subject; empty for the whole cluster
    Time begin;
    Time end; ///< The same as begin for a moment; of a gap the first minute after it
    QString text = {};

    bool operator==(const MetricEvent &) const = default;
};

/// "gap", "restart", …: as files and JSON name it.
[[nodiscard]] QString nameOf(MetricEventKind kind);
/// What happened, in the language of the reader and without MetricEvent::text: "Server started".
[[nodiscard]] QString sentenceOf(MetricEventKind kind);

} // namespace tessera
