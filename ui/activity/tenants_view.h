// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/tenant_use.h"
#include "core/cluster/cluster_snapshot.h"

#include <QWidget>

class QAction;
class QLabel;

namespace tessera {

class SelectionInspector;
class SqlView;
class SharedTime;
class TableView;
class TenantCourses;
class TenantsModel;

/// The tenants of the cluster by what they ask for, or how to have them counted.
class TenantsView : public QWidget
{
    Q_OBJECT
public:
    TenantsView(TenantsModel &tenants, SharedTime &time, QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] SelectionInspector *inspector() const { return m_inspector; }
    /// Over time, of the selected one.
    [[nodiscard]] TenantCourses &courses() const { return *m_courses; }
    void setStatistics(const TenantStatistics &statistics, const SnapshotPtr &cluster);
    void setReadOnly(bool isReadOnly);

signals:
    void isolateRequested(const QString &table, const QString &key);

private:
    void showState(const TenantStatistics &statistics);
    void showSelection();

    TenantsModel &m_tenants;
    SnapshotPtr m_cluster;
    bool m_isReadOnly = false;
    QAction *m_isolate;
    QLabel *m_words;
    TableView *m_table;
    SqlView *m_howTo; ///< The SQL that switches the counting on
    TenantCourses *m_courses;
    SelectionInspector *m_inspector;
};

} // namespace tessera
