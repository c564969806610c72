// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;
class QLineEdit;

namespace tessera {

/// Name and owner of a new distributed schema.
class CreateSchemaDialog : public FormDialog
{
    Q_OBJECT
public:
    /// Owners of the cluster's tables are suggested.
    CreateSchemaDialog(const SnapshotPtr &cluster, QWidget *parent);

    /// Of the operation schema.create.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    SnapshotPtr m_cluster;
    QLineEdit *m_name;
    QComboBox *m_owner;
};

} // namespace tessera
