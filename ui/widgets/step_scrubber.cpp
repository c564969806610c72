// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_scrubber.h"

#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QSlider>

namespace tessera {

static constexpr int smallestSlider = 96;

StepScrubber::StepScrubber(QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_text(makeQuietLabel(FontRole::Body, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_slider->setAccessibleName(tr("How many moves are made"));
    m_slider->setPageStep(1);
    m_slider->setMinimumWidth(smallestSlider);
    row->addWidget(m_slider, 1);
    row->addWidget(m_text);
    connect(m_slider, &QSlider::valueChanged, this, &StepScrubber::showText);
    connect(m_slider, &QSlider::valueChanged, this, &StepScrubber::stepChanged);
    showText();
}

void StepScrubber::setSteps(int steps, int step)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, steps);
    m_slider->setValue(step);
    m_slider->setEnabled(steps > 0);
    showText();
}

void StepScrubber::setStep(int step)
{
    m_slider->setValue(step);
}

int StepScrubber::step() const
{
    return m_slider->value();
}

void StepScrubber::showText()
{
    const int steps = m_slider->maximum();
    const int step = m_slider->value();
    m_text->setText(!m_slider->isEnabled() ? tr("no move")
                        : step == 0
                        ? tr("now, before the first move")
                        : tr("after move %1 of %2").arg(format::count(step), format::count(steps)));
}

} // namespace tessera
