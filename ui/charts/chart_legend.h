// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

#include <QSet>
#include <QWidget>

namespace tessera {

/// The lines of a chart with their values at the crosshair, or now. A click isolates a line, again restores
/// all; Ctrl and click hides one. By keyboard: arrows go through the lines, Return isolates, Ctrl+Return
/// hides. Scrolls when there are many.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// Lines of the same names stay hidden.
    void setLines(const std::vector<ChartLine> &lines);
    /// A text a line, as many as there are lines.
    void setValues(const QStringList &values);
    [[nodiscard]] const QSet<int> &hidden() const { return m_hidden; }
    /// Shows this one alone; all, when it was alone.
    void isolate(int line);
    void toggle(int line);
    void setFocused(int line);
    /// "worker 1: 41 %, worker 2: 12 %"
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void hiddenChanged();
    void lineHovered(int line); ///< -1: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry
    {
        QString name;
        LineStyle style;
        QString value;
    };
    void paintEntry(QPainter &painter, int line) const;
    void changeHidden(const QSet<int> &hidden);
    void goTo(int line);
    void scrollTo(int top);
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int rows(int width) const;
    [[nodiscard]] QRect rectOf(int line) const;
    [[nodiscard]] int lineAt(QPoint position) const;

    QList<Entry> m_entries;
    QSet<int> m_hidden;
    int m_nameWidth = 0; ///< The longest
    int m_focused = -1;
    int m_current = 0; ///< Of the keyboard
    int m_top = 0; ///< Pixels scrolled away
};

} // namespace tessera
