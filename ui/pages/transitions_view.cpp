// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/transitions_view.h"

#include "models/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

TransitionsView::TransitionsView(QWidget *parent)
    : QWidget(parent)
    , m_entry(new QAction(tr("Show it in the journal"), this))
    , m_problem(new Notice)
    , m_table(new TableView)
    , m_inspector(new SelectionInspector({ m_entry }))
{
    m_entry->setToolTip(tr("Its steps, and what can be taken up or taken back"));
    auto *search = new SearchField(tr("Find a server or a change"), this);
    m_table->setObjectName(u"transitions-table"_s);
    m_table->setAccessibleName(tr("What happened to the servers of the node groups"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_model, TransitionsModel::TextColumn);
    m_table->setStretchMayShrink(true);
    m_table->setEmptyText(tr("Nothing has happened yet that is known"),
                          tr("Switchovers, failovers and new standbys stand here once they were made, starts "
                             "of servers once metrics are collected, and what servers and HA managers "
                             "remember of their timelines."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(search);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    connect(search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    connect(m_table, &TableView::rowSelectionChanged, this, &TransitionsView::showSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TransitionsView::showSelection);
    connect(m_entry, &QAction::triggered, this, [this] {
        if (const int row = m_table->currentSourceRow(); row >= 0)
            emit entryRequested(m_model.row(row).transition.entry);
    });
    showSelection();
}

void TransitionsView::setKept(const Result<QList<Transition>> &kept)
{
    if (!kept)
        return m_problem->say(kept.error());
    m_problem->clear();
    m_kept = *kept;
    list();
}

void TransitionsView::setRemembered(const QList<Transition> &remembered)
{
    m_remembered = remembered;
    list();
}

void TransitionsView::forget()
{
    m_kept.clear();
    m_remembered.clear();
    m_problem->clear();
    list();
}

void TransitionsView::list()
{
    m_model.setRows(transitionRows(newestFirst(m_kept + m_remembered)));
    showSelection();
}

void TransitionsView::showSelection()
{
    const int row = m_table->currentSourceRow();
    m_entry->setVisible(row >= 0 && m_model.row(row).transition.entry > 0);
    if (row < 0)
        return m_inspector->clear(tr("Select a change to see what is known of it."));
    const auto &one = m_model.row(row).transition;
    m_inspector->show(nameOf(one.kind), one.group ? tr("Group %1").arg(one.group->value) : QString(),
                      { { tr("When"), one.at.isValid() ? format::time(one.at) : tr("not known") },
                        { tr("Told by"), one.source } },
                      one.detail.isEmpty() ? one.text : one.text + u'\n' + one.detail);
}

} // namespace tessera
