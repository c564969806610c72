// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/collect/collector_state.h"

namespace tessera {

/// Who collects the metrics of the open cluster, and what is wrong with it; one or two sentences.
[[nodiscard]] QString collectingText(const CollectorState &state);
/// Warning while minutes are missing or cannot be kept.
[[nodiscard]] Severity collectingSeverity(const CollectorState &state);

} // namespace tessera
