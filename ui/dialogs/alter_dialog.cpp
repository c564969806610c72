// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/alter_dialog.h"

#include "core/operations/alter_table.h"
#include "ui/dialogs/choices.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QRadioButton>
#include <QSpinBox>

namespace tessera {

namespace {

quint32 columnTypeOf(const ClusterSnapshot &cluster, const DistributedTable &table)
{
    const auto &groups = cluster.colocationGroups();
    const auto found = std::ranges::find(groups, table.colocation, &ColocationGroup::id);
    return found == groups.end() ? 0 : found->columnType;
}

} // namespace

AlterDialog::AlterDialog(const PlanFacts &facts, const QString &table, QWidget *parent)
    : FormDialog(tr("Alter %1").arg(table),
                 tr("One property is changed at a time. Where the rows have to be written anew, writes wait "
                    "until that is done; the review says how much it is."),
                 parent)
    , m_facts(facts)
    , m_subject(*alteredTable(m_facts, table, false))
    , m_properties(new QButtonGroup(this))
    , m_count(new QSpinBox(this))
    , m_column(makeChoice(this))
    , m_colocation(makeChoice(this))
    , m_together(new QRadioButton(tr("Change them &together"), this))
    , m_alone(new QRadioButton(
          tr("Change %1 &alone").arg(QString(table).replace(QLatin1Char('&'), QStringLiteral("&&"))), this))
{
    fillFields();
    buildFields();
    if (!m_subject.siblings.isEmpty())
        buildCompany();
    m_together->setVisible(!m_subject.siblings.isEmpty());
    m_alone->setVisible(!m_subject.siblings.isEmpty());
    m_together->setChecked(true);
    m_properties->buttons().constFirst()->setChecked(true);
    connect(m_properties, &QButtonGroup::idToggled, this, &AlterDialog::follow);
    connect(m_colocation, &QComboBox::currentTextChanged, this, &AlterDialog::follow);
    follow();
    m_count->setFocus();
}

/// Columns and tables that could be chosen at all; the others would be refused anyhow.
void AlterDialog::fillFields()
{
    const auto &cluster = *m_facts.snapshot;
    const auto &table = m_subject.table;
    m_count->setRange(1, mostShards);
    m_count->setValue(static_cast<int>(m_subject.shardCount));
    for (const auto &column : m_subject.definition.columns) {
        if (column.canHash && !column.isGenerated && column.name != table.distributionColumn)
            m_column->addItem(column.name, column.name);
    }
    if (!m_subject.siblings.isEmpty())
        m_colocation->addItem(tr("with no other table"), QStringLiteral("none"));
    for (const auto &other : cluster.tables()) {
        if (other.kind == TableKind::Hash && !other.partitionOf && other.colocation != table.colocation
            && columnTypeOf(cluster, other) == columnTypeOf(cluster, table))
            m_colocation->addItem(tr("with %1").arg(other.displayName()), other.displayName());
    }
}

void AlterDialog::buildFields()
{
    addProperty(tr("&Shard count"), m_count);
    addProperty(tr("&Distribution column"), m_column);
    addProperty(tr("C&olocation"), m_colocation);
    m_properties->button(1)->setEnabled(m_column->count() > 0);
    m_properties->button(2)->setEnabled(m_colocation->count() > 0);
}

void AlterDialog::addProperty(const QString &label, QWidget *field)
{
    auto *property = new QRadioButton(label, this);
    m_properties->addButton(property, static_cast<int>(m_fields.size()));
    m_fields << field;
    property->setMinimumHeight(field->sizeHint().height());
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form()->addRow(property, field);
    placeInTabOrder(property);
    placeInTabOrder(field);
}

void AlterDialog::buildCompany()
{
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_together);
    scopes->addButton(m_alone);
    addField(tr("Colocated with"), makeTablesLabel(namesOf(m_subject.siblings), this));
    addChoice(m_together,
              tr("All of them are written anew and stay colocated, so that joins stay on one node."));
    addChoice(
        m_alone,
        tr("Only this table changes, and it leaves the group: joins with the others then send rows between "
           "nodes, and their shards no longer move together."));
}

/// Tables leave a group, and change their column, one by one.
bool AlterDialog::mayChangeTogether() const
{
    const bool leaves = m_colocation->currentData() == QStringLiteral("none");
    return chosenField() == m_count || (chosenField() == m_colocation && !leaves);
}

void AlterDialog::follow()
{
    for (auto *field : m_fields)
        field->setEnabled(field == chosenField());
    m_together->setEnabled(mayChangeTogether());
    if (!mayChangeTogether())
        m_alone->setChecked(true);
}

QWidget *AlterDialog::chosenField() const
{
    return m_fields[m_properties->checkedId()];
}

QJsonObject AlterDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("table"), m_subject.name() } };
    if (chosenField() == m_count)
        parameters.insert(QStringLiteral("shardCount"), m_count->value());
    else if (chosenField() == m_column)
        parameters.insert(QStringLiteral("column"), m_column->currentData().toString());
    else
        parameters.insert(QStringLiteral("colocateWith"), m_colocation->currentData().toString());
    if (chosenField() != m_column && !m_subject.siblings.isEmpty())
        parameters.insert(QStringLiteral("withColocated"), m_together->isChecked());
    return parameters;
}

QString AlterDialog::flaw() const
{
    if (chosenField() == m_column && m_column->findText(m_column->currentText()) < 0)
        return tr("Choose a column of %1.").arg(m_subject.name());
    if (chosenField() == m_colocation && m_colocation->findText(m_colocation->currentText()) < 0)
        return tr("Choose a table of this database, or none.");
    const auto plan = AlterTable::from(parameters()).plan(m_facts);
    return plan ? QString() : plan.error().message;
}

} // namespace tessera
