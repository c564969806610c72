// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "models/snapshot_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_delegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {
constexpr int lineHeight = 30;
constexpr int widestColumn = 320;
constexpr int leastStretch = 120;
constexpr int barColumn = 120;
constexpr int rowsMeasured = 100;
} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_empty(new EmptyState(viewport()))
{
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setSortingEnabled(true);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit rowActivated(m_proxy->mapToSource(index).row()); });
}

void TableView::setSource(QAbstractItemModel &source, int stretchColumn)
{
    m_stretchColumn = stretchColumn;
    m_proxy->setSourceModel(&source);
    setModel(m_proxy);
    sortByColumn(-1, Qt::AscendingOrder);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_proxy, signal, this, &TableView::showEmptyState);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TableView::showEmptyState);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TableView::fitColumnsSoon);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &TableView::growColumns);
    fitColumns();
    showEmptyState();
}

void TableView::setStretchMayShrink(bool mayShrink)
{
    m_stretchMayShrink = mayShrink;
    stretch();
}

void TableView::setFilterText(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    showEmptyState();
}

void TableView::setEmptyText(const QString &title, const QString &advice)
{
    m_empty->setText(title, advice);
    showEmptyState();
}

QList<int> TableView::selectedSourceRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const auto &index : selectionModel()->selectedRows())
        rows << m_proxy->mapToSource(index).row();
    return rows;
}

int TableView::currentSourceRow() const
{
    const auto rows = selectedSourceRows();
    return rows.isEmpty() ? -1 : rows.first();
}

void TableView::selectSourceRow(int row)
{
    const auto index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    selectRow(index.row());
    scrollTo(index);
}

void TableView::showEmptyState()
{
    m_empty->setGeometry(viewport()->rect());
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    horizontalHeader()->setVisible(!isEmpty);
    setHorizontalScrollBarPolicy(isEmpty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

int TableView::wantedWidth(int column) const
{
    const bool hasBar = m_proxy->index(0, column).data(ShareRole).isValid();
    const int wanted = std::max(
        { hasBar ? barColumn : 0, sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column) });
    return qMin(wanted + spacing::small, widestColumn);
}

/// Once for all rows that come together.
void TableView::fitColumnsSoon()
{
    if (!std::exchange(m_isFitWanted, true))
        QMetaObject::invokeMethod(this, &TableView::fitColumns, Qt::QueuedConnection);
}

void TableView::fitColumns()
{
    m_isFitWanted = false;
    if (m_isFitted) {
        growColumns(m_proxy->index(0, 0), m_proxy->index(0, m_proxy->columnCount() - 1));
        return;
    }
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        if (column != m_stretchColumn)
            fitColumn(column);
    }
    m_isFitted = m_proxy->rowCount() > 0;
    stretch();
}

void TableView::fitColumn(int column)
{
    m_fittedWidths[column] = wantedWidth(column);
    setColumnWidth(column, m_fittedWidths[column]);
}

/// A text that changes may want more room. Columns that a person has resized are left alone.
void TableView::growColumns(const QModelIndex &first, const QModelIndex &last)
{
    bool hasGrown = false;
    for (int column = first.column(); column <= last.column(); ++column) {
        const int width = columnWidth(column);
        if (column == m_stretchColumn || width != m_fittedWidths.value(column)
            || wantedWidth(column) <= width)
            continue;
        fitColumn(column);
        hasGrown = true;
    }
    if (hasGrown)
        stretch();
}

/// The stretch column names the row: it takes the room that is left, but never less than its texts.
void TableView::stretch()
{
    if (!model())
        return;
    const int others = horizontalHeader()->length() - columnWidth(m_stretchColumn);
    const int least = m_stretchMayShrink ? leastStretch : wantedWidth(m_stretchColumn);
    setColumnWidth(m_stretchColumn, qMax(least, viewport()->width() - others));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
    stretch();
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit rowSelectionChanged();
}

} // namespace tessera
