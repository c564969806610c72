// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reference_dialog.h"

#include "models/format.h"
#include "ui/dialogs/choices.h"

#include <QComboBox>
#include <QLabel>

namespace tessera {

namespace {

/// Tables at the other end of its foreign keys, on the side that is asked for.
QStringList tiedTables(const TableDefinition &table, bool isIncoming)
{
    QStringList names;
    for (const auto &key : table.foreignKeys) {
        if (!key.otherIsSelf && key.isIncoming == isIncoming && !names.contains(key.other))
            names << key.other;
    }
    return names;
}

} // namespace

ReferenceDialog::ReferenceDialog(const QList<LocalTable> &tables, QWidget *parent)
    : FormDialog(
        tr("Make a reference table"),
        tr("Every node gets a full copy, so that any table can be joined with it. Right for small tables "
           "that change seldom. Others may stay on the coordinator: with Citus managing them, every node "
           "reaches them."),
        parent)
    , m_table(makeChoice(this))
    , m_use(new QComboBox(this))
    , m_size(makeTablesLabel({}, this))
    , m_dependents(makeTablesLabel({}, this))
    , m_tables(tables)
{
    for (const auto &table : tables)
        m_table->addItem(table.displayName());
    m_use->addItem(tr("a reference table, copied to every node"), QStringLiteral("table.reference"));
    m_use->addItem(tr("a managed table of the coordinator"), QStringLiteral("table.local"));
    addField(tr("&Table"), m_table);
    addField(tr("&Becomes"), m_use);
    addField(tr("Size"), m_size);
    addField(tr("Foreign keys"), m_dependents,
             tr("Local tables that are tied to a reference table are managed by Citus from then on."));
    connect(m_use, &QComboBox::currentIndexChanged, this, &ReferenceDialog::showSize);
    connect(m_table, &QComboBox::currentTextChanged, this, &ReferenceDialog::askForEvidence);
}

QString ReferenceDialog::table() const
{
    return m_table->currentText();
}

QString ReferenceDialog::operation() const
{
    return m_use->currentData().toString();
}

void ReferenceDialog::showSize()
{
    const auto found = std::ranges::find(m_tables, table(), &LocalTable::displayName);
    if (found == m_tables.end())
        return m_size->setText(tr("not known"));
    const auto size = format::bytes(found->bytes);
    m_size->setText(operation() == QLatin1String("table.local") ? tr("%1 on the coordinator").arg(size)
                                                                : tr("%1 on each node").arg(size));
}

void ReferenceDialog::chooseTable(const QString &displayName)
{
    m_table->setCurrentText(displayName);
}

void ReferenceDialog::askForEvidence()
{
    const auto found = std::ranges::find(m_tables, table(), &LocalTable::displayName);
    showSize();
    m_dependents->setText(found == m_tables.end() ? tr("not known") : tr("Looking…"));
    if (found != m_tables.end())
        emit adviceRequested(table());
}

void ReferenceDialog::showEvidence(const QString &name, const Result<TableEvidence> &evidence)
{
    if (name != table())
        return;
    if (!evidence)
        return m_dependents->setText(evidence.error().message);
    const auto from = tiedTables(evidence->definition(), true);
    const auto to = tiedTables(evidence->definition(), false);
    QStringList words;
    if (!from.isEmpty())
        words << tr("%1 refers to it by foreign keys.").arg(from.join(QLatin1String(", ")));
    if (!to.isEmpty())
        words << tr("It refers to %1.").arg(to.join(QLatin1String(", ")));
    m_dependents->setText(words.isEmpty() ? tr("none to or from other tables")
                                          : words.join(QLatin1Char(' ')));
}

QString ReferenceDialog::flaw() const
{
    return m_table->findText(table()) < 0 ? tr("Choose a table of this database.") : QString();
}

} // namespace tessera
