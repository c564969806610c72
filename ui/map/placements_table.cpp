// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/placements_table.h"

#include "models/placements_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace tessera {

PlacementsTable::PlacementsTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlacementsModel(this))
    , m_view(new QTableView(this))
{
    constexpr int lineHeight = 30;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    auto *filter = new SearchField(tr("Filter by table, node or shard"), this);
    column->addWidget(filter);
    column->addWidget(m_view);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Placements"));
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(lineHeight);
    m_view->horizontalHeader()->setSectionResizeMode(PlacementsModel::TableColumn, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    for (int i = 0; i < PlacementsModel::ColumnCount; ++i)
        m_view->setColumnWidth(i, i == PlacementsModel::ShardColumn ? 90 : 136);
    connect(filter, &QLineEdit::textChanged, m_model, &PlacementsModel::setFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    emit shardChosen(m_model->shardAt(now.row()));
            });
}

void PlacementsTable::setState(const ClusterState &state, const MapContentPtr &content)
{
    m_model->setState(state, content);
}

void PlacementsTable::select(ShardId shard)
{
    const int row = m_model->rowOf(shard);
    const auto current = m_view->currentIndex();
    const bool isThere = current.isValid() && m_model->shardAt(current.row()) == shard;
    if (row >= 0 && !isThere)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

} // namespace tessera
