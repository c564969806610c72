// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/nodes_model.h"
#include "ui/dialogs/add_node_dialog.h"
#include "ui/dialogs/remove_node_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

namespace {

QString lossSentence(const QList<TableLoss> &loss)
{
    return NodesPage::tr(
        "Does not answer, and holds the only copy of rows of %n table(s). Start it again, or "
        "restore its backup under the same address.",
        nullptr, int(loss.size()));
}

} // namespace

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
    m_add = new QAction(Theme::icon(QStringLiteral("list-add")), tr("Add nodes…"), this);
    m_add->setToolTip(tr("Add PostgreSQL servers to the cluster"));
    connect(m_add, &QAction::triggered, this, &NodesPage::addNode);
    const auto action = [this](const QString &text, const QString &operation) {
        auto *made = new QAction(text, this);
        connect(made, &QAction::triggered, this, [this, operation] { request(operation); });
        return made;
    };
    m_activate = action(tr("Activate…"), QStringLiteral("node.activate"));
    m_disable = action(tr("Disable…"), QStringLiteral("node.disable"));
    m_drain = action(tr("Drain…"), QStringLiteral("node.drain"));
    m_remove = new QAction(tr("Remove…"), this);
    connect(m_remove, &QAction::triggered, this, &NodesPage::removeNode);
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
    const bool isSilent = row && row->isReachable == false;
    const auto loss = isSilent ? lossWith(*row) : QList<TableLoss>();
    const bool mayGiveUp = loss.isEmpty() || (m_cluster && canMakeShardsAnew(*m_cluster));
    offer(m_disable, QStringLiteral("node.disable"), isWorker && row->node.isActive && loss.isEmpty());
    offer(m_drain, QStringLiteral("node.drain"), isWorker && row->placements > 0 && !isSilent);
    offer(m_remove, QStringLiteral("node.remove"), isWorker && mayGiveUp);
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
                      !loss.isEmpty() ? lossSentence(loss)
                          : node.shouldHaveShards
                          ? tr("New shards and the rebalancer may use this node.")
                          : tr("Holds no distributed shards: the rebalancer leaves it alone."));
}

void NodesPage::request(const QString &operation)
{
    if (const auto *row = selected())
        emit operationRequested(operation, { { QStringLiteral("node"), row->node.address() } });
}

void NodesPage::setCluster(const SnapshotPtr &cluster, const SizesPtr &sizes)
{
    m_cluster = cluster;
    m_sizes = sizes;
    showSelection();
}

QList<TableLoss> NodesPage::lossWith(const NodeRow &row) const
{
    return m_cluster ? lossWithout(*m_cluster, row.node.group, m_sizes.get()) : QList<TableLoss>();
}

/// Only a loss needs a form: for the rest the review says what happens.
void NodesPage::removeNode()
{
    const auto *row = selected();
    if (!row || !m_cluster)
        return;
    const auto only = lossWith(*row);
    QJsonObject parameters { { QStringLiteral("node"), row->node.address() } };
    if (!only.isEmpty() && row->isReachable == false) {
        RemoveNodeDialog dialog(*m_cluster, row->node, only, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        parameters = dialog.parameters();
    } else if (!only.isEmpty()) {
        parameters.insert(QStringLiteral("drain"), true);
    }
    emit operationRequested(QStringLiteral("node.remove"), parameters);
}

void NodesPage::addNode()
{
    AddNodeDialog dialog(m_mayMakeServer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.newServers() > 0)
        emit newServersRequested(dialog.newServers(), dialog.parameters());
    else
        emit operationRequested(QStringLiteral("node.add"), dialog.parameters());
}

} // namespace tessera
