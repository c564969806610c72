// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/alert_desk.h"
#include "app/console/alert_teller.h"
#include "app/console/chart_reader.h"
#include "app/console/heat_reader.h"
#include "app/console/journal_reader.h"
#include "app/console/map_plans.h"
#include "app/console/query_reader.h"
#include "app/console/tray_notifier.h"
#include "app/console/what_if_planner.h"
#include "core/cluster/cluster_state.h"
#include "core/collect/collector_state.h"
#include "core/connections/connection_target.h"
#include "core/ha/read_transitions.h"
#include "core/plan/confirmation.h"
#include "core/plan/plan_facts.h"
#include "core/tenants/tenant_history.h"
#include "models/alert_history_model.h"
#include "models/alert_receivers_model.h"
#include "models/alert_rules_model.h"
#include "models/alerts_model.h"
#include "models/availability_model.h"
#include "models/cleanup_model.h"
#include "models/diagnostics_model.h"
#include "models/findings_model.h"
#include "models/hot_ranges_model.h"
#include "models/job_tasks_model.h"
#include "models/journal_model.h"
#include "models/locks_model.h"
#include "models/moves_model.h"
#include "models/node_sessions_model.h"
#include "models/nodes_model.h"
#include "models/queries_model.h"
#include "models/sessions_model.h"
#include "models/shared_time.h"
#include "models/slow_log_model.h"
#include "models/tables_model.h"
#include "models/tenants_model.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace tessera {

class ActivityPage;
class AlertsPage;
class AvailabilityPage;
class CleanupPage;
class DiagnosticsPage;
class HeatPage;
class IsolateDialog;
class JournalPage;
class MainWindow;
class MapPage;
class MetricsPage;
class NodesPage;
class OverviewPage;
class QueriesPage;
class RebalancePage;
class ReportPage;
class WhatIfPage;
class TablesPage;

/// The pages of the open cluster and their models. The window owns the pages.
class ClusterPages : public QObject
{
    Q_OBJECT
public:
    explicit ClusterPages(MainWindow &window, QObject *parent = nullptr);

    void setTarget(const ConnectionTarget &target);
    void setState(const ClusterState &state);

    [[nodiscard]] TablesPage &tablesPage() { return *m_tablesPage; }
    [[nodiscard]] OverviewPage &overviewPage() { return *m_overviewPage; }
    [[nodiscard]] MapPage &mapPage() { return *m_mapPage; }
    [[nodiscard]] ActivityPage &activityPage() { return *m_activityPage; }
    [[nodiscard]] AvailabilityPage &availabilityPage() { return *m_availabilityPage; }
    [[nodiscard]] QueriesPage &queriesPage() { return *m_queriesPage; }
    [[nodiscard]] DiagnosticsPage &diagnosticsPage() { return *m_diagnosticsPage; }
    [[nodiscard]] JournalPage &journalPage() { return *m_journalPage; }
    [[nodiscard]] ReportPage &reportPage() { return *m_reportPage; }
    void setJournal(const JournalContents &contents);
    /// How collecting goes, for the pages that show what was collected.
    void setCollecting(const CollectorState &state);
    [[nodiscard]] bool wantsActivity() const;
    /// What the review or the run is about, for the map; see MapPlans::setPlan().
    void setPlan(PlanSource source, const Plan &plan);
    /// The answer to findKeyRequested(), for the map or the form that asked; only the last one counts.
    void showFoundKey(const TableKey &key, const Result<ShardId> &found);

signals:
    void resumeRequested(qint64 journalId, const tessera::Plan &plan,
                         const tessera::Confirmation &confirmation);
    void undoRequested(qint64 journalId, const tessera::Plan &plan,
                       const tessera::Confirmation &confirmation);
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    void newServersRequested(int count, const QJsonObject &parameters);
    void localTablesRequested();
    void definitionRequested(const QString &table);
    void activityWanted(bool isWanted); ///< See MapPage
    void adviceRequested(const QString &table);
    void findKeyRequested(const tessera::TableKey &key);

private:
    void addPages();
    void connectPages();
    void connectMetrics();
    void noteMeasured(Minute minute); ///< The pages may show it: it stands in the metrics file
    void connectQueries();
    void connectHeat();
    void connectTenants();
    void connectAvailability();
    [[nodiscard]] static Result<QList<Transition>> transitionsIn(const QString &clusterId,
                                                                 const TransitionSources &wish);
    [[nodiscard]] static Result<TenantHistory> historyOf(const QString &clusterId, const TenantWish &wish);
    void showHistory(const Result<TenantHistory> &history);
    void connectAlerts();
    void connectMessages();
    /// Raises the window at an alert.
    void showAlert(const AlertKey &key);
    /// Begins the form; @p key may be empty.
    void isolate(const QString &table, const QString &key);
    void findKey(const QString &table, const QString &key);
    void remedy(const RemedyPlan &remedy);
    [[nodiscard]] Plan planOf(qint64 journalId) const;
    void showNotes(const ClusterState &state);
    void showJob(const ClusterState &state);
    void showLeft(const ClusterState &state);

    MainWindow &m_window;
    NodesModel m_nodes;
    TablesModel m_tables;
    FindingsModel m_findings;
    JobTasksModel m_tasks;
    MovesModel m_moves;
    WhatIfPlanner m_whatIf;
    MapPlans m_plans;
    CleanupModel m_left;
    SessionsModel m_sessions;
    LocksModel m_locks;
    NodeSessionsModel m_nodeSessions;
    TenantsModel m_tenants;
    DiagnosticsModel m_diagnostics;
    AvailabilityModel m_availability;
    JournalModel m_journal;
    ScheduleModel m_scheduled;
    SnapshotPtr m_shown;
    SizesPtr m_shownSizes;
    QString m_address; ///< See measuredAddress()
    QString m_name; ///< Of the connection
    OverviewPage *m_overviewPage;
    MapPage *m_mapPage;
    TablesPage *m_tablesPage;
    NodesPage *m_nodesPage;
    RebalancePage *m_rebalancePage;
    WhatIfPage *m_whatIfPage;
    CleanupPage *m_cleanupPage;
    SharedTime m_time; ///< Of all pages
    QTimer m_minute;
    ChartReader m_charts;
    MetricsPage *m_metricsPage;
    QueriesModel m_queries;
    SlowLogModel m_slowLog;
    QueryReader m_queryReader;
    QueriesPage *m_queriesPage;
    HotRangesModel m_hotRanges;
    HeatReader m_heatReader;
    HeatPage *m_heatPage;
    ActivityPage *m_activityPage;
    ClusterWishes<TenantWish, TenantHistory> m_tenantHistory;
    TransitionSources m_transitionSources; ///< Of the open cluster
    ClusterWishes<TransitionSources, QList<Transition>> m_transitions;
    AlertsModel m_alerts;
    AlertHistoryModel m_alertHistory;
    AlertRulesModel m_alertRules;
    AlertReceiversModel m_alertReceivers;
    AlertDesk m_alertDesk;
    TrayNotifier m_tray;
    AlertTeller m_teller;
    AlertsPage *m_alertsPage;
    DiagnosticsPage *m_diagnosticsPage;
    AvailabilityPage *m_availabilityPage;
    JournalPage *m_journalPage;
    ReportPage *m_reportPage;
    IsolateDialog *m_isolateDialog = nullptr; ///< While it is open
    TableKey m_sought; ///< By the form while it is open, else by the map
};

} // namespace tessera
