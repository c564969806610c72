// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reference_dialog.h"

#include <QComboBox>
#include <QCompleter>

namespace tessera {

ReferenceDialog::ReferenceDialog(const QList<LocalTable> &tables, QWidget *parent)
    : FormDialog(
        tr("Make a reference table"),
        tr("Every node gets a full copy, so that any table can be joined with it. Right for small tables "
           "that change seldom."),
        parent)
    , m_table(new QComboBox(this))
{
    m_table->setEditable(true);
    m_table->setInsertPolicy(QComboBox::NoInsert);
    m_table->completer()->setFilterMode(Qt::MatchContains);
    for (const auto &table : tables)
        m_table->addItem(table.displayName());
    addField(tr("Table"), m_table);
}

QString ReferenceDialog::table() const
{
    return m_table->currentText();
}

QString ReferenceDialog::flaw() const
{
    return m_table->findText(table()) < 0 ? tr("Choose a table of this database.") : QString();
}

} // namespace tessera
