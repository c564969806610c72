// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/nodes_model.h"
#include "ui/dialogs/add_node_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

NodesPage::NodesPage(NodesModel &nodes, QWidget *parent)
    : QWidget(parent)
    , m_nodes(nodes)
    , m_table(new TableView)
{
    setWindowTitle(tr("Nodes"));
    buildActions();
    m_inspector = new SelectionInspector({ m_activate, m_disable, m_drain, m_remove });
    fillPage(this, buildTable(), m_inspector);
    addAction(m_add);
    connect(m_table, &TableView::rowSelectionChanged, this, &NodesPage::showSelection);
    connect(&m_nodes, &QAbstractItemModel::dataChanged, this, &NodesPage::showSelection);
    showSelection();
}

QWidget *NodesPage::buildTable()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *search = new SearchField(tr("Find a node"), content);
    m_table->setObjectName(QStringLiteral("nodes-table"));
    m_table->setAccessibleName(tr("Nodes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_nodes, 0);
    m_table->setEmptyText(tr("No node is registered"),
                          tr("The coordinator registers itself with the first table that is distributed. "
                             "Add a worker to spread the shards."));
    column->addWidget(search);
    column->addWidget(m_table);
    connect(search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    return content;
}

void NodesPage::buildActions()
{
    m_add = new QAction(Theme::icon(QStringLiteral("list-add")), tr("Add node…"), this);
    m_add->setToolTip(tr("Add a PostgreSQL server to the cluster"));
    connect(m_add, &QAction::triggered, this, &NodesPage::addNode);
    const auto action = [this](const QString &text, const QString &operation) {
        auto *made = new QAction(text, this);
        connect(made, &QAction::triggered, this, [this, operation] { request(operation); });
        return made;
    };
    m_activate = action(tr("Activate…"), QStringLiteral("node.activate"));
    m_disable = action(tr("Disable…"), QStringLiteral("node.disable"));
    m_drain = action(tr("Drain…"), QStringLiteral("node.drain"));
    m_remove = action(tr("Remove…"), QStringLiteral("node.remove"));
}

void NodesPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_add->setVisible(!isReadOnly);
    showSelection();
}

const NodeRow *NodesPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row < 0 ? nullptr : &m_nodes.row(row);
}

void NodesPage::showSelection()
{
    const auto *row = selected();
    const auto offer = [this, row](QAction *action, const QString &operation, bool isLegal) {
        action->setVisible(row && isLegal && !m_isReadOnly && operationRow(operation));
    };
    const bool isWorker = row && !row->node.isCoordinator() && row->node.role == NodeRole::Primary;
    offer(m_activate, QStringLiteral("node.activate"), isWorker && !row->node.isActive);
    offer(m_disable, QStringLiteral("node.disable"), isWorker && row->node.isActive);
    offer(m_drain, QStringLiteral("node.drain"), isWorker && row->placements > 0);
    offer(m_remove, QStringLiteral("node.remove"), isWorker);
    if (!row)
        return m_inspector->clear(tr("Select a node to see what it holds."));
    const auto &node = row->node;
    m_inspector->show(node.address(), nodeRoleText(node),
                      { { tr("State"), nodeStateText(*row) },
                        { tr("Node id"), QString::number(node.id.value) },
                        { tr("Group"), QString::number(node.group.value) },
                        { tr("Cluster"), node.cluster },
                        { tr("Placements"), format::count(row->placements) },
                        { tr("Size"), format::bytes(row->bytes) } },
                      node.shouldHaveShards
                          ? tr("New shards and the rebalancer may use this node.")
                          : tr("Holds no distributed shards: the rebalancer leaves it alone."));
}

void NodesPage::request(const QString &operation)
{
    if (const auto *row = selected())
        emit operationRequested(operation, { { QStringLiteral("node"), row->node.address() } });
}

void NodesPage::addNode()
{
    AddNodeDialog dialog(m_mayMakeServer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.wantsNewServer())
        emit newServerRequested();
    else
        emit operationRequested(QStringLiteral("node.add"),
                                { { QStringLiteral("address"), dialog.address() } });
}

} // namespace tessera
