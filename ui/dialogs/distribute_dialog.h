// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/local_table.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;
class QSpinBox;

namespace tessera {

/// Which local table to distribute, by which column, colocated with what, in how many shards.
class DistributeDialog : public FormDialog
{
    Q_OBJECT
public:
    DistributeDialog(const QList<LocalTable> &tables, const SnapshotPtr &cluster, QWidget *parent);

    /// The parameters of the operation table.distribute.
    [[nodiscard]] QJsonObject parameters() const;
    void chooseTable(const QString &displayName);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void buildFields();
    void showColumns();
    void showShards();
    [[nodiscard]] const LocalTable *table() const;

    QList<LocalTable> m_tables;
    SnapshotPtr m_cluster;
    QComboBox *m_table;
    QComboBox *m_column;
    QComboBox *m_colocation;
    QSpinBox *m_shards;
};

} // namespace tessera
