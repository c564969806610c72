// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/analyze_dialog.h"

#include "core/explain/explain_reading.h"

#include <QLineEdit>

namespace tessera {

AnalyzeDialog::AnalyzeDialog(EnvironmentClass environment, const QString &clusterName, QWidget *parent)
    : FormDialog(tr("Run the statement and roll it back"), rolledBackText(), parent)
    , m_environment(environment)
    , m_clusterName(clusterName)
{
    setButtonText(tr("Run and roll back"));
    if (environment != EnvironmentClass::Production)
        return;
    m_typedName = new QLineEdit(this);
    addField(tr("&Name of the cluster"), m_typedName,
             tr("This is a production cluster. Type its name, %1, to run the statement.").arg(clusterName));
}

Confirmation AnalyzeDialog::confirmation() const
{
    return { .isAgreed = true, .typedName = m_typedName ? m_typedName->text() : QString() };
}

QString AnalyzeDialog::flaw() const
{
    const auto confirmed = confirm(confirmation(), m_environment, false, m_clusterName);
    return confirmed ? QString() : confirmed.error().message;
}

} // namespace tessera
