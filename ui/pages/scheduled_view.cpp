// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scheduled_view.h"

#include "models/schedule_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tessera {

ScheduledView::ScheduledView(ScheduleModel &changes, QWidget *parent)
    : QWidget(parent)
    , m_changes(changes)
    , m_table(new TableView)
    , m_cancel(new QAction(Theme::icon(QStringLiteral("media-playback-stop")), tr("Cancel it"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(FontRole::Strong, this, tr("Scheduled")));
    line->addStretch();
    line->addWidget(new ActionButton(m_cancel, this));
    column->addLayout(line);
    column->addWidget(m_table);
    m_cancel->setToolTip(tr("It is not run when its time comes"));
    m_table->setObjectName(QStringLiteral("scheduled-table"));
    m_table->setAccessibleName(tr("Scheduled changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_changes, 2);
    connect(m_table, &TableView::rowSelectionChanged, this, &ScheduledView::follow);
    connect(&m_changes, &QAbstractItemModel::rowsInserted, this, &ScheduledView::follow);
    connect(&m_changes, &QAbstractItemModel::rowsRemoved, this, &ScheduledView::follow);
    connect(&m_changes, &QAbstractItemModel::dataChanged, this, &ScheduledView::follow);
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (const int row = m_table->currentSourceRow(); row >= 0)
            emit cancelRequested(m_changes.row(row).key());
    });
    follow();
}

/// As high as its rows, up to three.
void ScheduledView::fitRows()
{
    constexpr int mostRows = 3;
    const int rows = qMin(mostRows, m_changes.rowCount());
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + bar + 2 * m_table->frameWidth()
                            + rows * m_table->verticalHeader()->defaultSectionSize());
}

void ScheduledView::follow()
{
    setVisible(m_changes.rowCount() > 0);
    fitRows();
    const int row = m_table->currentSourceRow();
    const bool isKnown = row >= 0 && row < m_changes.rowCount();
    m_cancel->setEnabled(isKnown && m_changes.row(row).change.state == ScheduleState::Waiting);
}

} // namespace tessera
