// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_list.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

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
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Severity severityOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Block:
        return Severity::Critical;
    case CheckResult::Warn:
        return Severity::Warning;
    case CheckResult::Ok:
        break;
    }
    return Severity::Ok;
}

QString stateText(CheckResult result)
{
    switch (result) {
    case CheckResult::Block:
        return CheckList::tr("forbids the plan");
    case CheckResult::Warn:
        return CheckList::tr("warns");
    case CheckResult::Ok:
        break;
    }
    return CheckList::tr("passed");
}

QString headingOf(CheckResult result, int count)
{
    switch (result) {
    case CheckResult::Block:
        return CheckList::tr("%n check(s) forbid the plan", nullptr, count);
    case CheckResult::Warn:
        return CheckList::tr("%n warning(s)", nullptr, count);
    case CheckResult::Ok:
        break;
    }
    return CheckList::tr("%n check(s) passed", nullptr, count);
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
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowMinimumHeight(row, 0);
        m_grid->setRowStretch(row, 0);
    }
    m_rows = 0;
}

void CheckList::addHeading(const QString &text)
{
    if (m_rows > 0)
        m_grid->setRowMinimumHeight(m_rows++, spacing::tiny);
    m_grid->addWidget(makeLabel(FontRole::Strong, this, text), m_rows++, 0, 1, 3);
}

QPushButton *CheckList::addLine(const CheckLine &line)
{
    auto *mark = new QLabel(this);
    mark->setFixedSize(iconSize, iconSize);
    if (line.severity)
        mark->setPixmap(Theme::icon(*line.severity).pixmap(iconSize, iconSize));
    mark->setAccessibleName(line.state);
    const int first = m_rows;
    m_grid->addWidget(mark, first, 0, Qt::AlignTop);
    const auto add = [&](QLabel *label) { m_grid->addWidget(wrapped(label), m_rows++, 1); };
    auto *title = !line.severity
        ? makeQuietLabel(FontRole::Body, this)
        : makeLabel(line.sentence.isEmpty() ? FontRole::Body : FontRole::Strong, this);
    title->setText(line.title);
    title->setAccessibleName(tr("%1: %2", "what was checked and its state").arg(line.title, line.state));
    add(title);
    if (!line.sentence.isEmpty())
        add(makeQuietLabel(FontRole::Caption, this, line.sentence));
    if (!line.remedy.isEmpty())
        add(makeLabel(FontRole::Caption, this, line.remedy));
    if (line.action.isEmpty())
        return nullptr;
    auto *button = new QPushButton(line.action, this);
    button->setAccessibleName(
        tr("%1: %2", "a button and the check that it helps").arg(line.action, line.title));
    m_grid->addWidget(button, first, 2, m_rows - first, 1, Qt::AlignTop);
    return button;
}

void CheckList::addStep(const CheckStep &step)
{
    const bool isSkipped = step.state == CheckState::Skipped;
    addLine({ .severity = isSkipped ? std::nullopt : std::optional(severityOf(step.state)),
              .state = stateText(step.state),
              .title = checkTitle(step.kind),
              .sentence = step.sentence,
              .remedy = step.remedy });
    m_grid->setRowMinimumHeight(m_rows++, spacing::tiny);
}

void CheckList::setChecks(const QList<Check> &checks)
{
    clear();
    for (const auto result : { CheckResult::Block, CheckResult::Warn, CheckResult::Ok }) {
        const auto count = std::ranges::count(checks, result, &Check::result);
        if (count > 0)
            addHeading(headingOf(result, static_cast<int>(count)));
        for (const auto &check : checks) {
            if (check.result != result)
                continue;
            const auto &remedy = check.remedyPlan;
            auto *button = addLine({ .severity = severityOf(result),
                                     .state = stateText(result),
                                     .title = check.sentence,
                                     .remedy = check.remedy,
                                     .action = remedy ? remedy->label : QString() });
            if (result != CheckResult::Ok)
                m_grid->setRowMinimumHeight(m_rows++, spacing::tiny);
            if (button)
                connect(button, &QPushButton::clicked, this,
                        [this, remedy = *remedy] { emit remedyRequested(remedy); });
        }
    }
    if (checks.isEmpty())
        m_grid->addWidget(makeQuietLabel(FontRole::Body, this, tr("Nothing had to be checked.")), m_rows++, 0,
                          1, 3);
    m_grid->setRowStretch(m_rows, 1);
}

void CheckList::setReport(const ConnectionReport &report)
{
    clear();
    for (const auto &step : report.steps)
        addStep(step);
}

} // namespace tessera
