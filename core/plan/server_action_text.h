// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/manager_action.h"
#include "core/plan/server_action.h"

namespace tessera {

// What an action on one server does, for reading and copying: "on HOST:PORT: SELECT …".

[[nodiscard]] QString textOf(const RunStatements &action);
[[nodiscard]] QString textOf(const HoldTransaction &action);
[[nodiscard]] QString textOf(const EndTransaction &action);
[[nodiscard]] QString textOf(const FollowServer &action);
[[nodiscard]] QString textOf(const OnHost &action);
[[nodiscard]] QString textOf(const CopyServer &action);
[[nodiscard]] QString textOf(const RejoinServer &action);
[[nodiscard]] QString textOf(const CatchUp &action);
[[nodiscard]] QString textOf(const Promote &action);
[[nodiscard]] QString textOf(const CallManager &action);
[[nodiscard]] QString textOf(const AwaitManager &action);
/// @p text with where it is run; as it is when @p server is empty.
[[nodiscard]] QString onServer(const QString &server, const QString &text);

} // namespace tessera
