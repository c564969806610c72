// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/map_plans.h"

namespace tessera {

void MapPlans::put(PlanSource source, const std::optional<MapPlan> &plan)
{
    if (plan)
        m_plans.insert_or_assign(source, *plan);
    else
        m_plans.erase(source);
}

/// The moves of a run stay: what of them is made, the catalogs say.
void MapPlans::setState(const ClusterState &state)
{
    m_state = state;
    std::erase_if(m_plans, [&state](const auto &entry) {
        return entry.first != PlanSource::Run && entry.second.base != state.snapshot;
    });
    put(PlanSource::Server, serverMapPlan(state));
}

void MapPlans::setWhatIf(const WhatIf &answer)
{
    const bool isFresh = answer.base == m_state.snapshot;
    put(PlanSource::WhatIf,
        isFresh ? mapPlan(PlanSource::WhatIf, m_state, answer.world.snapshot, answer.changes) : std::nullopt);
}

void MapPlans::setPlan(PlanSource source, const Plan &plan)
{
    put(source, mapPlan(source, m_state, m_state.snapshot, plan.moves));
    if (source == PlanSource::Run)
        m_plans.erase(PlanSource::Review);
}

QList<MapPlan> MapPlans::plans() const
{
    QList<MapPlan> plans;
    for (const auto &[source, plan] : m_plans)
        plans << plan;
    return plans;
}

} // namespace tessera
