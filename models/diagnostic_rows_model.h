// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnose/diagnostic.h"

#include <QAbstractTableModel>

namespace tessera {

/// The rows that one check found; its columns are the check's. A later result of the same check takes their
/// place, row by row.
class DiagnosticRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit DiagnosticRowsModel(const DiagnosticCheck &check, QObject *parent = nullptr);

    void setRows(const QList<DiagnosticRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const DiagnosticCheck &m_check;
    QList<DiagnosticKind> m_kinds;
    QList<DiagnosticRow> m_rows;
};

} // namespace tessera
