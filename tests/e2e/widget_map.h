// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace tessera::testing {

/// Something on the screen that a person could point at.
struct WidgetPlace
{
    QString kind; ///< Class of the widget, or "cell", "column" or "tile"
    QString name; ///< As assistive technology reads it
    QString text; ///< As it stands on the screen
    QRect rect; ///< On the screen
    bool isEnabled = true;
    bool isFocused = false;
    bool isLit = false; ///< A column that takes what is dragged
    bool operator==(const WidgetPlace &) const = default;
};

/// What tessera --dump-widgets wrote last, for the places of clicks; nothing is judged by it.
class WidgetMap
{
public:
    explicit WidgetMap(QString file)
        : m_file(std::move(file))
    {
    }
    /// The first whose class contains @p kind and whose name or text is @p name.
    [[nodiscard]] std::optional<WidgetPlace> find(const QString &kind, const QString &name) const;
    /// Whether anything on the screen has @p text in its name or text.
    [[nodiscard]] bool shows(const QString &text) const;

    /// All of this kind.
    [[nodiscard]] QList<WidgetPlace> all(const QString &kind) const;

private:
    [[nodiscard]] QList<WidgetPlace> read() const;

    QString m_file;
};

} // namespace tessera::testing
