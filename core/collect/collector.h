// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_watch.h"
#include "core/collect/ask_cluster.h"
#include "core/collect/cluster_sampler.h"
#include "core/collect/collector_state.h"
#include "core/collect/minute_cadence.h"
#include "core/collect/minute_writer.h"
#include "core/explain/plan_round.h"
#include "core/heat/heat_keeper.h"
#include "core/statements/statement_keeper.h"
#include "core/tenants/tenant_keeper.h"

#include <functional>

namespace tessera {

struct CollectorSettings
{
    QString folder; ///< See metricFolder()
    QString address; ///< See measuredAddress()
    QString name; ///< As alerts name the cluster
    CollectorProgram program = CollectorProgram::Agent;
    Retention retention = {};
    OpenNode openNode = {}; ///< Without it all nodes are asked through the coordinator
    QList<PoolerAccess> poolers = {};
};

/// Measures one cluster once a minute, on the minute, and judges its alerts, if nobody else does. Blocks the
/// thread that runs it.
class Collector
{
public:
    using Tell = std::function<void(const CollectorState &)>;
    /// @p clock outlives it; @p tell is called in the thread of run(), whenever something changed.
    Collector(OpenSession open, CollectorSettings settings, LoopClock &clock, Tell tell = {});

    /// Returns when @p stop is requested.
    void run(std::stop_token stop);
    /// The minute that has begun, now; alerts that it brings are told before it returns. Errors: those of
    /// Session and of the metrics file; Locked when somebody else collects.
    [[nodiscard]] Result<CollectedMinute> once(std::stop_token stop);
    [[nodiscard]] const CollectorState &state() const { return m_state; }

private:
    [[nodiscard]] std::chrono::milliseconds step(const std::stop_token &stop);
    [[nodiscard]] Result<> begin(const std::stop_token &stop);
    [[nodiscard]] Result<> takeLock();
    CollectedMinute collect(const MinuteTurn &turn, const std::stop_token &stop);
    [[nodiscard]] CollectorCost cost();
    void tell();
    void fail(const Error &error);

    OpenSession m_open;
    ClusterAsker m_asker;
    CollectorSettings m_settings;
    LoopClock &m_clock;
    Tell m_tell;
    CollectorState m_state;
    CollectorState m_told;
    QString m_identity;
    QString m_whyNot; ///< What kept this program from collecting until now
    std::optional<FileLock> m_lock;
    std::optional<MinuteWriter> m_writer;
    std::optional<AlertWatch> m_alerts;
    std::optional<StatementKeeper> m_statements;
    std::optional<HeatKeeper> m_heat;
    std::optional<TenantKeeper> m_tenants;
    std::optional<PlanRound> m_plans;
    MinuteCadence m_cadence;
    ClusterSampler m_sampler;
    std::optional<std::pair<std::chrono::nanoseconds, std::chrono::nanoseconds>> m_spent; ///< CPU, when
};

} // namespace tessera
