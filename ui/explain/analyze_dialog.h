// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/environment_class.h"
#include "core/plan/confirmation.h"
#include "ui/dialogs/form_dialog.h"

class QLineEdit;

namespace tessera {

/// Asks before a statement that may write is run and rolled back, as the environment class wants it.
class AnalyzeDialog : public FormDialog
{
    Q_OBJECT
public:
    AnalyzeDialog(EnvironmentClass environment, const QString &clusterName, QWidget *parent);

    [[nodiscard]] Confirmation confirmation() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    EnvironmentClass m_environment;
    QString m_clusterName;
    QLineEdit *m_typedName = nullptr; ///< Only for production
};

} // namespace tessera
