// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot_table_model.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace tessera {

/// A row and the rows below it.
template <class Row> struct TreeRow
{
    Row row;
    QList<TreeRow> children = {};
};

/// As SnapshotTableModel, for trees: replaced by whole snapshots, merged by key among the children of the
/// same parent, so that selection, scroll position and what is expanded stay. Row needs key() and operator==.
template <class Row> class SnapshotTreeModel : public QAbstractItemModel
{
public:
    SnapshotTreeModel(std::span<const Column<Row>> columns, const char *context, QObject *parent = nullptr)
        : QAbstractItemModel(parent)
        , m_columns(columns)
        , m_context(context)
    {
    }

    void setRows(const QList<TreeRow<Row>> &rows) { merge(m_root, rows); }
    [[nodiscard]] const Row &row(const QModelIndex &index) const { return itemOf(index).row; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        const auto &item = parent.isValid() ? itemOf(parent) : m_root;
        const bool isThere =
            row >= 0 && row < static_cast<int>(item.children.size()) && column >= 0 && column < columnCount();
        return isThere ? createIndex(row, column, item.children[static_cast<size_t>(row)].get())
                       : QModelIndex();
    }
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override
    {
        return index.isValid() ? indexOf(*itemOf(index).parent) : QModelIndex();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        if (parent.column() > 0)
            return 0;
        return static_cast<int>((parent.isValid() ? itemOf(parent) : m_root).children.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override
    {
        return static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return index.isValid() ? columnData(m_columns, itemOf(index).row, index.column(), role,
                                            [&] { return extra(row(index), index.column(), role); })
                               : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal ? columnHeader(m_columns, m_context, section, role) : QVariant();
    }

protected:
    /// Further roles of a row, such as SeverityRole.
    [[nodiscard]] virtual QVariant extra(const Row &, int /*column*/, int /*role*/) const { return {}; }

private:
    using Key = std::decay_t<decltype(std::declval<Row>().key())>;
    struct Item
    {
        Row row {};
        Item *parent = nullptr; ///< Null for the root only
        int place = 0; ///< Among its parent's children
        std::vector<std::unique_ptr<Item>> children = {};
    };

    [[nodiscard]] static const Item &itemOf(const QModelIndex &index)
    {
        return *static_cast<const Item *>(index.constInternalPointer());
    }
    [[nodiscard]] QModelIndex indexOf(const Item &item) const
    {
        return item.parent ? createIndex(item.place, 0, &item) : QModelIndex();
    }
    static void number(Item &item, size_t first)
    {
        for (size_t i = first; i < item.children.size(); ++i)
            item.children[i]->place = static_cast<int>(i);
    }

    void merge(Item &item, const QList<TreeRow<Row>> &rows);
    void removeMissing(Item &item, const QList<TreeRow<Row>> &rows);
    void place(Item &item, const QList<TreeRow<Row>> &rows);
    void insert(Item &item, const QList<TreeRow<Row>> &rows, int first, int last);
    void bring(Item &item, const Key &key, int target);
    void update(Item &item, const QList<TreeRow<Row>> &rows);

    std::span<const Column<Row>> m_columns;
    const char *m_context;
    Item m_root;
};

template <class Row> void SnapshotTreeModel<Row>::merge(Item &item, const QList<TreeRow<Row>> &rows)
{
    removeMissing(item, rows);
    place(item, rows);
    update(item, rows);
    for (int i = 0; i < rows.size(); ++i)
        merge(*item.children[static_cast<size_t>(i)], rows.at(i).children);
}

template <class Row> void SnapshotTreeModel<Row>::removeMissing(Item &item, const QList<TreeRow<Row>> &rows)
{
    QSet<Key> kept;
    for (const auto &row : rows)
        kept.insert(row.row.key());
    const auto isKept = [&](int i) {
        return kept.contains(item.children[static_cast<size_t>(i)]->row.key());
    };
    for (int last = static_cast<int>(item.children.size()) - 1; last >= 0; --last) {
        if (isKept(last))
            continue;
        int first = last;
        while (first > 0 && !isKept(first - 1))
            --first;
        beginRemoveRows(indexOf(item), first, last);
        item.children.erase(item.children.begin() + first, item.children.begin() + last + 1);
        number(item, static_cast<size_t>(first));
        endRemoveRows();
        last = first;
    }
}

template <class Row> void SnapshotTreeModel<Row>::place(Item &item, const QList<TreeRow<Row>> &rows)
{
    QSet<Key> there;
    for (const auto &child : item.children)
        there.insert(child->row.key());
    for (int i = 0; i < rows.size(); ++i) {
        int last = i;
        while (last < rows.size() && !there.contains(rows.at(last).row.key()))
            ++last;
        if (last > i) {
            insert(item, rows, i, last - 1);
            i = last - 1;
        } else {
            bring(item, rows.at(i).row.key(), i);
        }
    }
}

/// Rows that come together are told together.
template <class Row>
void SnapshotTreeModel<Row>::insert(Item &item, const QList<TreeRow<Row>> &rows, int first, int last)
{
    beginInsertRows(indexOf(item), first, last);
    std::vector<std::unique_ptr<Item>> added;
    for (int i = first; i <= last; ++i)
        added.push_back(std::make_unique<Item>(Item { .row = rows.at(i).row, .parent = &item }));
    item.children.insert(item.children.begin() + first, std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
    number(item, static_cast<size_t>(first));
    endInsertRows();
}

template <class Row> void SnapshotTreeModel<Row>::bring(Item &item, const Key &key, int target)
{
    int found = target;
    while (!(item.children[static_cast<size_t>(found)]->row.key() == key))
        ++found;
    if (found == target)
        return;
    beginMoveRows(indexOf(item), found, found, indexOf(item), target);
    const auto begin = item.children.begin();
    std::rotate(begin + target, begin + found, begin + found + 1);
    number(item, static_cast<size_t>(target));
    endMoveRows();
}

/// Neighbours that change together are told together.
template <class Row> void SnapshotTreeModel<Row>::update(Item &item, const QList<TreeRow<Row>> &rows)
{
    const auto isOld = [&](int i) { return !(item.children[static_cast<size_t>(i)]->row == rows.at(i).row); };
    for (int first = 0; first < rows.size(); ++first) {
        int next = first;
        for (; next < rows.size() && isOld(next); ++next)
            item.children[static_cast<size_t>(next)]->row = rows.at(next).row;
        if (next == first)
            continue;
        emit dataChanged(index(first, 0, indexOf(item)), index(next - 1, columnCount() - 1, indexOf(item)));
        first = next;
    }
}

} // namespace tessera
