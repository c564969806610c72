// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTreeView>

class QSortFilterProxyModel;

namespace tessera {

class EmptyState;

/// TableView's sister for rows that have rows below them: sorted through a proxy on SortRole among the
/// children of a parent, columns sized once to their content, with an empty state. Arrow keys open and close.
class TreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit TreeView(QWidget *parent = nullptr);

    /// Shows @p source. @p stretchColumn takes the room that is left, @p leastStretch pixels at least.
    void setSource(QAbstractItemModel &source, int stretchColumn, int leastStretch);
    /// Rows with children stand open when they come.
    void setOpensNewRows(bool opens) { m_opensNewRows = opens; }
    void setEmptyText(const QString &title, const QString &advice);
    /// The selected row in the source model; invalid when there is none.
    [[nodiscard]] QModelIndex currentSource() const;
    void selectSource(const QModelIndex &index);
    void setExpandedSource(const QModelIndex &index, bool isExpanded);

signals:
    void rowSelectionChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;

private:
    void showEmptyState();
    void fitSoon();
    void fit();
    void stretch();

    QSortFilterProxyModel *m_proxy;
    EmptyState *m_empty;
    int m_stretchColumn = 0;
    int m_leastStretch = 0;
    QHash<int, int> m_fittedWidths; ///< By column, as we set them last
    bool m_isFitWanted = false;
    bool m_opensNewRows = false;
};

} // namespace tessera
