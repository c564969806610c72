// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// The minutes or hours of one metric: {metric, unit, from, to, stepSeconds, series[{nodeId, node, part,
/// values}], events}. The metric is the operand, or --metric.
[[nodiscard]] Result<Answer> metricsShow(const Invocation &invocation);

} // namespace tessera
