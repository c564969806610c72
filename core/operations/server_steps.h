// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_parts.h"

namespace tessera {

/// What is wrong with a login that the operator gave, libpq keywords; nothing with none. Errors: Invalid;
/// Refused when it holds a secret.
[[nodiscard]] Result<> refusalOfLogin(const QString &connection);
/// A standby of the same group but @p server, by whose connection that one can follow, too; empty: none.
[[nodiscard]] QString siblingOf(const PlanFacts &facts, const MemberReading &primary, const QString &server);
/// Copies a primary into the empty data folder of @p member; taken back, the folder is moved aside.
[[nodiscard]] Step copyStep(const MemberReading &member, const CopyServer &copy);
/// Starts a server as a standby and waits until it streams.
[[nodiscard]] QList<Step> standbyStartSteps(const MemberReading &member, const QString &primary,
                                            const QString &name);

/// What gives its data folder another name; nothing is deleted.
[[nodiscard]] OnHost moveAside(const MemberReading &member);

/// Until a standby that calls itself @p name streams from @p server.
[[nodiscard]] WaitUntil streamsFrom(const QString &server, const QString &name,
                                    std::chrono::milliseconds limit);

} // namespace tessera
