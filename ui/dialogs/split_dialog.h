// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSpinBox;

namespace tessera {

class SplitBar;

/// Where to split a shard and onto which nodes its parts go.
class SplitDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p shard is one of @p cluster.
    SplitDialog(const SnapshotPtr &cluster, ShardId shard, QWidget *parent);

    /// The parameters of the operation shard.split.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    /// What the plan would refuse, in its words.
    [[nodiscard]] QString flaw() const override;

private:
    void buildFields();
    void cutEqually();
    void showPoints();
    void showParts(const QStringList &points);
    void setRows(qsizetype count);
    [[nodiscard]] QString addressOfHome() const;

    SnapshotPtr m_cluster;
    const Shard &m_shard; ///< Lives in m_cluster
    SplitBar *m_bar;
    QSpinBox *m_count;
    QLineEdit *m_points;
    QWidget *m_rows; ///< A label and a choice for each part
    QScrollArea *m_rowsArea;
    QComboBox *m_mode;
    QList<QComboBox *> m_nodes; ///< One a part
    QList<QLabel *> m_ranges;
};

} // namespace tessera
