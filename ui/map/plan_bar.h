// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_plan.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tessera {

class StepScrubber;

/// Which plan the map shows, and how much of it as made. Hidden while there is none.
class PlanBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlanBar(QWidget *parent = nullptr);

    /// The most urgent one is chosen, unless the operator chose one that is still there.
    void setPlans(const QList<MapPlan> &plans);
    /// The chosen plan; nullptr when there is none.
    [[nodiscard]] const MapPlan *plan() const;
    [[nodiscard]] int step() const;

signals:
    void changed();

private:
    void choose(int index);
    void showPlan();

    QList<MapPlan> m_plans;
    std::optional<PlanSource> m_wanted; ///< What the operator chose
    QComboBox *m_choice;
    StepScrubber *m_scrubber;
    QLabel *m_progress;
};

} // namespace tessera
