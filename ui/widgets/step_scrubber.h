// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace tessera {

class BrokenSlider;

/// Goes through steps: a slider, and where it stands in words. Unless told otherwise the steps are the moves
/// of a plan, from "now" to "after the last move".
class StepScrubber : public QWidget
{
    Q_OBJECT
public:
    explicit StepScrubber(QWidget *parent = nullptr);

    /// @p name of the slider for those who do not see it, @p words on where it stands.
    void setWords(const QString &name, std::function<QString(int step)> words);
    /// Does not emit stepChanged().
    void setSteps(int steps, int step);
    void setStep(int step);
    /// At these steps the way is broken.
    void setBreaks(const QList<int> &steps);
    [[nodiscard]] int step() const;

    /// Asks for the words again.
    void showText();

signals:
    void stepChanged(int step);

private:
    [[nodiscard]] QString planText(int step) const;

    std::function<QString(int step)> m_words;
    BrokenSlider *m_slider;
    QLabel *m_text;
};

} // namespace tessera
