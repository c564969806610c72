// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace tessera {

/// Asks for the password of one connection.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const QString &connection, const QString &place, bool mayKeep, QWidget *parent);

    [[nodiscard]] QString password() const;
    [[nodiscard]] bool keepsPassword() const;

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace tessera
