// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace tessera {

/// Asks which servers to add, and who spreads the shards afterwards; on a sandbox new ones can be made.
class AddNodeDialog : public FormDialog
{
    Q_OBJECT
public:
    AddNodeDialog(bool mayMakeServer, QWidget *parent);

    /// How many servers are to be made; 0 when running ones are added.
    [[nodiscard]] int newServers() const;
    /// Of the operation node.add; without addresses when servers are to be made.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void addChoices();

    QRadioButton *m_new;
    QRadioButton *m_existing;
    QSpinBox *m_count;
    QLineEdit *m_addresses;
    QComboBox *m_rebalance;
};

} // namespace tessera
