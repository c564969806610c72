// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_history.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TenantHistory)
};

/// What the longest of them tells of: a node may count in periods of several minutes.
std::chrono::minutes longest(const std::map<NodeId, std::chrono::seconds> &covered,
                             std::chrono::minutes least)
{
    std::chrono::seconds most = least;
    for (const auto &[node, seconds] : covered)
        most = std::max(most, seconds);
    return std::chrono::ceil<std::chrono::minutes>(most);
}

tl::unexpected<Error> unknownTenant(const TenantName &name, bool hasCounted)
{
    if (!hasCounted)
        return fail(
            ErrorKind::NotFound,
            Words::tr("No node has counted its tenants while metrics were collected. Citus 11.3 and later "
                      "do, where citus.stat_tenants_track is all."));
    return fail(ErrorKind::NotFound,
                Words::tr("The tenant %1 of group %2 was not among the busiest while tenants were collected.")
                    .arg(name.tenant, QString::number(name.group.value)));
}

} // namespace

void TenantCourse::add(Minute at, std::chrono::minutes length, const TenantTallies &tallies)
{
    TenantPoint point { .at = at, .length = length };
    std::set<NodeId> homes;
    for (const auto &row : tallies.rows) {
        const auto covered = tallies.covered.find(row.node);
        if (row.tenant != m_tenant || covered == tallies.covered.end() || covered->second <= 0s)
            continue;
        const auto seconds = static_cast<double>(covered->second.count());
        point.statements += static_cast<double>(row.counters.statements) / seconds;
        point.reads += static_cast<double>(row.counters.reads) / seconds;
        point.cpu += std::chrono::duration<double>(row.counters.cpu).count() / seconds;
        homes.insert(row.node);
    }
    const bool isHomeCovered = m_homes.empty()
        ? !tallies.covered.empty()
        : std::ranges::any_of(m_homes, [&](NodeId node) { return tallies.covered.contains(node); });
    if (!homes.empty())
        m_homes = homes;
    else if (!isHomeCovered)
        return;
    if (length == 1min) {
        point.length = longest(tallies.covered, length);
        point.at = at - (point.length - length);
    }
    m_points << point;
}

Result<TenantHistory> readTenantHistory(const TenantStore &store, const TenantWish &wish)
{
    const auto id = store.find(wish.name);
    const auto hasCounted = store.hasCounted();
    if (!id || !hasCounted)
        return tl::unexpected(!id ? id.error() : hasCounted.error());
    if (!*id)
        return unknownTenant(wish.name, *hasCounted);
    TenantCourse course(**id);
    return store
        .each(wish.range,
              [&course](Minute at, std::chrono::minutes length, const TenantTallies &tallies) {
                  course.add(at, length, tallies);
              })
        .map([&] {
            return TenantHistory { wish, course.points() };
        });
}

} // namespace tessera
