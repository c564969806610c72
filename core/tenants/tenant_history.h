// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenants/tenant_store.h"

#include <set>

namespace tessera {

/// What a tenant asked for, on all nodes together, in periods that ended in the minutes from @p at on; all of
/// it by the second.
struct TenantPoint
{
    Minute at;
    std::chrono::minutes length { 1 };
    double statements = 0;
    double reads = 0;
    double cpu = 0; ///< Seconds of a processor: 1 is one that did nothing else

    bool operator==(const TenantPoint &) const = default;
};

/// Follows one tenant through the minutes and hours of the file, oldest first; pure. It asked for nothing
/// where it is not among the busiest of nodes that answered; where the node that had it last is silent, there
/// is a gap.
class TenantCourse
{
public:
    explicit TenantCourse(TenantId tenant)
        : m_tenant(tenant)
    {
    }
    void add(Minute at, std::chrono::minutes length, const TenantTallies &tallies);
    [[nodiscard]] const QList<TenantPoint> &points() const { return m_points; }

private:
    TenantId m_tenant;
    std::set<NodeId> m_homes; ///< That had it last
    QList<TenantPoint> m_points;
};

struct TenantWish
{
    TenantName name;
    MinuteRange range;

    bool operator==(const TenantWish &) const = default;
};

struct TenantHistory
{
    TenantWish wish;
    QList<TenantPoint> points; ///< A time that is missing is a gap
};

/// Errors: Storage; NotFound when the tenant was never among the busiest.
[[nodiscard]] Result<TenantHistory> readTenantHistory(const TenantStore &store, const TenantWish &wish);

} // namespace tessera
