// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/distribute_dialog.h"

#include "ui/dialogs/choices.h"

#include <QComboBox>
#include <QSpinBox>

namespace tessera {

DistributeDialog::DistributeDialog(const QList<LocalTable> &tables, const SnapshotPtr &cluster,
                                   QWidget *parent)
    : FormDialog(
        tr("Distribute a table"),
        tr("Its rows are spread over the nodes by the value of one column. Pick the column that most "
           "queries name and that joins use, such as the tenant."),
        parent)
    , m_tables(tables)
    , m_cluster(cluster)
    , m_table(makeChoice(this))
    , m_column(makeChoice(this))
    , m_colocation(makeChoice(this))
    , m_shards(new QSpinBox(this))
{
    buildFields();
    for (const auto &table : m_tables)
        m_table->addItem(table.displayName());
    m_colocation->addItem(tr("chosen by the server"));
    m_colocation->addItem(tr("with no other table"), QStringLiteral("none"));
    for (const auto &table : cluster->tables()) {
        if (table.kind == TableKind::Hash && !table.partitionOf)
            m_colocation->addItem(table.displayName(), table.displayName());
    }
    connect(m_table, &QComboBox::currentTextChanged, this, &DistributeDialog::showColumns);
    connect(m_colocation, &QComboBox::currentIndexChanged, this, &DistributeDialog::showShards);
    showColumns();
    showShards();
}

void DistributeDialog::buildFields()
{
    m_shards->setRange(0, mostShards);
    m_shards->setSpecialValueText(tr("default of the server"));
    addField(tr("Table"), m_table);
    addField(tr("Distribution column"), m_column, tr("Unique keys must contain this column."));
    addField(tr("Colocate"), m_colocation,
             tr("Colocated tables keep equal keys on the same node, so that joins stay there."));
    addField(tr("Shards"), m_shards);
}

const LocalTable *DistributeDialog::table() const
{
    const auto found = std::ranges::find(m_tables, m_table->currentText(), &LocalTable::displayName);
    return found == m_tables.end() ? nullptr : &*found;
}

void DistributeDialog::chooseTable(const QString &displayName)
{
    m_table->setCurrentText(displayName);
}

void DistributeDialog::showColumns()
{
    m_column->clear();
    const auto *chosen = table();
    if (!chosen)
        return;
    for (const auto &column : chosen->columns) {
        const auto kind = column.isKey ? tr("%1, primary key").arg(column.type) : column.type;
        m_column->addItem(column.name);
        m_column->setItemData(m_column->count() - 1, kind, Qt::ToolTipRole);
    }
    const auto key = std::ranges::find(chosen->columns, true, &LocalColumn::isKey);
    m_column->setCurrentIndex(key == chosen->columns.end() ? 0
                                                           : static_cast<int>(key - chosen->columns.begin()));
}

void DistributeDialog::showShards()
{
    const auto with = m_colocation->currentData().toString();
    m_shards->setEnabled(with.isEmpty() || with == QLatin1String("none"));
}

QJsonObject DistributeDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("table"), m_table->currentText() },
                             { QStringLiteral("column"), m_column->currentText() } };
    const auto with = m_colocation->currentData().toString();
    if (!with.isEmpty())
        parameters.insert(QStringLiteral("colocateWith"), with);
    if (m_shards->isEnabled() && m_shards->value() > 0)
        parameters.insert(QStringLiteral("shardCount"), m_shards->value());
    return parameters;
}

QString DistributeDialog::flaw() const
{
    const auto *chosen = table();
    if (!chosen)
        return tr("Choose a table of this database.");
    const auto names = [](const LocalColumn &column) { return column.name; };
    if (std::ranges::find(chosen->columns, m_column->currentText(), names) == chosen->columns.end())
        return tr("Table %1 has no column of that name.").arg(chosen->displayName());
    return {};
}

} // namespace tessera
