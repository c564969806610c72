// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shared_time.h"

#include <utility>

namespace tessera {

SharedTime::SharedTime(Minute now, QObject *parent)
    : QObject(parent)
    , m_now(now)
{
}

void SharedTime::setWindow(const TimeWindow &window)
{
    if (std::exchange(m_window, window) != window)
        emit windowChanged();
}

void SharedTime::setNow(Minute now)
{
    if (std::exchange(m_now, now) != now && m_window.isLive())
        emit windowChanged();
}

void SharedTime::pointAt(std::optional<Minute> minute)
{
    if (!m_isHeld)
        moveCursor(minute);
}

void SharedTime::moveCursor(std::optional<Minute> minute)
{
    m_isHeld = m_isHeld && minute;
    if (std::exchange(m_cursor, minute) != minute)
        emit cursorChanged();
}

void SharedTime::setHeld(bool isHeld)
{
    m_isHeld = isHeld && m_cursor;
    emit cursorChanged();
}

} // namespace tessera
