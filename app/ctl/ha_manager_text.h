// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/managers/managed_group.h"

#include <QJsonObject>

namespace tessera {

// What HA managers say, for people and for scripts.

[[nodiscard]] QJsonObject managerJson(const ManagedGroup &group);
/// The table of all members and the findings below it; empty without groups.
[[nodiscard]] QString managersText(const QList<ManagedGroup> &groups);
[[nodiscard]] Answer answerOf(const QList<ManagedGroup> &groups);

} // namespace tessera
