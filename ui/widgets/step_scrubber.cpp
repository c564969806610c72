// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_scrubber.h"

#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/broken_slider.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

#include <algorithm>

namespace tessera {

static constexpr int smallestSlider = 96;

StepScrubber::StepScrubber(QWidget *parent)
    : QWidget(parent)
    , m_slider(new BrokenSlider(this))
    , m_text(makeQuietLabel(FontRole::Body, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_slider->setPageStep(1);
    m_slider->setMinimumWidth(smallestSlider);
    row->addWidget(m_slider, 1);
    row->addWidget(m_text);
    connect(m_slider, &QSlider::valueChanged, this, &StepScrubber::showText);
    connect(m_slider, &QSlider::valueChanged, this, &StepScrubber::stepChanged);
    setWords(tr("How many moves are made"), [this](int step) { return planText(step); });
}

void StepScrubber::setWords(const QString &name, std::function<QString(int)> words)
{
    m_slider->setAccessibleName(name);
    m_words = std::move(words);
    showText();
}

void StepScrubber::setSteps(int steps, int step)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, steps);
    m_slider->setValue(step);
    m_slider->setEnabled(steps > 0);
    m_text->setMinimumWidth(0);
    showText();
}

void StepScrubber::setStep(int step)
{
    m_slider->setValue(step);
}

void StepScrubber::setBreaks(const QList<int> &steps)
{
    m_slider->setBreaks(steps);
}

int StepScrubber::step() const
{
    return m_slider->value();
}

/// The words keep the room that they once had, so that the slider does not move under the hand.
void StepScrubber::showText()
{
    m_text->setText(m_words(m_slider->value()));
    m_text->setMinimumWidth(std::max(m_text->minimumWidth(), m_text->sizeHint().width()));
}

QString StepScrubber::planText(int step) const
{
    if (!m_slider->isEnabled())
        return tr("no move");
    return step == 0 ? tr("now, before the first move")
                     : tr("after move %1 of %2").arg(format::count(step), format::count(m_slider->maximum()));
}

} // namespace tessera
