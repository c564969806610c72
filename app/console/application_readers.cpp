// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What reads the open cluster is connected with the pages that show it.
#include "app/console/application.h"
#include "app/console/cluster_pages.h"
#include "app/console/open_cluster.h"
#include "ui/activity/activity_page.h"
#include "ui/diagnostics/diagnostics_page.h"
#include "ui/explain/plan_page.h"
#include "ui/map/map_page.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/slow_log_view.h"

namespace tessera {

void Application::connectHistory()
{
    auto *watcher = &m_cluster->watcher();
    auto *map = &m_pages->mapPage();
    connect(watcher, &ClusterWatcher::timeLineChanged, map, &MapPage::setTimeLine);
    connect(watcher, &ClusterWatcher::historyNotice, map, &MapPage::setHistoryNotice);
    connect(watcher, &ClusterWatcher::pastRead, map, &MapPage::setPast);
    connect(watcher, &ClusterWatcher::shardPastRead, map, &MapPage::setShardPast);
    connect(map, &MapPage::pastRequested, watcher, &ClusterWatcher::askPast);
    connect(map, &MapPage::shardPastRequested, watcher, &ClusterWatcher::askShardPast);
}

void Application::connectActivity()
{
    auto *reader = &m_cluster->activity();
    auto *page = &m_pages->activityPage();
    const auto follow = [reader, page] {
        reader->setSessionsWanted(page->wantsSessions());
        reader->setTenantsWanted(page->wantsTenants());
    };
    connect(page, &ActivityPage::wishChanged, reader, follow);
    connect(page, &ActivityPage::wholeStatementRequested, reader, &ActivityReader::setWhole);
    connect(reader, &ActivityReader::sessionsRead, page, &ActivityPage::setSessions);
    connect(reader, &ActivityReader::tenantsRead, page, &ActivityPage::setTenants);
    connect(reader, &ActivityReader::failed, page, &ActivityPage::setFailure);
    follow();
}

void Application::connectAvailability()
{
    auto *reader = &m_cluster->availability();
    auto *page = &m_pages->availabilityPage();
    page->forget();
    connect(page, &AvailabilityPage::wantedChanged, reader, &AvailabilityReader::setWanted);
    connect(reader, &AvailabilityReader::read, page, &AvailabilityPage::setGroups);
    connect(reader, &AvailabilityReader::managersRead, page, &AvailabilityPage::setManagers);
    showHosts();
    reader->setWanted(page->isVisible());
}

void Application::connectSlowLog()
{
    auto *reader = &m_cluster->slowLog();
    auto *page = &m_pages->queriesPage();
    const auto follow = [reader, page] { reader->setWish(page->slowLogWish()); };
    connect(page, &QueriesPage::slowLogWishChanged, reader, follow);
    connect(reader, &SlowLogReader::read, &page->slowLog(), &SlowLogView::setAnswer);
    connect(reader, &SlowLogReader::failed, &page->slowLog(), &SlowLogView::setProblem);
    follow();
}

void Application::connectPlans()
{
    auto *reader = &m_cluster->plans();
    auto *page = &m_pages->queriesPage().planPage();
    connect(page, &PlanPage::explainRequested, reader, &ExplainReader::ask);
    connect(page, &PlanPage::cancelRequested, reader, &ExplainReader::cancel);
    connect(reader, &ExplainReader::explained, page, &PlanPage::setAnswer);
    connect(reader, &ExplainReader::failed, page, &PlanPage::setProblem);
}

void Application::connectDiagnostics()
{
    auto *reader = &m_cluster->diagnostics();
    auto *page = &m_pages->diagnosticsPage();
    connect(page, &DiagnosticsPage::runRequested, reader, [this](const QStringList &ids) {
        m_cluster->diagnostics().run(ids, m_cluster->watcher().state().snapshot);
    });
    connect(reader, &DiagnosticsReader::resultRead, page, &DiagnosticsPage::setResult);
    connect(reader, &DiagnosticsReader::finished, page, &DiagnosticsPage::finish);
    connect(reader, &DiagnosticsReader::failed, page, &DiagnosticsPage::setFailure);
}

void Application::connectReport()
{
    auto *maker = &m_cluster->reports();
    auto *page = &m_pages->reportPage();
    connect(page, &ReportPage::reportRequested, maker, [this](const ReportWish &wish, const QString &path) {
        m_cluster->reports().make(m_cluster->reportSources(), wish, path);
    });
    connect(page, &ReportPage::cancelRequested, maker, &ReportMaker::cancel);
    connect(maker, &ReportMaker::progressed, page, &ReportPage::setProgress);
    connect(maker, &ReportMaker::saved, page, &ReportPage::setSaved);
    connect(maker, &ReportMaker::failed, page, &ReportPage::setFailure);
}

} // namespace tessera
