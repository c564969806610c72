// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/managers/managed_group.h"

namespace tessera {

/// What was found where an HA manager was asked.
struct ManagerCheck
{
    QList<ManagedGroup> groups; ///< Those that it was told to manage
    QString sentence; ///< What it says, for people
};

/// Asks the manager of the node group with that number, of all with an empty one, as the connection says it
/// is reached; changes nothing. Blocks. Errors: NotFound where none has been told, Host with its problem
/// where it cannot be asked, those of Session.
[[nodiscard]] Result<ManagerCheck> checkManager(const Connector &connector, const QString &group,
                                                Deadline deadline, const std::stop_token &stop = {});

} // namespace tessera
