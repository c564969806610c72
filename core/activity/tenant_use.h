// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace tessera {

/// What one tenant has asked for. Source: citus_stat_tenants (Citus 11.3+).
struct TenantUse
{
    NodeId node;
    ColocationId colocation;
    QString tenant; ///< The value of the distribution column, or the name of a distributed schema
    qint64 reads = 0; ///< SELECTs in the present period
    qint64 readsBefore = 0; ///< In the period before, which is complete
    qint64 statements = 0; ///< All, reads too
    qint64 statementsBefore = 0;
    std::chrono::duration<double> cpu { 0 }; ///< Seconds of processor time
    std::chrono::duration<double> cpuBefore { 0 };
    bool isHot = false; ///< See markHot()
    bool operator==(const TenantUse &) const = default;
};

/// The tenants that the nodes count, and whether they count at all.
struct TenantStatistics
{
    enum class State {
        Unknown,
        Absent, ///< The server has no such statistics
        Forbidden, ///< This role may not read them
        Off, ///< No node counts
        Counted
    };
    QDateTime readAt; ///< UTC, on this machine
    State state = State::Unknown;
    QList<TenantUse> tenants; ///< Busiest first
    QList<NodeId> notCounting; ///< Nodes where citus.stat_tenants_track is off
    std::chrono::seconds period { 60 }; ///< citus.stat_tenants_period
    qint32 limit = 0; ///< citus.stat_tenants_limit: tenants that each node counts
    bool operator==(const TenantStatistics &) const = default;
};

/// Marks the tenants that weigh on their colocation group: at least a fifth of its statements or processor
/// time, and four times as much as the average tenant, in the period that is complete. Pure.
void markHot(QList<TenantUse> &tenants);

} // namespace tessera
