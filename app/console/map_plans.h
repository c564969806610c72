// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_plan.h"
#include "models/what_if.h"

#include <map>

namespace tessera {

/// The plans with moves that the map can show: the server's, the what-if page's, the one last reviewed and
/// the one that runs. One that is only looked at goes when the catalogs change.
class MapPlans
{
public:
    void setState(const ClusterState &state);
    void setWhatIf(const WhatIf &answer);
    /// @p plan of the review or the run; without moves it takes the last one away.
    void setPlan(PlanSource source, const Plan &plan);
    /// By rising urgency.
    [[nodiscard]] QList<MapPlan> plans() const;

private:
    void put(PlanSource source, const std::optional<MapPlan> &plan);

    ClusterState m_state;
    std::map<PlanSource, MapPlan> m_plans;
};

} // namespace tessera
