// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/create_schema_dialog.h"

#include "core/operations/schema_refusals.h"
#include "ui/dialogs/choices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSet>

#include <algorithm>

namespace tessera {

CreateSchemaDialog::CreateSchemaDialog(const SnapshotPtr &cluster, QWidget *parent)
    : FormDialog(tr("New distributed schema"),
                 tr("Each table that is made in it lies on one node, all on the same one, which the server "
                    "picks. Right for one schema a tenant or a service."),
                 parent)
    , m_cluster(cluster)
    , m_name(new QLineEdit(this))
    , m_owner(makeChoice(this))
{
    QSet<QString> seen;
    for (const auto &table : cluster->tables())
        seen << table.owner;
    auto owners = QStringList(seen.begin(), seen.end());
    owners.sort();
    m_owner->addItems(owners);
    m_owner->setCurrentIndex(-1);
    m_owner->lineEdit()->setPlaceholderText(tr("the role you are connected as"));
    addField(tr("&Name"), m_name);
    addField(tr("&Owner"), m_owner, tr("May make tables in it, and is the only one who may at first."));
}

QJsonObject CreateSchemaDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("schema"), m_name->text() } };
    if (const auto owner = m_owner->currentText().trimmed(); !owner.isEmpty())
        parameters.insert(QStringLiteral("owner"), owner);
    return parameters;
}

QString CreateSchemaDialog::flaw() const
{
    const auto name = m_name->text();
    if (name.trimmed().isEmpty())
        return tr("Enter a name for the schema.");
    if (groupOfSchema(*m_cluster, name))
        return tr("There is a distributed schema %1 already.").arg(name);
    return {};
}

} // namespace tessera
