// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/undistribute_dialog.h"

#include <QCheckBox>
#include <QFormLayout>

namespace tessera {

UndistributeDialog::UndistributeDialog(const QString &table, QWidget *parent)
    : FormDialog(
        tr("Undistribute %1").arg(table),
        tr("All its rows come back to the coordinator, into a local table. A table that foreign keys tie to "
           "other Citus tables can come back only with them."),
        parent)
    , m_table(table)
    , m_withTied(new QCheckBox(tr("&With the tables tied to it by foreign keys"), this))
{
    m_withTied->setAccessibleName(m_withTied->text().remove(QLatin1Char('&')));
    form()->addRow(m_withTied);
    placeInTabOrder(m_withTied);
}

QJsonObject UndistributeDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("table"), m_table } };
    if (m_withTied->isChecked())
        parameters.insert(QStringLiteral("withForeignKeys"), true);
    return parameters;
}

} // namespace tessera
