// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_store.h"

#include <variant>

namespace tessera {

struct KeepRules
{
    QList<AlertRule> rules;
    bool operator==(const KeepRules &) const = default;
};

/// A suggested rule becomes what it was.
struct DropRule
{
    QString id;
    bool operator==(const DropRule &) const = default;
};

struct DropAction
{
    QString id;
    bool operator==(const DropAction &) const = default;
};

/// What somebody wants to be otherwise. A silence that has ended already ends the one that holds.
using AlertChange = std::variant<KeepRules, DropRule, AlertSilence, AlertAction, DropAction>;

/// Errors: Invalid, Storage.
[[nodiscard]] Result<> applyChange(AlertStore &store, const AlertChange &change);

} // namespace tessera
