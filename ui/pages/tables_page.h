// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_evidence.h"
#include "core/base/result.h"
#include "core/cluster/cluster_state.h"
#include "core/cluster/local_table.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

namespace tessera {

class Notice;
class TablesModel;
class SchemaActions;
class SelectionInspector;
class TableView;
struct TableRow;

/// The Citus tables, and what makes a local table one of them.
class TablesPage : public QWidget
{
    Q_OBJECT
public:
    explicit TablesPage(TablesModel &tables, QWidget *parent = nullptr);

    void setCluster(const SnapshotPtr &cluster);
    void setReadOnly(bool isReadOnly);
    void distribute(); ///< Begins the form
    /// The answer to localTablesRequested(): opens the form that asked.
    void offerLocalTables(const Result<QList<LocalTable>> &tables);
    /// The answer to definitionRequested(): opens the form that alters the table.
    void offerDefinition(const QString &table, const Result<TableDefinition> &definition);
    /// The answer to adviceRequested(), for the form that asked while it is open.
    void offerEvidence(const QString &table, const Result<TableEvidence> &evidence);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    void localTablesRequested();
    void definitionRequested(const QString &table);
    void adviceRequested(const QString &table);
    void isolateRequested(const QString &table);
    void mapRequested(const tessera::TableOid &table);

private:
    enum class Wish { None, Distribute, Reference, Schema, Model };

    QWidget *buildTable();
    void buildActions();
    void ask(Wish wish);
    void open(Wish wish, const QList<LocalTable> &tables, const QString &table);
    void distributeOneOf(const QList<LocalTable> &tables, const QString &table);
    void copyOneOf(const QList<LocalTable> &tables, const QString &table);
    void chooseModel(const QList<LocalTable> &tables);
    void undistribute();
    void showSelection();
    void showActions(const TableRow *row);
    [[nodiscard]] const TableRow *selected() const;

    TablesModel &m_tables;
    SnapshotPtr m_cluster;
    Wish m_wish = Wish::None;
    bool m_isReadOnly = false;
    /// Shows the form that is open what it asked for; empty when none is.
    std::function<void(const QString &table, const Result<TableEvidence> &evidence)> m_showEvidence;
    Notice *m_notice;
    TableView *m_table;
    SelectionInspector *m_inspector = nullptr;
    SchemaActions *m_schemas;
    QAction *m_distribute;
    QAction *m_reference;
    QAction *m_model;
    QAction *m_isolate;
    QAction *m_alter;
    QAction *m_undistribute;
    QAction *m_showOnMap;
};

} // namespace tessera
