// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_facts.h"

namespace tessera::test {

/// A server of the group with that system identifier, at HOST:5432; with a name it is a standby that streams.
[[nodiscard]] MemberReading member(const QString &host, const QString &identity,
                                   const QString &standbyName = {});
/// A coordinator and two workers, each with a standby HOSTb; all is well.
[[nodiscard]] PlanFacts memberFacts();
/// The one at HOST:5432; ends the program when there is none.
[[nodiscard]] MemberReading &memberOf(PlanFacts &facts, const QString &host);

} // namespace tessera::test
