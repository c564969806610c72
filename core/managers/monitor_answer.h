// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/managers/managed_group.h"

namespace tessera {

/// A formation of pg_auto_failover: each of its groups, in the order of their numbers, by the answer to
/// core/sql/monitor_state.sql. ManagedGroup::group is the monitor's number. Errors: Server when it is none;
/// NotFound when there is no such formation. Source: pg_auto_failover 2.0, failover.md §3.3.
[[nodiscard]] Result<QList<ManagedGroup>> monitorState(const QString &answer, const QString &formation);

} // namespace tessera
