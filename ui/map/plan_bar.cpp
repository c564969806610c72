// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/plan_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_scrubber.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace tessera {

PlanBar::PlanBar(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_scrubber(new StepScrubber(this))
    , m_progress(makeLabel(FontRole::Body, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::medium);
    m_choice->setAccessibleName(tr("Plan on the map"));
    m_choice->setToolTip(tr("Which plan the map shows"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_choice);
    row->addWidget(m_scrubber, 1);
    row->addWidget(m_progress);
    connect(m_choice, &QComboBox::activated, this, &PlanBar::choose);
    connect(m_scrubber, &StepScrubber::stepChanged, this, [this] {
        m_progress->setText(planProgressText(*plan(), step()));
        emit changed();
    });
    hide();
}

/// The step stays where the same plan comes again.
void PlanBar::setPlans(const QList<MapPlan> &plans)
{
    if (plans == m_plans)
        return;
    const auto before = plan() ? std::optional(*plan()) : std::nullopt;
    m_plans = plans;
    int chosen = static_cast<int>(plans.size()) - 1;
    m_choice->clear();
    for (int i = 0; i < plans.size(); ++i) {
        m_choice->addItem(planSourceText(plans.at(i).source));
        if (plans.at(i).source == m_wanted)
            chosen = i;
    }
    m_choice->setCurrentIndex(chosen);
    const auto *now = plan();
    const bool isSame = now && before && now->source == before->source && now->changes == before->changes;
    if (now && !isSame)
        m_scrubber->setSteps(now->steps(), 0);
    showPlan();
}

void PlanBar::choose(int index)
{
    m_wanted = m_plans.at(index).source;
    m_scrubber->setSteps(plan()->steps(), 0);
    showPlan();
}

void PlanBar::showPlan()
{
    if (const auto *now = plan())
        m_progress->setText(planProgressText(*now, step()));
    emit changed();
}

const MapPlan *PlanBar::plan() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_plans.size() ? &m_plans.at(index) : nullptr;
}

int PlanBar::step() const
{
    return m_scrubber->step();
}

} // namespace tessera
