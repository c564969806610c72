// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cluster_pages.h"

#include "core/charts/chart_nodes.h"
#include "core/cluster/verdict.h"
#include "core/collect/cluster_round.h"
#include "core/collect/measured_cluster.h"
#include "models/collecting_text.h"
#include "models/format.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/tenant_courses.h"
#include "ui/alerts/alerts_page.h"
#include "ui/diagnostics/diagnostics_page.h"
#include "ui/dialogs/isolate_dialog.h"
#include "ui/explain/plan_page.h"
#include "ui/heat/heat_page.h"
#include "ui/main_window.h"
#include "ui/map/map_page.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/cleanup_page.h"
#include "ui/pages/journal_page.h"
#include "ui/pages/metrics_page.h"
#include "ui/pages/nodes_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/rebalance_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/tables_page.h"
#include "ui/what_if/what_if_page.h"

namespace tessera {

namespace {

/// The minute that has begun long enough ago to have been measured, whoever does it and however slow a node.
Minute measuredMinute()
{
    constexpr std::chrono::seconds measuring { 15 };
    return std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now() - measuring);
}

} // namespace

ClusterPages::ClusterPages(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_overviewPage(new OverviewPage(m_findings))
    , m_mapPage(new MapPage)
    , m_tablesPage(new TablesPage(m_tables))
    , m_nodesPage(new NodesPage(m_nodes))
    , m_rebalancePage(new RebalancePage(m_tasks, m_moves))
    , m_whatIfPage(new WhatIfPage)
    , m_cleanupPage(new CleanupPage(m_left))
    , m_time(measuredMinute())
    , m_metricsPage(new MetricsPage(m_time))
    , m_queriesPage(new QueriesPage(m_time, m_queries, m_slowLog))
    , m_heatPage(new HeatPage(m_time, m_hotRanges))
    , m_activityPage(new ActivityPage(m_sessions, m_locks, m_nodeSessions, m_tenants, m_time))
    , m_tenantHistory(historyOf, [this](const Result<TenantHistory> &history) { showHistory(history); })
    , m_transitions(transitionsIn,
                    [this](const Result<QList<Transition>> &all) { m_availabilityPage->setHistory(all); })
    , m_teller(m_tray)
    , m_alertsPage(new AlertsPage(m_time, { m_alerts, m_alertHistory, m_alertRules, m_alertReceivers }))
    , m_diagnosticsPage(new DiagnosticsPage(m_diagnostics))
    , m_availabilityPage(new AvailabilityPage(m_availability))
    , m_journalPage(new JournalPage(m_journal, m_scheduled))
    , m_reportPage(new ReportPage(m_time))
{
    addPages();
    connectPages();
    connectMetrics();
    connectQueries();
    connectHeat();
    connectTenants();
    connectAvailability();
    connectAlerts();
    connectMessages();
}

void ClusterPages::addPages()
{
    const auto record = tr("Record", "group of pages");
    const auto add = [this](const QString &id, QWidget *page, const QString &group = {}) {
        m_window.addPage(id, id, page, group);
    };
    add(QStringLiteral("overview"), m_overviewPage);
    add(QStringLiteral("map"), m_mapPage);
    add(QStringLiteral("tables"), m_tablesPage);
    add(QStringLiteral("nodes"), m_nodesPage);
    add(QStringLiteral("rebalance"), m_rebalancePage);
    add(QStringLiteral("what-if"), m_whatIfPage);
    add(QStringLiteral("cleanup"), m_cleanupPage);
    const auto watch = tr("Watch", "group of pages");
    add(QStringLiteral("metrics"), m_metricsPage, watch);
    add(QStringLiteral("queries"), m_queriesPage, watch);
    add(QStringLiteral("heat"), m_heatPage, watch);
    add(QStringLiteral("activity"), m_activityPage, watch);
    add(QStringLiteral("alerts"), m_alertsPage, watch);
    add(QStringLiteral("diagnostics"), m_diagnosticsPage, watch);
    add(QStringLiteral("availability"), m_availabilityPage, watch);
    add(QStringLiteral("journal"), m_journalPage, record);
    add(QStringLiteral("report"), m_reportPage, record);
}

void ClusterPages::connectPages()
{
    connect(m_overviewPage, &OverviewPage::pageRequested, &m_window, &MainWindow::showPage);
    connect(m_overviewPage, &OverviewPage::remedyRequested, this, &ClusterPages::remedy);
    connect(m_tablesPage, &TablesPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_tablesPage, &TablesPage::localTablesRequested, this, &ClusterPages::localTablesRequested);
    connect(m_tablesPage, &TablesPage::definitionRequested, this, &ClusterPages::definitionRequested);
    connect(m_tablesPage, &TablesPage::adviceRequested, this, &ClusterPages::adviceRequested);
    connect(m_tablesPage, &TablesPage::mapRequested, this, [this](const TableOid &table) {
        m_window.showPage(QStringLiteral("map"));
        m_mapPage->selectTable(table);
    });
    connect(m_mapPage, &MapPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_mapPage, &MapPage::findKeyRequested, this, &ClusterPages::findKey);
    connect(m_mapPage, &MapPage::activityWanted, this, &ClusterPages::activityWanted);
    connect(m_mapPage, &MapPage::isolateRequested, this, &ClusterPages::isolate);
    connect(m_tablesPage, &TablesPage::isolateRequested, this,
            [this](const QString &table) { isolate(table, {}); });
    connect(m_mapPage, &MapPage::connectRequested, &m_window, &MainWindow::showStartPage);
    connect(m_mapPage, &MapPage::distributeRequested, this, [this] {
        m_window.showPage(QStringLiteral("tables"));
        m_tablesPage->distribute();
    });
    connect(m_nodesPage, &NodesPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_nodesPage, &NodesPage::newServersRequested, this, &ClusterPages::newServersRequested);
    connect(m_journalPage, &JournalPage::resumeRequested, this,
            [this](qint64 id, const Confirmation &confirmation) {
                emit resumeRequested(id, planOf(id), confirmation);
            });
    connect(m_journalPage, &JournalPage::undoRequested, this,
            [this](qint64 id, const Confirmation &confirmation) {
                emit undoRequested(id, planOf(id), confirmation);
            });
    connect(m_activityPage, &ActivityPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_activityPage, &ActivityPage::isolateRequested, this, &ClusterPages::isolate);
    connect(m_cleanupPage, &CleanupPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_rebalancePage, &RebalancePage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_whatIfPage, &WhatIfPage::operationRequested, this, &ClusterPages::operationRequested);
    connect(m_whatIfPage, &WhatIfPage::planRequested, &m_whatIf, &WhatIfPlanner::ask);
    connect(&m_whatIf, &WhatIfPlanner::planned, this, [this](const WhatIf &answer) {
        m_whatIfPage->setAnswer(answer);
        m_plans.setWhatIf(answer);
        m_mapPage->setPlans(m_plans.plans());
    });
}

void ClusterPages::connectMetrics()
{
    connect(m_metricsPage, &MetricsPage::chartsRequested, &m_charts, &ChartReader::ask);
    connect(&m_charts, &ChartReader::read, m_metricsPage, &MetricsPage::setAnswer);
    connect(&m_charts, &ChartReader::failed, m_metricsPage,
            [this](const Error &error) { m_metricsPage->setProblem(error.message); });
    connect(&m_minute, &QTimer::timeout, this, [this] { noteMeasured(measuredMinute()); });
    m_minute.start(std::chrono::seconds(2));
}

void ClusterPages::connectQueries()
{
    connect(m_queriesPage, &QueriesPage::queriesRequested, &m_queryReader, &QueryReader::ask);
    connect(&m_queryReader, &QueryReader::read, this, [this](const QueriesAnswer &answer) {
        m_queries.setRows(queryRows(answer));
        m_queriesPage->setAnswer(answer);
    });
    connect(&m_queryReader, &QueryReader::failed, m_queriesPage, &QueriesPage::setProblem);
}

void ClusterPages::connectHeat()
{
    connect(m_heatPage, &HeatPage::heatRequested, &m_heatReader, &HeatReader::ask);
    connect(&m_heatReader, &HeatReader::read, m_heatPage, &HeatPage::setAnswer);
    connect(&m_heatReader, &HeatReader::failed, m_heatPage, &HeatPage::setProblem);
    connect(m_heatPage, &HeatPage::mapRequested, this, [this](ShardId shard) {
        m_window.showPage(QStringLiteral("map"));
        m_mapPage->select(shard);
    });
    connect(m_heatPage, &HeatPage::splitRequested, m_mapPage, &MapPage::split);
    connect(m_heatPage, &HeatPage::isolateRequested, this,
            [this](const QString &table) { isolate(table, {}); });
}

void ClusterPages::setCollecting(const CollectorState &state)
{
    m_overviewPage->setCollecting(collectingSeverity(state), collectingText(state));
    if (state.last)
        noteMeasured(*state.last);
    m_queriesPage->setCollecting(state.statementProblem);
    m_heatPage->setCollecting(state.heatProblem);
    m_activityPage->tenantCourses().setCollecting(state.tenantProblem);
}

void ClusterPages::noteMeasured(Minute minute)
{
    const bool isSetBack = m_time.now() - minute > std::chrono::minutes(1); // the clock was
    m_time.setNow(isSetBack ? minute : std::max(minute, m_time.now()));
}

/// A run is taken up from the journal page, where all of it is seen.
void ClusterPages::remedy(const RemedyPlan &remedy)
{
    if (remedy.operation != QLatin1String("journal.resume")) {
        emit operationRequested(remedy.operation, remedy.parameters);
        return;
    }
    m_window.showPage(QStringLiteral("journal"));
    m_journalPage->select(remedy.parameters.value(QStringLiteral("entry")).toString().toLongLong());
}

bool ClusterPages::wantsActivity() const
{
    return m_mapPage->wantsActivity();
}

void ClusterPages::setPlan(PlanSource source, const Plan &plan)
{
    m_plans.setPlan(source, plan);
    m_mapPage->setPlans(m_plans.plans());
}

void ClusterPages::isolate(const QString &table, const QString &key)
{
    if (!m_shown || !m_shown->table(table))
        return;
    IsolateDialog dialog(m_shown, table, key, &m_window);
    m_isolateDialog = &dialog;
    connect(&dialog, &IsolateDialog::placeRequested, this, &ClusterPages::findKey);
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    m_isolateDialog = nullptr;
    m_sought = {};
    if (isAccepted)
        emit operationRequested(QStringLiteral("tenant.isolate"), dialog.parameters());
}

void ClusterPages::findKey(const QString &table, const QString &key)
{
    m_sought = { table, key };
    emit findKeyRequested(m_sought);
}

void ClusterPages::showFoundKey(const TableKey &key, const Result<ShardId> &found)
{
    if (key != m_sought)
        return;
    if (m_isolateDialog)
        m_isolateDialog->showPlace(found);
    else
        m_mapPage->showFoundKey(found);
}

Plan ClusterPages::planOf(qint64 journalId) const
{
    const auto &rows = m_journal.rows();
    const auto found = std::ranges::find(rows, journalId, &JournalRow::key);
    return found == rows.end() ? Plan {} : found->entry.plan;
}

void ClusterPages::setJournal(const JournalContents &contents)
{
    m_journal.setRows(contents.rows);
    m_scheduled.setRows(contents.scheduled);
    m_journalPage->setNotice(contents.notice);
    m_window.setNote(QStringLiteral("journal"),
                     contents.interrupted.isEmpty()
                         ? QString()
                         : tr("%n interrupted", nullptr, static_cast<int>(contents.interrupted.size())));
}

void ClusterPages::setTarget(const ConnectionTarget &target)
{
    const bool isReadOnly = target.isReadOnly();
    m_overviewPage->setReadOnly(isReadOnly);
    m_tablesPage->setReadOnly(isReadOnly);
    m_nodesPage->setReadOnly(isReadOnly);
    m_availabilityPage->setReadOnly(isReadOnly);
    m_nodesPage->setMayMakeServer(!sandboxOf(target).isEmpty());
    m_rebalancePage->setReadOnly(isReadOnly);
    m_whatIfPage->setReadOnly(isReadOnly);
    m_cleanupPage->setReadOnly(isReadOnly);
    m_mapPage->setReadOnly(isReadOnly);
    m_activityPage->setReadOnly(isReadOnly);
    m_heatPage->setReadOnly(isReadOnly);
    m_activityPage->forget();
    m_diagnosticsPage->forget();
    m_mapPage->setTimeLine({});
    m_mapPage->setHistoryNotice({});
    m_charts.setCluster({});
    m_metricsPage->forget();
    m_queryReader.setCluster({});
    m_queriesPage->forget();
    m_queriesPage->planPage().setConnection(target.environment, isReadOnly, target.name);
    m_heatReader.setCluster({});
    m_tenantHistory.setCluster({});
    m_transitions.setCluster({});
    m_availabilityPage->setConnection(target.info.resolved().value_or(target.info));
    m_heatPage->forget();
    m_alertDesk.setCluster({});
    m_alertsPage->forget();
    m_window.setNote(QStringLiteral("alerts"), {});
    m_name = target.name;
    m_teller.setCluster(target.name);
    m_reportPage->setConnection(target.name);
    m_journalPage->setConnection(target.environment, isReadOnly, target.name);
    m_address = measuredAddress(target.info);
}

void ClusterPages::setState(const ClusterState &state)
{
    if (!state.snapshot)
        return;
    m_nodes.setRows(nodeRows(state));
    if (m_shown != state.snapshot || m_shownSizes != state.sizes)
        m_tables.setRows(tableRows(state));
    m_shown = state.snapshot;
    m_shownSizes = state.sizes;
    m_findings.setRows(findingRows(state.findings));
    m_moves.setRows(moveRows(state.moves));
    m_tablesPage->setCluster(state.snapshot);
    m_nodesPage->setCluster(state.snapshot, state.sizes);
    m_overviewPage->setState(state);
    m_journalPage->setClusterId(state.clusterId);
    const auto measured = measuredIdentity(state.clusterId, m_address);
    m_charts.setCluster(measured);
    m_queryReader.setCluster(measured);
    m_heatReader.setCluster(measured);
    m_tenantHistory.setCluster(measured);
    m_transitionSources = { .journalPath = Journal::defaultPath(),
                            .clusterId = state.clusterId,
                            .nodes = state.snapshot->nodes() };
    m_transitions.setCluster(measured);
    const auto nodes = chartNodes(*state.snapshot);
    m_metricsPage->setNodes(nodes);
    m_queriesPage->setNodes(nodes);
    m_heatPage->setNodes(nodes);
    m_heatPage->setCluster(state.snapshot);
    m_alertDesk.setCluster(measured);
    m_alertsPage->setNodes(nodes);
    m_activityPage->setCluster(state.snapshot);
    m_plans.setState(state);
    m_mapPage->setState(state);
    m_mapPage->setPlans(m_plans.plans());
    m_rebalancePage->setState(state);
    m_whatIf.setState(state);
    m_whatIfPage->setState(state);
    showJob(state);
    showLeft(state);
    showNotes(state);
    const auto verdict = verdictOf(state);
    m_window.setVerdict(verdict.severity, verdict.sentence);
}

void ClusterPages::showJob(const ClusterState &state)
{
    const auto &jobs = state.snapshot->jobs();
    const auto running = std::ranges::find_if(jobs, [](const Job &job) { return !job.isOver(); });
    if (jobs.isEmpty())
        m_tasks.setRows({});
    else
        m_tasks.setRows(jobTaskRows(running == jobs.end() ? jobs.first() : *running));
}

void ClusterPages::showLeft(const ClusterState &state)
{
    const auto items = leftBehind(state);
    m_left.setRows(cleanupRows(items));
    m_cleanupPage->setItems(items);
    const auto unused = countUnused(items);
    m_window.setNote(QStringLiteral("cleanup"), unused == 0 ? QString() : format::count(unused));
}

void ClusterPages::showNotes(const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    m_window.setNote(QStringLiteral("tables"), format::count(snapshot.tables().size()));
    m_window.setNote(QStringLiteral("nodes"), format::count(snapshot.nodes().size()));
    const auto running = std::ranges::find_if(snapshot.jobs(), [](const Job &job) { return !job.isOver(); });
    m_window.setNote(QStringLiteral("rebalance"),
                     running == snapshot.jobs().end() ? QString() : tr("running", "a rebalance"));
}

} // namespace tessera
