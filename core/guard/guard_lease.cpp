// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_lease.h"

#include <algorithm>

namespace tessera {

bool isLeaseOver(GuardTime lastContact, GuardTime now)
{
    return now - lastContact > leaseSpan;
}

int keeperOf(const LeaseCase &it)
{
    const auto found =
        std::ranges::find_if(it.heard, [&](const HeardReport &one) { return one.report.keeps == it.server; });
    return found == it.heard.end() || it.server.isEmpty() ? 0 : found->report.guard;
}

bool hasBeenStopped(const LeaseCase &it, GuardTime now)
{
    const int keeper = keeperOf(it);
    if (keeper == 0 || !it.seenAt || !it.standbySilence || *it.standbySilence < leaseTrust)
        return false;
    int witnesses = 0;
    auto lastContact = GuardTime::min();
    const auto witness = [&](const GuardReport &report, GuardTime at) {
        if (!report.askedAgo.contains(keeper))
            return;
        ++witnesses;
        lastContact = std::max(lastContact, at - std::chrono::milliseconds(report.askedAgo.value(keeper)));
    };
    witness(it.own, now);
    for (const auto &one : it.heard) {
        if (one.report.guard == keeper)
            lastContact = std::max(lastContact, one.at);
        else if (now - one.at <= reportSpan)
            witness(one.report, one.at);
    }
    return witnesses == it.guards - 1 && now - lastContact >= leaseTrust
        && lastContact >= *it.seenAt - keeperSlack;
}

} // namespace tessera
