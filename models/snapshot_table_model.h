// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QSet>

#include <span>

namespace tessera {

/// Roles every table model of ours answers beside the display text.
enum ModelRole {
    SortRole = Qt::UserRole + 1, ///< The raw value, for sorting
    KeyRole, ///< The row's key as a QVariant
    SeverityRole, ///< int of tessera::Severity, for the delegate's icon and colour
    ShareRole, ///< 0 to 1, drawn as a bar under the number
    QuietRole, ///< true: in the quiet colour
    MonoRole ///< true: SQL, names of settings, LSNs
};

/// A column is a value: its header and how a row fills it.
template <class Row> struct Column
{
    const char *title; ///< QT_TRANSLATE_NOOP in the model's context
    QVariant (*text)(const Row &);
    QVariant (*sort)(const Row &);
    bool isNumber = false; ///< Right-aligned
};

template <class Row> QVariant alignmentOf(const Column<Row> &column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

/// What a column says of a row in @p role; @p extra answers the roles that are not the column's.
template <class Row, class Extra>
QVariant columnData(std::span<const Column<Row>> columns, const Row &row, int section, int role, Extra extra)
{
    const auto &column = columns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row);
    case SortRole:
        return column.sort ? column.sort(row) : column.text(row);
    case KeyRole:
        return QVariant::fromValue(row.key());
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return extra();
    }
}

template <class Row>
QVariant columnHeader(std::span<const Column<Row>> columns, const char *context, int section, int role)
{
    const auto &column = columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate(context, column.title);
    return role == Qt::TextAlignmentRole ? alignmentOf(column) : QVariant();
}

/// Rows that are replaced by whole snapshots: merged by key with the fewest inserts, removes and dataChanged,
/// never reset, so that selection and scroll position stay. Row needs key() (hashable) and operator==.
template <class Row> class SnapshotTableModel : public QAbstractTableModel
{
public:
    SnapshotTableModel(std::span<const Column<Row>> columns, const char *context, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(columns)
        , m_context(context)
    {
    }

    void setRows(const QList<Row> &rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// Further roles of a row, such as SeverityRole.
    [[nodiscard]] virtual QVariant extra(const Row &, int /*column*/, int /*role*/) const { return {}; }

private:
    void removeMissing(const QList<Row> &rows);
    void place(const Row &row, int target);

    std::span<const Column<Row>> m_columns;
    const char *m_context;
    QList<Row> m_rows;
};

template <class Row> void SnapshotTableModel<Row>::setRows(const QList<Row> &rows)
{
    removeMissing(rows);
    for (int i = 0; i < rows.size(); ++i)
        place(rows.at(i), i);
}

template <class Row> void SnapshotTableModel<Row>::removeMissing(const QList<Row> &rows)
{
    using Key = std::decay_t<decltype(std::declval<Row>().key())>;
    QSet<Key> kept;
    for (const auto &row : rows)
        kept.insert(row.key());
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        if (kept.contains(m_rows.at(last).key()))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_rows.at(first - 1).key()))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

template <class Row> void SnapshotTableModel<Row>::place(const Row &row, int target)
{
    int found = target;
    while (found < m_rows.size() && !(m_rows.at(found).key() == row.key()))
        ++found;
    if (found == m_rows.size()) {
        beginInsertRows({}, target, target);
        m_rows.insert(target, row);
        endInsertRows();
        return;
    }
    if (found != target) {
        beginMoveRows({}, found, found, {}, target);
        m_rows.move(found, target);
        endMoveRows();
    }
    if (m_rows.at(target) == row)
        return;
    m_rows[target] = row;
    emit dataChanged(index(target, 0), index(target, columnCount() - 1));
}

template <class Row> QVariant SnapshotTableModel<Row>::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows.at(index.row());
    return columnData(m_columns, row, index.column(), role,
                      [&] { return extra(row, index.column(), role); });
}

template <class Row>
QVariant SnapshotTableModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? columnHeader(m_columns, m_context, section, role) : QVariant();
}

} // namespace tessera
