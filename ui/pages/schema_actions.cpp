// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schema_actions.h"

#include "ui/dialogs/create_schema_dialog.h"
#include "ui/dialogs/operation_reasons.h"

#include <QAction>
#include <QMenu>

namespace tessera {

namespace {

/// Enabled while there is no reason against it; the reason, else the purpose, is the tooltip.
void offer(QAction *action, const QString &purpose, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason.isEmpty() ? purpose : reason);
}

} // namespace

SchemaActions::SchemaActions(QWidget *page)
    : QObject(page)
    , m_page(page)
    , m_menu(new QAction(tr("Schemas"), this))
    , m_create(new QAction(tr("&New distributed schema…"), this))
    , m_distribute(new QAction(tr("&Distribute a schema…"), this))
    , m_undistribute(new QAction(tr("&Undistribute a schema…"), this))
    , m_move(new QAction(tr("&Move a schema…"), this))
    , m_moveSelected(new QAction(tr("Move the schema…"), this))
    , m_undistributeSelected(new QAction(tr("Undistribute the schema…"), this))
{
    auto *menu = new QMenu(page);
    menu->setToolTipsVisible(true);
    menu->addActions({ m_create, m_distribute, m_undistribute, m_move });
    m_menu->setMenu(menu);
    m_menu->setToolTip(tr("Make, distribute, undistribute or move a whole schema"));
    connect(m_create, &QAction::triggered, this, &SchemaActions::create);
    connect(m_distribute, &QAction::triggered, this, &SchemaActions::localTablesRequested);
    connect(m_undistribute, &QAction::triggered, this, [this] { begin(SchemaChange::Undistribute, {}, {}); });
    connect(m_move, &QAction::triggered, this, [this] { begin(SchemaChange::Move, {}, {}); });
    connect(m_moveSelected, &QAction::triggered, this, [this] { begin(SchemaChange::Move, m_selected, {}); });
    connect(m_undistributeSelected, &QAction::triggered, this,
            [this] { begin(SchemaChange::Undistribute, m_selected, {}); });
}

void SchemaActions::show(const SnapshotPtr &cluster, bool isReadOnly, const QString &selected)
{
    m_cluster = cluster;
    m_selected = selected;
    const bool mayChange = cluster && !isReadOnly;
    m_menu->setVisible(mayChange);
    m_moveSelected->setVisible(mayChange && !selected.isEmpty());
    m_undistributeSelected->setVisible(mayChange && !selected.isEmpty());
    if (!mayChange)
        return;
    const auto noMove = reasonAgainstSchemaMove(cluster);
    offer(m_create, tr("Make a schema whose tables lie on one node"),
          reasonAgainstDistributingSchemas(cluster));
    offer(m_distribute, tr("Put all tables of a local schema on one node"),
          reasonAgainstDistributingSchemas(cluster));
    offer(m_undistribute, tr("Bring all tables of a schema back to the coordinator"),
          reasonAgainstUndistributingSchemas(cluster));
    offer(m_move, tr("Move all tables of a schema to another node"), noMove);
    offer(m_moveSelected, m_move->toolTip(), noMove);
    m_undistributeSelected->setToolTip(m_undistribute->toolTip());
}

void SchemaActions::distribute(const QList<LocalTable> &localTables)
{
    begin(SchemaChange::Distribute, {}, localTables);
}

void SchemaActions::create()
{
    if (!m_cluster)
        return;
    CreateSchemaDialog dialog(m_cluster, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("schema.create"), dialog.parameters());
}

void SchemaActions::begin(SchemaChange change, const QString &schema, const QList<LocalTable> &localTables)
{
    if (!m_cluster)
        return;
    SchemaDialog dialog(change, m_cluster, localTables, m_page);
    if (!schema.isEmpty())
        dialog.chooseSchema(schema);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(dialog.operation(), dialog.parameters());
}

} // namespace tessera
