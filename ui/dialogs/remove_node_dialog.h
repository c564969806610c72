// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_loss.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QLineEdit;

namespace tessera {

/// What goes with a lost node, and the consent to it. @p loss is not empty.
class RemoveNodeDialog : public FormDialog
{
    Q_OBJECT
public:
    RemoveNodeDialog(const ClusterSnapshot &cluster, const Node &node, const QList<TableLoss> &loss,
                     QWidget *parent);

    /// Of the operation node.remove.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void showLoss(const ClusterSnapshot &cluster);

    Node m_node;
    QList<TableLoss> m_loss;
    QLineEdit *m_tables = nullptr; ///< The consent to a loss
};

/// "3 of 8 shards, 12 MB, hash …": what a table loses.
[[nodiscard]] QString lossText(const TableLoss &loss);

} // namespace tessera
