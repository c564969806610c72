// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/x_input.h"

#include "tests/e2e/child_process.h"

namespace tessera::testing {

using namespace Qt::StringLiterals;

bool XInput::send(const QStringList &words) const
{
    return outputOf(u"xdotool"_s, words, m_display).has_value();
}

bool XInput::click(QPoint at) const
{
    return send({ u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, u"1"_s });
}

bool XInput::rest(QPoint at) const
{
    return send({ u"mousemove"_s, QString::number(at.x() - 2), QString::number(at.y()), u"sleep"_s, u"0.05"_s,
                  u"mousemove"_s, QString::number(at.x()), QString::number(at.y()) });
}

bool XInput::hold(QPoint from) const
{
    return send(
        { u"mousemove"_s, QString::number(from.x()), QString::number(from.y()), u"mousedown"_s, u"1"_s });
}

bool XInput::pull(QPoint from, QPoint to) const
{
    constexpr int steps = 20;
    QStringList words;
    for (int i = 1; i <= steps; ++i) {
        const auto at = from + (to - from) * i / steps;
        words << u"mousemove"_s << QString::number(at.x()) << QString::number(at.y()) << u"sleep"_s
              << u"0.02"_s;
    }
    return send(words);
}

bool XInput::drop() const
{
    return send({ u"mouseup"_s, u"1"_s });
}

bool XInput::type(const QString &text) const
{
    return send({ u"type"_s, u"--"_s, text });
}

bool XInput::press(const QString &keys) const
{
    return send({ u"key"_s, u"--"_s, keys });
}

} // namespace tessera::testing
