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
    /// Presses keys, such as "Return" or "alt+r", on whatever has the focus.
    [[nodiscard]] bool press(const QString &keys);
    /// Types into whatever has the focus.
    [[nodiscard]] bool type(const QString &text);
    /// Goes by Tab from field to field until the one of this kind and name has the focus.
    [[nodiscard]] bool tabTo(const QString &kind, const QString &name);
    /// Holds the mouse at @p from, moves it to @p to in small steps; @p beforeDrop runs while it is held
    /// there.
    [[nodiscard]] bool drag(
        QPoint from, QPoint to, const std::function<void()> &beforeDrop = [] {});
    [[nodiscard]] bool clickAt(QPoint at);
    /// Lets the mouse rest on the button and waits until its tooltip has these words.
    [[nodiscard]] bool readsOver(const QString &button, const QString &words);
    /// Ends the console with the keyboard; false when it does not end well.
    [[nodiscard]] bool quit();

    /// Waits until a button of this name can be used.
    [[nodiscard]] bool sees(const QString &button, Limit limit = usual);
    /// Waits until no button has this name.
    [[nodiscard]] bool misses(const QString &button);
    /// Waits until something shows this text, such as a notice.
    [[nodiscard]] bool reads(const QString &text, Limit limit = usual);
    /// Whether the button of this name is there but cannot be used.
    [[nodiscard]] bool isDimmed(const QString &button);
    /// Where the map shows the shards of the node at HOST:PORT, at this moment.
    [[nodiscard]] std::optional<QRect> mapColumn(const QString &address) const;
    /// The nodes on which the map shows the selected shard set, sorted.
    [[nodiscard]] QStringList nodesOfSelection() const;
    /// The nodes whose columns on the map take what is dragged, sorted.
    [[nodiscard]] QStringList litNodes() const;
    /// Where the selected shard set is drawn on the node at HOST:PORT, once it keeps its place.
    [[nodiscard]] std::optional<QPoint> selectedTile(const QString &address);
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
