// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/cluster/remedy_plan.h"

namespace tessera {

/// The command that makes and runs the remedy's plan on the same cluster, quoted for a POSIX shell.
[[nodiscard]] QString remedyCommand(const RemedyPlan &remedy, const GlobalOptions &globals);
/// {operation, parameters, label, command}
[[nodiscard]] QJsonObject remedyJson(const RemedyPlan &remedy, const GlobalOptions &globals);

} // namespace tessera
