// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/remedy_plan.h"

#include <QString>

#include <optional>

namespace tessera {

enum class Severity { Ok, Info, Warning, Critical };

/// Something about the cluster that an operator should know (design.md §4).
struct Finding
{
    Severity severity = Severity::Info;
    QString code; ///< Stable, for scripts: range-hole, node-unreachable, …
    QString message; ///< One sentence
    QString remedy; ///< What to do
    std::optional<RemedyPlan> remedyPlan = {}; ///< Where we can do it
    bool operator==(const Finding &) const = default;
};

} // namespace tessera
