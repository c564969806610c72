// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <span>

namespace tessera {

/// What one series did in an hour, for charts of weeks: exact to the 24 bits of a float.
struct HourRollup
{
    float least = std::numeric_limits<float>::quiet_NaN(); ///< NaN when there is no sample
    float most = std::numeric_limits<float>::quiet_NaN();
    float mean = std::numeric_limits<float>::quiet_NaN();
    quint32 samples = 0; ///< At most 60

    bool operator==(const HourRollup &) const = default;
};

/// Gaps are NaN.
[[nodiscard]] HourRollup rollUp(std::span<const double> samples);

} // namespace tessera
