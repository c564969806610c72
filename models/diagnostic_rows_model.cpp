// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostic_rows_model.h"

#include "core/activity/statement_text.h"
#include "models/diagnostics_model.h"

namespace tessera {

namespace {

constexpr qsizetype shownCharacters = 300;

QVariant alignmentOf(DiagnosticKind kind)
{
    return QVariant::fromValue(Qt::AlignVCenter
                               | (kind == DiagnosticKind::Text ? Qt::AlignLeft : Qt::AlignRight));
}

} // namespace

DiagnosticRowsModel::DiagnosticRowsModel(const DiagnosticCheck &check, QObject *parent)
    : QAbstractTableModel(parent)
    , m_check(check)
    , m_kinds(columnKinds(check))
{
}

void DiagnosticRowsModel::setRows(const QList<DiagnosticRow> &rows)
{
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_rows = rows;
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (!rows.isEmpty())
        emit dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
}

int DiagnosticRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiagnosticRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kinds.size());
}

QVariant DiagnosticRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows.at(index.row());
    const auto kind = m_kinds.at(index.column());
    const auto &value = row.values.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(valueText(value, kind), shownCharacters);
    case SortRole:
        return kind == DiagnosticKind::Text ? value : QVariant(value.isValid() ? value.toDouble() : -1);
    case Qt::TextAlignmentRole:
        return alignmentOf(kind);
    case Qt::ToolTipRole:
        return kind == DiagnosticKind::Text ? QVariant(harmless(value.toString().left(shownCharacters * 10)))
                                            : QVariant();
    case SeverityRole:
        return index.column() == 0 ? QVariant(static_cast<int>(severityOf(row.verdict))) : QVariant();
    default:
        return {};
    }
}

QVariant DiagnosticRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(m_kinds.at(section));
    return role == Qt::DisplayRole ? QVariant(columnTitles(m_check).at(section)) : QVariant();
}

} // namespace tessera
