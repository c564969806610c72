// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTableView>

class QSortFilterProxyModel;

namespace tessera {

class EmptyState;

/// A table of ours: sorted through a proxy on SortRole, filtered by text, columns sized once to their
/// content, with an empty state. Its columns are remembered under its objectName.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Shows @p source through the proxy. @p stretchColumn takes the room that is left, at least what its
    /// texts need.
    void setSource(QAbstractItemModel &source, int stretchColumn);
    /// The stretch column may be narrower than its texts, which end in an ellipsis then; where the whole of
    /// them is shown elsewhere.
    void setStretchMayShrink(bool mayShrink);
    /// A menu of the header, by mouse or menu key, shows and hides columns but the stretch column; what is
    /// chosen is remembered under the objectName. @p hidden are not shown until they are chosen.
    void offerColumns(const QList<int> &hidden);
    void setFilterText(const QString &text);
    void setEmptyText(const QString &title, const QString &advice);
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    /// Rows of the source model that are selected, top to bottom.
    [[nodiscard]] QList<int> selectedSourceRows() const;
    [[nodiscard]] int currentSourceRow() const; ///< -1 when there is none
    void selectSourceRow(int row);

signals:
    void rowSelectionChanged();
    void rowActivated(int sourceRow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void showEmptyState();
    void fitColumnsSoon();
    void fitColumns();
    void fitColumn(int column);
    void growColumns(const QModelIndex &first, const QModelIndex &last);
    void stretch();
    [[nodiscard]] int wantedWidth(int column) const;
    void chooseColumns(const QPoint &where);
    void rememberColumns() const;

    QSortFilterProxyModel *m_proxy;
    EmptyState *m_empty;
    int m_stretchColumn = 0;
    QHash<int, int> m_fittedWidths; ///< By column, as we set them last
    bool m_isFitted = false;
    bool m_isFitWanted = false;
    bool m_stretchMayShrink = false;
};

} // namespace tessera
