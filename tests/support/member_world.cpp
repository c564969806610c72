// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/member_world.h"

#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

namespace tessera::test {

using namespace Qt::StringLiterals;

MemberReading member(const QString &host, const QString &identity, const QString &standbyName)
{
    MemberReading reading { .server = host + u":5432"_s, .isReachable = true, .systemIdentifier = identity };
    reading.isInRecovery = !standbyName.isEmpty();
    reading.timeline = 1;
    reading.lsn = u"0/5000000"_s;
    reading.receiver = reading.isInRecovery ? u"streaming"_s : QString();
    reading.name = standbyName;
    reading.slot = standbyName;
    reading.serverVersion = 150020;
    reading.settings = { { u"max_connections"_s, u"100"_s },
                         { u"shared_preload_libraries"_s, u"citus"_s },
                         { u"synchronous_standby_names"_s,
                           reading.isInRecovery ? QString() : u"ANY 1 (\"%1b\")"_s.arg(host) },
                         { u"citus.recover_2pc_interval"_s, u"60000"_s } };
    reading.hasHost = true;
    reading.stopCommand = u"pg_ctl stop"_s;
    reading.startCommand = u"pg_ctl start"_s;
    return reading;
}

PlanFacts memberFacts()
{
    auto facts = planFactsOf(u"coord group 0 noshards | w1 group 1 | w2 group 2"_s);
    facts.isSuperuser = true;
    facts.snapshot = withParts(*facts.snapshot, [](ClusterSnapshot::Parts &parts) {
        for (auto &node : parts.nodes)
            node.hasMetadata = true;
    });
    facts.members = { member(u"coord"_s, u"70"_s),
                      member(u"w1"_s, u"71"_s),
                      member(u"w2"_s, u"72"_s),
                      member(u"coordb"_s, u"70"_s, u"coordb"_s),
                      member(u"w1b"_s, u"71"_s, u"w1b"_s),
                      member(u"w2b"_s, u"72"_s, u"w2b"_s) };
    return facts;
}

MemberReading &memberOf(PlanFacts &facts, const QString &host)
{
    for (auto &one : facts.members) {
        if (one.server == host + u":5432"_s)
            return one;
    }
    qFatal("no member %s", qPrintable(host));
}

} // namespace tessera::test
