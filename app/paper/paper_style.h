// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_svg.h"
#include "core/cluster/finding.h"

#include <QColor>
#include <QFont>

#include <optional>

namespace tessera::paper {

/// All lengths are pixels of 96 an inch.
inline constexpr double pageWidth = 680; // A4 less its margins
inline constexpr double pageHeight = 985;

enum class Type { Body, Strong, Quiet, Title, Heading, Group, Figure, Lead, Small, Mono };

[[nodiscard]] QFont font(Type type);
[[nodiscard]] QColor color(Type type);
/// Of text; nullopt: the body's.
[[nodiscard]] QColor color(std::optional<Severity> severity);
/// Behind text.
[[nodiscard]] QColor wash(Severity severity);
[[nodiscard]] QColor lineColor();
[[nodiscard]] ChartColors chartColors();

} // namespace tessera::paper
