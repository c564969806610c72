// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/access_pane.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tessera {

AccessPane::AccessPane(const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView)
    , m_result(new Notice)
    , m_add(new QPushButton(tr("&Add…")))
    , m_edit(new QPushButton(tr("&Change…")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    auto *words = makeQuietLabel(FontRole::Body, this, sentence);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_table, 1);
    column->addWidget(m_result);
    column->addWidget(buildButtons());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &TableView::rowSelectionChanged, this, &AccessPane::follow);
    connect(m_table, &TableView::rowActivated, this, [this] { change(&AccessPane::edit); });
}

QWidget *AccessPane::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    for (auto *button : { m_add, m_edit, m_remove }) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] { change(&AccessPane::add); });
    connect(m_edit, &QPushButton::clicked, this, [this] { change(&AccessPane::edit); });
    connect(m_remove, &QPushButton::clicked, this, [this] { change(&AccessPane::remove); });
    return buttons;
}

void AccessPane::setTable(QAbstractItemModel &model, const QString &name, int stretchColumn,
                          const QString &empty, const QString &advice)
{
    m_table->setAccessibleName(name);
    m_table->setSource(model, stretchColumn);
    m_table->setStretchMayShrink(true);
    m_table->setEmptyText(empty, advice);
    follow();
}

/// What was found before is about something else now.
void AccessPane::change(void (AccessPane::*work)())
{
    m_result->clear();
    (this->*work)();
    follow();
    emit changed();
}

void AccessPane::follow()
{
    m_edit->setEnabled(hasSelection());
    m_remove->setEnabled(hasSelection());
    emit selectionChanged();
}

bool AccessPane::hasSelection() const
{
    return selectedRow() >= 0;
}

int AccessPane::selectedRow() const
{
    return m_table->currentSourceRow();
}

void AccessPane::selectRow(int row)
{
    m_table->selectSourceRow(row);
}

void AccessPane::showTesting()
{
    m_result->say(Severity::Info, tr("Testing…"));
}

void AccessPane::showTest(const Result<QString> &sentence)
{
    if (sentence)
        m_result->say(Severity::Ok, *sentence);
    else
        m_result->say(sentence.error());
}

} // namespace tessera
