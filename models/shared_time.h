// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/time_window.h"

#include <QObject>

namespace tessera {

/// The one stretch of time that all pages show, and the minute that all their charts point at. Lives in the
/// GUI thread; asks no clock: setNow() is called once a minute.
class SharedTime : public QObject
{
    Q_OBJECT
public:
    explicit SharedTime(Minute now, QObject *parent = nullptr);

    [[nodiscard]] Minute now() const { return m_now; }
    [[nodiscard]] const TimeWindow &window() const { return m_window; }
    /// The minutes that are shown.
    [[nodiscard]] MinuteRange shown() const { return m_window.at(m_now); }
    void setWindow(const TimeWindow &window);
    void setNow(Minute now);

    /// nullopt: at none.
    [[nodiscard]] std::optional<Minute> cursor() const { return m_cursor; }
    /// Ignored while it is held.
    void pointAt(std::optional<Minute> minute);
    /// Moves it though it is held: by the keyboard.
    void moveCursor(std::optional<Minute> minute);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Holds the cursor where it is, so that it can be read; nothing to hold: nothing happens.
    void setHeld(bool isHeld);

signals:
    void windowChanged(); ///< shown() is another
    void cursorChanged();

private:
    Minute m_now;
    TimeWindow m_window;
    std::optional<Minute> m_cursor;
    bool m_isHeld = false;
};

} // namespace tessera
