// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/what_if_planner.h"

#include <memory>

namespace tessera {

namespace {

/// The shard sets of the facts that were asked about last. Of the planner's thread.
struct Known
{
    ShardSets sets;
    SizesPtr sizes;
};

WhatIf answerOf(Known &known, const ClusterState &state, const RebalanceQuestion &question)
{
    if (known.sets.snapshot != state.snapshot || known.sizes != state.sizes)
        known = { shardSetsOf(state.snapshot, state.sizes.get()), state.sizes };
    return whatIf(state, known.sets, question);
}

} // namespace

WhatIfPlanner::WhatIfPlanner(QObject *parent)
    : QObject(parent)
    , m_worker([known = std::make_shared<Known>()](
                   const Wish &wish) { return answerOf(*known, wish.state, wish.question); },
               [this](const WhatIf &answer) { emit planned(answer); })
{
}

void WhatIfPlanner::ask(const RebalanceQuestion &question)
{
    if (!m_state.snapshot)
        return;
    const Asked asked { m_state.snapshot, m_state.sizes, question };
    if (m_asked == asked)
        return;
    m_asked = asked;
    m_worker.ask({ m_state, question });
}

} // namespace tessera
