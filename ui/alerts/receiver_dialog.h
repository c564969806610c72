// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_action.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace tessera {

class CommandField;

/// Whom to tell: a webhook or a command. The address is typed, and never shown again.
class ReceiverDialog : public FormDialog
{
    Q_OBJECT
public:
    enum Kind { Webhook, Command };

    /// Must not be named like one of @p taken.
    ReceiverDialog(Kind kind, const QStringList &taken, QWidget *parent);

    [[nodiscard]] AlertAction action() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    QStringList m_taken;
    QLineEdit *m_id;
    QLineEdit *m_url = nullptr; ///< Of a webhook
    CommandField *m_command = nullptr; ///< Of a command
    QComboBox *m_severity;
};

} // namespace tessera
