// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>
#include <vector>

namespace tessera {

/// Milliseconds since 1970, UTC, by this machine's clock.
using Moment = qint64;
inline constexpr Moment stillSo = std::numeric_limits<Moment>::max();

/// A time in which the catalogs were followed without a break. Between two of them nothing is known.
struct WatchSpan
{
    Moment from = 0;
    Moment to = 0; ///< The last time that the catalogs were read
    bool operator==(const WatchSpan &) const = default;
};

/// Which moments of a record there are to look at.
struct TimeLine
{
    std::vector<Moment> changes; ///< When the catalogs were found changed, ascending
    std::vector<WatchSpan> spans; ///< Ascending; empty while nothing is recorded

    [[nodiscard]] bool isEmpty() const { return spans.empty(); }
    [[nodiscard]] Moment begin() const { return spans.empty() ? stillSo : spans.front().from; }
    /// The break that @p at lies in.
    [[nodiscard]] std::optional<WatchSpan> breakAt(Moment at) const;
    /// How many changes came after @p at.
    [[nodiscard]] int changesAfter(Moment at) const;
    bool operator==(const TimeLine &) const = default;
};

} // namespace tessera
