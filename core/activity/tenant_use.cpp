// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/tenant_use.h"

#include <QHash>

namespace tessera {

namespace {

constexpr double hotShare = 0.2;
constexpr double hotTimesAverage = 4;

struct Load
{
    double statements = 0;
    double cpu = 0;
    qsizetype tenants = 0;
};

bool isHeavy(double part, const double whole, qsizetype tenants)
{
    return whole > 0 && part >= hotShare * whole
        && part * static_cast<double>(tenants) >= hotTimesAverage * whole;
}

} // namespace

void markHot(QList<TenantUse> &tenants)
{
    QHash<ColocationId, Load> groups;
    for (const auto &tenant : tenants) {
        auto &group = groups[tenant.colocation];
        group.statements += static_cast<double>(tenant.statementsBefore);
        group.cpu += tenant.cpuBefore.count();
        ++group.tenants;
    }
    for (auto &tenant : tenants) {
        const auto group = groups.value(tenant.colocation);
        tenant.isHot = isHeavy(static_cast<double>(tenant.statementsBefore), group.statements, group.tenants)
            || isHeavy(tenant.cpuBefore.count(), group.cpu, group.tenants);
    }
}

} // namespace tessera
