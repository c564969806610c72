// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;

namespace tessera {

class ChartView;

/// Charts in sections, as many side by side as there is room for. Knows which of them are in view.
class ChartGrid : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChartGrid(QWidget *parent = nullptr);

    /// Takes ownership; the sections stand by @p section.
    void add(int section, const QString &sectionTitle, ChartView *view);
    void remove(ChartView *view);
    /// Those of which the title is to be seen; the others leave no hole.
    void setShown(ChartView *view, bool isShown);
    void arrange();
    /// In view, or so near that a little scrolling shows them.
    [[nodiscard]] bool isNear(const ChartView *view) const;

signals:
    void viewChanged(); ///< Scrolled or resized

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Placed
    {
        int section;
        ChartView *view;
        bool isShown = true;
    };
    struct Heading
    {
        int section;
        QLabel *label;
    };
    [[nodiscard]] int columnsFor(int width) const;

    QWidget *m_content;
    QGridLayout *m_layout;
    QList<Placed> m_charts; ///< By section
    QList<Heading> m_headings;
    int m_columns = 1;
};

} // namespace tessera
