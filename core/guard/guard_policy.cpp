// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Groups whose commits wait for a standby only while one keeps up: see Guard.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

/// Until the next try, or the next look after one.
constexpr auto policyPause = 30s;

} // namespace

void Guard::watchPolicy(const Node &node, GuardTime now)
{
    const auto server = node.address();
    const auto seen = m_eyes.servers().value(server);
    if (const auto since = m_desk.releasedAt(server);
        since && seen.answers() && seen.readAt - *since >= voteSpan) {
        if (const auto settled = m_desk.settle(server); !settled)
            m_say(settled.error().message);
    }
    const bool isTold = m_settings.prefers.contains(node.group.value) && seen.answers()
        && seen.reading->followers && !seen.reading->isInRecovery && !m_eyes.isAnyResting();
    const auto need = isTold ? policyNeed(*seen.reading->followers) : PolicyNeed::None;
    auto &watch = m_policies[server];
    watch = afterNeed(watch, need, now);
}

bool Guard::isOffPolicy(const QString &server, GuardTime now) const
{
    return isDue(m_policies.value(server), now) && now >= m_policyNotBefore.value(server);
}

bool Guard::isReleased(const QString &server) const
{
    return std::ranges::any_of(heard() << HeardReport { m_desk.report(), {} },
                               [&](const HeardReport &one) { return one.report.released.contains(server); });
}

void Guard::keepPolicies(GuardTime now)
{
    const auto guards = static_cast<int>(m_settings.guards.size());
    for (const auto &node : m_eyes.nodes()) {
        const auto server = node.address();
        if (!isOffPolicy(server, now) || m_desk.isBound(now)
            || policyKeeperOf(server, m_desk.report(), heard(), guards, now) != m_settings.id
            || !hindrancesOfAll(caseOf(node, now)).isEmpty())
            continue;
        m_policyNotBefore[server] = now + policyPause;
        const auto group = QString::number(node.group.value);
        const auto done = runAgreed(node, wayToCoordinator(),
                                    { u"ha.sync"_s,
                                      { { u"group"_s, group }, { u"policy"_s, u"prefer"_s } },
                                      VotePurpose::KeepPolicy },
                                    now);
        const auto said = Words::tr("What commits of group %1 wait for: %2")
                              .arg(group, done ? done->message : done.error().message);
        m_desk.tell(said);
        m_say(said);
        return;
    }
}

} // namespace tessera
