// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace tessera {

namespace {

QString settingsKey(const QObject &table)
{
    return QStringLiteral("columns/") + table.objectName();
}

QString titleOf(const QTableView &table, int column)
{
    return table.model()->headerData(column, Qt::Horizontal).toString();
}

} // namespace

void TableView::offerColumns(const QList<int> &hidden)
{
    const auto remembered = QSettings().value(settingsKey(*this));
    const auto chosen = remembered.toStringList();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool isHidden = remembered.isValid() ? chosen.contains(QString::number(column))
                                                   : hidden.contains(column);
        setColumnHidden(column, isHidden && column != m_stretchColumn);
    }
    auto *header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setToolTip(tr("Right-click to choose columns"));
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &where) { chooseColumns(header->mapToGlobal(where)); });
}

void TableView::chooseColumns(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_stretchColumn)
            continue;
        auto *action = menu->addAction(titleOf(*this, column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            rememberColumns();
            stretch();
        });
    }
    menu->popup(where);
}

void TableView::rememberColumns() const
{
    QStringList hidden;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            hidden << QString::number(column);
    }
    QSettings().setValue(settingsKey(*this), hidden);
}

} // namespace tessera
