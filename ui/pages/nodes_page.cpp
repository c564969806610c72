// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/nodes_model.h"
#include "ui/dialogs/add_node_dialog.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/inspector_frame.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

NodesPage::NodesPage(NodesModel &nodes, QWidget *parent)
    : QWidget(parent)
    , m_nodes(nodes)
    , m_table(new TableView)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_meaning(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues)
    , m_frame(nullptr)
{
    setWindowTitle(tr("Nodes"));
    buildActions();
    m_frame = new InspectorFrame(buildTable(), buildInspector(), this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    addAction(m_frame->toggleAction());
    addAction(m_add);
    connect(m_table, &TableView::rowSelectionChanged, this, &NodesPage::showSelection);
    connect(&m_nodes, &QAbstractItemModel::dataChanged, this, &NodesPage::showSelection);
    showSelection();
}

QWidget *NodesPage::buildTable()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
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

QWidget *NodesPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = new QVBoxLayout(inspector);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_meaning->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(spacing::tiny);
    column->addWidget(m_facts);
    column->addWidget(m_meaning);
    for (auto *action : { m_activate, m_disable, m_drain, m_remove })
        column->addWidget(new ActionButton(action, inspector), 0, Qt::AlignLeft);
    column->addStretch();
    return inspector;
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
    m_title->setText(row ? row->node.address() : tr("Nothing selected"));
    m_subtitle->setText(row ? nodeRoleText(row->node) : tr("Select a node to see what it holds."));
    m_meaning->setVisible(row);
    if (!row) {
        m_facts->setLines({});
        return;
    }
    m_facts->setLines({ { tr("State"), nodeStateText(*row) },
                        { tr("Node id"), QString::number(row->node.id.value) },
                        { tr("Group"), QString::number(row->node.group.value) },
                        { tr("Cluster"), row->node.cluster },
                        { tr("Placements"), format::count(row->placements) },
                        { tr("Size"), format::bytes(row->bytes) } });
    m_meaning->setText(row->node.shouldHaveShards
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
