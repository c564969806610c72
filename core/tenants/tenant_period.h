// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

#include <chrono>
#include <optional>

namespace tessera {

/// What a tenant asked a node for in some time.
struct TenantCounters
{
    qint64 statements = 0; ///< All, reads too
    qint64 reads = 0;
    std::chrono::microseconds cpu { 0 }; ///< Of a processor

    TenantCounters &operator+=(const TenantCounters &other)
    {
        statements += other.statements;
        reads += other.reads;
        cpu += other.cpu;
        return *this;
    }
    bool operator==(const TenantCounters &) const = default;
};

/// As the server names it.
struct TenantName
{
    ColocationId group;
    QString tenant; ///< A value of the distribution column, or the name of a distributed schema

    bool operator==(const TenantName &) const = default;
};

/// A period of citus_stat_tenants that is over: what was asked of one node in it.
struct TenantPeriod
{
    struct Count
    {
        TenantName name;
        TenantCounters counters;

        bool operator==(const Count &) const = default;
    };
    std::chrono::sys_seconds end {}; ///< By the server's clock, which tells periods apart
    std::chrono::seconds length { 60 }; ///< citus.stat_tenants_period
    std::chrono::seconds age { 0 }; ///< How long it was over when the server was asked
    QList<Count> tenants; ///< The busiest

    bool operator==(const TenantPeriod &) const = default;
};

/// When the last whole period ended. The server begins periods at multiples of their length since 2000.
[[nodiscard]] std::chrono::sys_seconds periodEnd(std::chrono::sys_seconds now, std::chrono::seconds length);

/// From the text that node_tenants.sql gives; nullopt where tenants are not counted, or a period ended while
/// the server answered, so that nobody knows which one it told of. Errors: Server, when it is something else.
[[nodiscard]] Result<std::optional<TenantPeriod>> tenantPeriod(const QString &text);

} // namespace tessera
