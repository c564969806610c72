// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/local_table.h"
#include "ui/dialogs/schema_dialog.h"

#include <QJsonObject>

class QAction;

namespace tessera {

/// The changes of whole schemas, as a menu of a page; what this server cannot says why.
class SchemaActions : public QObject
{
    Q_OBJECT
public:
    explicit SchemaActions(QWidget *page);

    [[nodiscard]] QAction *menuAction() const { return m_menu; }
    /// For the schema that is selected on the page.
    [[nodiscard]] QAction *moveSelected() const { return m_moveSelected; }
    [[nodiscard]] QAction *undistributeSelected() const { return m_undistributeSelected; }

    /// @p cluster may be null. @p selected: the distributed schema that is selected, else empty.
    void show(const SnapshotPtr &cluster, bool isReadOnly, const QString &selected);
    /// The answer to localTablesRequested().
    void distribute(const QList<LocalTable> &localTables);

signals:
    void localTablesRequested();
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    void create();
    void begin(SchemaChange change, const QString &schema, const QList<LocalTable> &localTables);

    QWidget *m_page;
    SnapshotPtr m_cluster;
    QString m_selected;
    QAction *m_menu;
    QAction *m_create;
    QAction *m_distribute;
    QAction *m_undistribute;
    QAction *m_move;
    QAction *m_moveSelected;
    QAction *m_undistributeSelected;
};

} // namespace tessera
