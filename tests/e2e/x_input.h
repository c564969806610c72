// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcessEnvironment>

namespace tessera::testing {

/// Mouse and keyboard of an X display, through the XTEST extension. False when an event could not be sent.
class XInput
{
public:
    explicit XInput(const QProcessEnvironment &display)
        : m_display(display)
    {
    }
    [[nodiscard]] bool click(QPoint at) const;
    /// Moves the mouse there, by a last small step, as a hand does.
    [[nodiscard]] bool rest(QPoint at) const;
    /// The button goes down at @p from and stays down.
    [[nodiscard]] bool hold(QPoint from) const;
    /// Moves the mouse in small steps, so that programs see a drag.
    [[nodiscard]] bool pull(QPoint from, QPoint to) const;
    /// The button goes up.
    [[nodiscard]] bool drop() const;
    /// Letters, on the American keyboard of the server.
    [[nodiscard]] bool type(const QString &text) const;
    /// "ctrl+q", "Tab".
    [[nodiscard]] bool press(const QString &keys) const;

private:
    [[nodiscard]] bool send(const QStringList &words) const;

    QProcessEnvironment m_display;
};

} // namespace tessera::testing
