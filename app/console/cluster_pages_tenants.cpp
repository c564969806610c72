// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cluster_pages.h"
#include "core/metrics/metric_paths.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/tenant_courses.h"

namespace tessera {

Result<TenantHistory> ClusterPages::historyOf(const QString &clusterId, const TenantWish &wish)
{
    return TenantStore::openForReading(tenantStorePath(metricStorePath(clusterId)))
        .and_then([&wish](const TenantStore &store) { return readTenantHistory(store, wish); });
}

void ClusterPages::connectTenants()
{
    connect(&m_activityPage->tenantCourses(), &TenantCourses::historyRequested, this,
            [this](const TenantWish &wish) { m_tenantHistory.ask(wish); });
}

void ClusterPages::showHistory(const Result<TenantHistory> &history)
{
    if (history)
        m_activityPage->tenantCourses().setHistory(*history);
    else
        m_activityPage->tenantCourses().setProblem(history.error());
}

} // namespace tessera
