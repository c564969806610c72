// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/find_key_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace tessera {

FindKeyField::FindKeyField(QWidget *parent)
    : QWidget(parent)
    , m_table(new QComboBox(this))
    , m_key(new SearchField(tr("Find a key"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::tiny);
    m_table->setAccessibleName(tr("Table of the key"));
    m_table->setMinimumWidth(96);
    m_table->setMaximumWidth(150);
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_table->setMinimumContentsLength(10);
    m_key->setMinimumWidth(120);
    m_key->setMaximumWidth(160);
    row->addWidget(m_table);
    row->addWidget(m_key);
    connect(m_table, &QComboBox::currentIndexChanged, this, &FindKeyField::showColumn);
    connect(m_key, &QLineEdit::returnPressed, this, &FindKeyField::ask);
    setEnabled(false);
}

void FindKeyField::setSnapshot(const ClusterSnapshot &snapshot)
{
    QList<std::pair<QString, QString>> tables;
    for (const auto &table : snapshot.tables()) {
        if (table.kind == TableKind::Hash)
            tables << std::pair(table.displayName(), table.distributionColumn);
    }
    std::ranges::sort(tables);
    QList<std::pair<QString, QString>> shown;
    for (int i = 0; i < m_table->count(); ++i)
        shown << std::pair(m_table->itemText(i), m_table->itemData(i).toString());
    if (shown == tables)
        return;
    const auto current = m_table->currentText();
    m_table->clear();
    for (const auto &[name, column] : std::as_const(tables))
        m_table->addItem(name, column);
    setTable(current);
    setReason(toolTip());
}

void FindKeyField::setTable(const QString &table)
{
    m_table->setCurrentIndex(std::max(0, m_table->findText(table)));
}

void FindKeyField::setReason(const QString &reason)
{
    setToolTip(reason);
    setEnabled(reason.isEmpty() && m_table->count() > 0);
}

void FindKeyField::showColumn()
{
    const auto column = m_table->currentData().toString();
    m_key->setPlaceholderText(column.isEmpty() ? tr("Find a key") : tr("Find %1").arg(column));
}

void FindKeyField::ask()
{
    if (!m_key->text().isEmpty() && m_table->currentIndex() >= 0)
        emit findRequested(m_table->currentText(), m_key->text());
}

} // namespace tessera
