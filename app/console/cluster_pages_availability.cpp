// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cluster_pages.h"
#include "core/metrics/metric_paths.h"
#include "ui/main_window.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/journal_page.h"

namespace tessera {

Result<QList<Transition>> ClusterPages::transitionsIn(const QString &clusterId, const TransitionSources &wish)
{
    auto sources = wish;
    sources.metricPath = metricStorePath(clusterId);
    return readTransitions(sources);
}

void ClusterPages::connectAvailability()
{
    connect(m_availabilityPage, &AvailabilityPage::operationRequested, this,
            &ClusterPages::operationRequested);
    connect(m_availabilityPage, &AvailabilityPage::historyWanted, this,
            [this] { m_transitions.ask(m_transitionSources); });
    connect(m_availabilityPage, &AvailabilityPage::entryRequested, this, [this](qint64 id) {
        m_window.showPage(QStringLiteral("journal"));
        m_journalPage->select(id);
    });
}

} // namespace tessera
