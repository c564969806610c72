// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tree_view.h"

#include "models/snapshot_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_delegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <utility>

namespace tessera {

namespace {
constexpr int widestColumn = 320;
constexpr int indent = 18;
} // namespace

TreeView::TreeView(QWidget *parent)
    : QTreeView(parent)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_empty(new EmptyState(viewport()))
{
    m_proxy->setSortRole(SortRole);
    m_proxy->setSortLocaleAware(true);
    setItemDelegate(new RowDelegate(this));
    setSortingEnabled(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setIndentation(indent);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TreeView::setSource(QAbstractItemModel &source, int stretchColumn, int leastStretch)
{
    m_stretchColumn = stretchColumn;
    m_leastStretch = leastStretch;
    m_proxy->setSourceModel(&source);
    setModel(m_proxy);
    sortByColumn(-1, Qt::AscendingOrder);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_proxy, signal, this, &TreeView::showEmptyState);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &TreeView::fitSoon);
    fit();
    showEmptyState();
}

void TreeView::setEmptyText(const QString &title, const QString &advice)
{
    m_empty->setText(title, advice);
    showEmptyState();
}

QModelIndex TreeView::currentSource() const
{
    const auto rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? QModelIndex() : m_proxy->mapToSource(rows.first());
}

void TreeView::selectSource(const QModelIndex &index)
{
    const auto shown = m_proxy->mapFromSource(index);
    if (!shown.isValid())
        return;
    setCurrentIndex(shown);
    scrollTo(shown);
}

void TreeView::setExpandedSource(const QModelIndex &index, bool isExpanded)
{
    setExpanded(m_proxy->mapFromSource(index), isExpanded);
}

void TreeView::showEmptyState()
{
    m_empty->setGeometry(viewport()->rect());
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    header()->setVisible(!isEmpty);
    setHorizontalScrollBarPolicy(isEmpty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void TreeView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    if (m_opensNewRows)
        expand(parent);
    fitSoon();
}

/// Once for all changes that come together.
void TreeView::fitSoon()
{
    if (!std::exchange(m_isFitWanted, true))
        QMetaObject::invokeMethod(this, &TreeView::fit, Qt::QueuedConnection);
}

/// Columns grow with their texts; those that a person has resized are left alone.
void TreeView::fit()
{
    m_isFitWanted = false;
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        const bool isFirst = !m_fittedWidths.contains(column);
        if (column == m_stretchColumn || (!isFirst && columnWidth(column) != m_fittedWidths.value(column)))
            continue;
        const int wanted = qMax(sizeHintForColumn(column), header()->sectionSizeHint(column));
        const int width = qMin(wanted + spacing::small, widestColumn);
        if (!isFirst && width <= columnWidth(column))
            continue;
        m_fittedWidths[column] = width;
        setColumnWidth(column, width);
    }
    stretch();
}

void TreeView::stretch()
{
    if (!model())
        return;
    const int others = header()->length() - columnWidth(m_stretchColumn);
    setColumnWidth(m_stretchColumn, qMax(m_leastStretch, viewport()->width() - others));
}

void TreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
    stretch();
}

void TreeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit rowSelectionChanged();
}

} // namespace tessera
