// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time_stops.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tessera {

class StepScrubber;

/// Which moment the map shows: now, or one of the record.
class TimeBar : public QWidget
{
    Q_OBJECT
public:
    explicit TimeBar(QWidget *parent = nullptr);

    /// The moment that is shown stays, unless the record has lost it.
    void setTimeLine(const TimeLine &line);
    [[nodiscard]] const TimeLine &timeLine() const { return m_line; }
    /// What is wrong with the record; empty: nothing.
    void setNotice(const QString &sentence);
    [[nodiscard]] QString notice() const;
    /// nullopt: now.
    [[nodiscard]] std::optional<Moment> moment() const { return m_moment; }
    void backToNow();
    /// Not before the record begins.
    void goTo(Moment moment);

signals:
    void momentChanged();

private:
    void buildButtons();
    void stand(int index);
    void step(int direction);
    void show(std::optional<Moment> moment);
    void askForTime();
    [[nodiscard]] int nextChange(int direction) const;
    [[nodiscard]] int index() const;
    void showMoment();

    TimeLine m_line;
    QList<TimeStop> m_stops;
    std::optional<Moment> m_moment;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_goTo;
    StepScrubber *m_scrubber;
    QLabel *m_warning;
    QPushButton *m_now;
};

} // namespace tessera
