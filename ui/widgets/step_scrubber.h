// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace tessera {

/// Goes through the moves of a plan: a slider from "now" to "after the last move", and where it stands in
/// words.
class StepScrubber : public QWidget
{
    Q_OBJECT
public:
    explicit StepScrubber(QWidget *parent = nullptr);

    /// Does not emit stepChanged().
    void setSteps(int steps, int step);
    void setStep(int step);
    [[nodiscard]] int step() const;

signals:
    void stepChanged(int step);

private:
    void showText();

    QSlider *m_slider;
    QLabel *m_text;
};

} // namespace tessera
