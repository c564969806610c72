// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/probe_outcome.h"

namespace tessera {

ProbeOutcome outcomeOf(const Error &error)
{
    const auto &state = error.sqlState;
    if (state == QLatin1String("53300"))
        return ProbeOutcome::Full;
    if (state == QLatin1String("57P03"))
        return ProbeOutcome::Starting;
    if (state.startsWith(QLatin1String("57P0"))) // it is going down, and says so
        return ProbeOutcome::Silent;
    if (error.kind == ErrorKind::Authentication)
        return ProbeOutcome::Rejects;
    if (state.startsWith(QLatin1String("28"))) // as FATAL, which is a lost connection, too
        return ProbeOutcome::Rejects;
    if (error.kind == ErrorKind::Tls)
        return ProbeOutcome::Untrusted;
    if (!state.isEmpty())
        return ProbeOutcome::Complains;
    if (error.kind == ErrorKind::NotFound)
        return ProbeOutcome::Unnamed;
    const bool isLost = error.kind == ErrorKind::Connection || error.kind == ErrorKind::Timeout;
    return isLost ? ProbeOutcome::Silent : ProbeOutcome::Complains;
}

} // namespace tessera
