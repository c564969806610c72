// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/what_if_planner.h"

#include <utility>

namespace tessera {

WhatIfPlanner::WhatIfPlanner(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

void WhatIfPlanner::ask(const RebalanceQuestion &question)
{
    if (!m_state.snapshot)
        return;
    const Asked asked { m_state.snapshot, m_state.sizes, question };
    if (m_asked == asked)
        return;
    m_asked = asked;
    if (m_isBusy)
        m_next = question;
    else
        start(question);
}

void WhatIfPlanner::start(const RebalanceQuestion &question)
{
    m_isBusy = true;
    m_pool.start([this, question, state = m_state, known = m_known] {
        if (known->sets.snapshot != state.snapshot || known->sizes != state.sizes)
            *known = { shardSetsOf(state.snapshot, state.sizes.get()), state.sizes };
        const auto answer = whatIf(state, known->sets, question);
        QMetaObject::invokeMethod(
            this,
            [this, answer] {
                m_isBusy = false;
                if (const auto next = std::exchange(m_next, std::nullopt))
                    start(*next);
                else
                    emit planned(answer);
            },
            Qt::QueuedConnection);
    });
}

} // namespace tessera
