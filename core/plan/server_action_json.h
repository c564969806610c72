// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/action.h"

#include <QJsonObject>

namespace tessera {

// How the journal keeps what is done to one server, and what a manager is asked.

[[nodiscard]] QJsonObject toJson(const RunStatements &action);
[[nodiscard]] QJsonObject toJson(const HoldTransaction &action);
[[nodiscard]] QJsonObject toJson(const EndTransaction &action);
[[nodiscard]] QJsonObject toJson(const FollowServer &action);
[[nodiscard]] QJsonObject toJson(const OnHost &action);
[[nodiscard]] QJsonObject toJson(const CopyServer &action);
[[nodiscard]] QJsonObject toJson(const RejoinServer &action);
[[nodiscard]] QJsonObject toJson(const CatchUp &action);
[[nodiscard]] QJsonObject toJson(const Promote &action);
[[nodiscard]] QJsonObject toJson(const CallManager &action);
[[nodiscard]] QJsonObject toJson(const AwaitManager &action);
/// nullopt when @p object is none of them.
[[nodiscard]] std::optional<Action> serverActionFromJson(const QJsonObject &object);

} // namespace tessera
