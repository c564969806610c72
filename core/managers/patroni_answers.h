// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/managers/managed_group.h"

namespace tessera {

/// What one of Patroni's members says of itself: GET /patroni.
struct PatroniSelf
{
    QString scope;
    QString version;
    QString systemIdentifier = {}; ///< Empty while its server does not run
    bool isUnlocked = false; ///< Nobody holds the leader's lock
};

/// Errors: Server when it is no answer of Patroni. Source: Patroni 3.0.2, api.py.
[[nodiscard]] Result<PatroniSelf> patroniSelf(const QByteArray &answer);
/// Its cluster by GET /cluster; name, version and address are left to the caller. Errors: as patroniSelf().
/// Source: Patroni 3.0.2, utils.py, cluster_as_json().
[[nodiscard]] Result<ManagedGroup> patroniCluster(const QByteArray &answer);

} // namespace tessera
