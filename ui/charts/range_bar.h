// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shared_time.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tessera {

class SegmentedButtons;

/// Chooses the time that all pages show: presets, before and after, now, wider, standing still, from and to.
class RangeBar : public QWidget
{
    Q_OBJECT
public:
    explicit RangeBar(SharedTime &time, QWidget *parent = nullptr);

private:
    QPushButton *button(const QString &icon, const QString &name, const QString &tip);
    void buildButtons();
    void showWindow();
    void showCursor();
    void askForRange();

    SharedTime &m_time;
    SegmentedButtons *m_presets;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_wider;
    QPushButton *m_live; ///< Down while the charts go on
    QPushButton *m_range;
    QLabel *m_cursor; ///< The minute that the charts point at
};

} // namespace tessera
