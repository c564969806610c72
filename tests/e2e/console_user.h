// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/widget_map.h"
#include "tests/e2e/x_display.h"
#include "tests/e2e/x_input.h"

#include <chrono>
#include <functional>

namespace tessera::testing {

/// A person before the console: looks for a word, points, types. Each wish waits until it can be done; when
/// it cannot, it is false and problem() says what was missing and where the picture of that moment is.
class ConsoleUser
{
public:
    using Limit = std::chrono::milliseconds;
    static constexpr Limit usual { 60'000 };

    /// Pictures go to @p pictures, the widget map of the console to @p folder.
    ConsoleUser(const XDisplay &display, const QString &folder, QString pictures);
    ~ConsoleUser();

    [[nodiscard]] bool start(const QString &program);
    [[nodiscard]] bool clickButton(const QString &name, Limit limit = usual);
    [[nodiscard]] bool clickCheckBox(const QString &name, Limit limit = usual);
    [[nodiscard]] bool clickCell(const QString &text, Limit limit = usual);
    /// Replaces what the spin box or the editable choice with this label holds.
    [[nodiscard]] bool fill(const QString &label, const QString &text);
    /// Types into the search field of this name, and Return.
    [[nodiscard]] bool seek(const QString &field, const QString &text);
    /// Presses keys, such as "Return", on whatever has the focus.
    [[nodiscard]] bool press(const QString &keys);
    /// Ends the console with the keyboard; false when it does not end well.
    [[nodiscard]] bool quit();

    /// Waits until a button of this name can be used.
    [[nodiscard]] bool sees(const QString &button, Limit limit = usual);
    /// Waits until no button has this name.
    [[nodiscard]] bool misses(const QString &button);
    /// Where the map shows the shards of the node at HOST:PORT, at this moment.
    [[nodiscard]] std::optional<QRect> mapColumn(const QString &address) const;
    /// @p what is a sentence for problem().
    [[nodiscard]] bool waitFor(const QString &what, const std::function<bool()> &isSo, Limit limit = usual);
    [[nodiscard]] QImage look() const { return m_display.picture(); }
    /// Saves what is on the screen under this name.
    QImage takePicture(const QString &name);
    [[nodiscard]] const char *problem() const { return m_problem.constData(); }

private:
    [[nodiscard]] std::optional<WidgetPlace> settled(const QString &kind, const QString &name, Limit limit);
    [[nodiscard]] bool click(const QString &kind, const QString &name, Limit limit);
    [[nodiscard]] bool replaceText(const QString &kind, const QString &label, const QString &text);
    bool fail(const QString &sentence);

    const XDisplay &m_display;
    XInput m_input;
    QString m_mapFile;
    WidgetMap m_widgets;
    QString m_pictures;
    QString m_lastPicture;
    int m_taken = 0;
    QProcess m_console;
    QByteArray m_problem;
};

} // namespace tessera::testing
