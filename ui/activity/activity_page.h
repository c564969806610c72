// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/tenant_use.h"
#include "core/base/result.h"
#include "models/activity_view.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace tessera {

class LocksModel;
class NodeSessionsModel;
class Notice;
class SegmentedButtons;
class SessionFilterBar;
class SessionInspector;
class SessionsModel;
class SharedTime;
class TableView;
class TenantCourses;
class TenantsModel;
class TenantsView;
class TreeView;

/// What goes on in the whole cluster now: sessions, who waits for whose lock, connections, tenants. Wants its
/// readings only while it is shown and not paused.
class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Sessions, Locks, Connections, Tenants };

    ActivityPage(SessionsModel &sessions, LocksModel &locks, NodeSessionsModel &nodes, TenantsModel &tenants,
                 SharedTime &time, QWidget *parent = nullptr);

    /// The names of nodes, tables and shards come from it.
    void setCluster(const SnapshotPtr &cluster);
    void setSessions(const ClusterSessions &sessions, const QList<LockNode> &forest);
    void setTenants(const TenantStatistics &tenants);
    /// The last reading stays.
    void setFailure(const Error &error);
    /// Another cluster: what was shown is forgotten.
    void forget();
    void setReadOnly(bool isReadOnly);
    void showView(View view);
    /// What the selected tenant asked for over time.
    [[nodiscard]] TenantCourses &tenantCourses() const;
    [[nodiscard]] bool wantsSessions() const;
    [[nodiscard]] bool wantsTenants() const;

signals:
    /// wantsSessions() or wantsTenants() has changed.
    void wishChanged();
    void wholeStatementRequested(tessera::ProcessId id);
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    void isolateRequested(const QString &table, const QString &key);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildSessions();
    void buildViews(QStackedWidget *stack);
    void buildPause();
    void connectTables();
    void list();
    void showNotes();
    void showSelection();
    void showCounts();
    [[nodiscard]] ProcessId selected() const;

    SessionsModel &m_sessions;
    LocksModel &m_locks;
    NodeSessionsModel &m_nodes;
    ActivityView m_view;
    bool m_isRead = false; ///< There was a reading
    SegmentedButtons *m_choice;
    QLabel *m_counts;
    Notice *m_notice;
    QStackedWidget *m_stack;
    SessionFilterBar *m_filter;
    TreeView *m_sessionTable;
    TreeView *m_lockTable;
    TableView *m_nodeTable;
    TenantsView *m_tenantsView;
    SessionInspector *m_inspector;
    QStackedWidget *m_inspectors;
    QAction *m_pause = nullptr;
};

} // namespace tessera
