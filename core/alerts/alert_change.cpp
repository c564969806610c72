// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_change.h"

namespace tessera {

namespace {

struct Applying
{
    AlertStore &store;

    Result<> operator()(const KeepRules &change) const
    {
        for (const auto &rule : change.rules) {
            if (auto saved = store.save(rule); !saved)
                return saved;
        }
        return {};
    }
    Result<> operator()(const DropRule &change) const { return store.removeRule(change.id); }
    Result<> operator()(const AlertSilence &silence) const { return store.silence(silence); }
    Result<> operator()(const AlertAction &action) const { return store.save(action); }
    Result<> operator()(const DropAction &change) const { return store.removeAction(change.id); }
};

} // namespace

Result<> applyChange(AlertStore &store, const AlertChange &change)
{
    return std::visit(Applying { store }, change);
}

} // namespace tessera
