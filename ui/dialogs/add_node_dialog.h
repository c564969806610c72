// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/form_dialog.h"

class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace tessera {

/// Asks which server to add; on a sandbox a new one can be made.
class AddNodeDialog : public FormDialog
{
    Q_OBJECT
public:
    AddNodeDialog(bool mayMakeServer, QWidget *parent);

    [[nodiscard]] bool wantsNewServer() const;
    [[nodiscard]] QString address() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    QRadioButton *m_new;
    QRadioButton *m_existing;
    QLineEdit *m_host;
    QSpinBox *m_port;
};

} // namespace tessera
