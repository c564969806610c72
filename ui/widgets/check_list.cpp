// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_list.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace tessera {

namespace {

constexpr int iconSize = 16;

Severity severityOf(CheckState state)
{
    return state == CheckState::Failed ? Severity::Critical : Severity::Ok;
}

QString stateText(CheckState state)
{
    switch (state) {
    case CheckState::Succeeded:
        return CheckList::tr("passed");
    case CheckState::Failed:
        return CheckList::tr("failed");
    case CheckState::Skipped:
        break;
    }
    return CheckList::tr("skipped");
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::small);
    m_grid->setVerticalSpacing(spacing::tiny / 2);
    m_grid->setColumnStretch(1, 1);
}

void CheckList::clear()
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void CheckList::addStep(const CheckStep &step)
{
    const bool isSkipped = step.state == CheckState::Skipped;
    auto *mark = new QLabel(this);
    mark->setFixedSize(iconSize, iconSize);
    if (!isSkipped)
        mark->setPixmap(Theme::icon(severityOf(step.state)).pixmap(iconSize, iconSize));
    mark->setAccessibleName(stateText(step.state));
    auto *title = isSkipped ? makeQuietLabel(FontRole::Body, this) : makeLabel(FontRole::Strong, this);
    title->setText(checkTitle(step.kind));
    title->setAccessibleName(
        tr("%1: %2", "step of a test and its state").arg(title->text(), stateText(step.state)));
    m_grid->addWidget(mark, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(title, m_rows++, 1);
    m_grid->addWidget(wrapped(makeQuietLabel(FontRole::Caption, this, step.sentence)), m_rows++, 1);
    if (!step.remedy.isEmpty())
        m_grid->addWidget(wrapped(makeLabel(FontRole::Caption, this, step.remedy)), m_rows++, 1);
    m_grid->setRowMinimumHeight(m_rows++, spacing::tiny);
}

void CheckList::setReport(const ConnectionReport &report)
{
    clear();
    for (const auto &step : report.steps)
        addStep(step);
}

} // namespace tessera
