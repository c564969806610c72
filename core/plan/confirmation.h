// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/connections/environment_class.h"

namespace tessera {

/// What the operator did to confirm (design.md §5.4).
struct Confirmation
{
    bool isAgreed = false; ///< The click, or --yes
    QString typedName = {}; ///< Production: the cluster's name, or --confirm NAME
};

/// Errors: Refused, saying what is missing. Read-only connections never run plans.
[[nodiscard]] Result<> confirm(const Confirmation &confirmation, EnvironmentClass environment,
                               bool isReadOnly, const QString &clusterName);

} // namespace tessera
