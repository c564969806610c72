// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tessera {

/// What one try to reach a server tells of it.
enum class ProbeOutcome {
    Answers,
    Silent, ///< No answer in time, or nothing listens
    Full, ///< 53300: it has no room for another session
    Rejects, ///< It does not let us in
    Untrusted, ///< TLS does not come about
    Starting, ///< 57P03: it starts, or recovers from a crash
    Unnamed, ///< Its name is not known here
    Complains ///< It answers with another error
};

/// Only Silent speaks for a failure (failover.md §2.1). Pure.
[[nodiscard]] ProbeOutcome outcomeOf(const Error &error);

} // namespace tessera
