// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// The hash ranges in which most rows were read and written, as they were collected. Errors: those of
/// metricFileOf() and HeatStore; Invalid.
[[nodiscard]] Result<Answer> shardHeat(const Invocation &invocation);

} // namespace tessera
