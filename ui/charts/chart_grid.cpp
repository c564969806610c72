// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_grid.h"

#include "ui/charts/chart_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QScrollBar>

#include <algorithm>

namespace tessera {

namespace {
constexpr int leastWidth = 420; ///< Of a chart
constexpr int mostColumns = 4;
constexpr int chartHeight = 250;
} // namespace

ChartGrid::ChartGrid(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QGridLayout(m_content))
{
    m_layout->setContentsMargins(0, 0, spacing::medium, 0);
    m_layout->setSpacing(spacing::medium);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the charts change their width with it
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ChartGrid::viewChanged);
}

void ChartGrid::add(int section, const QString &sectionTitle, ChartView *view)
{
    view->setParent(m_content);
    view->setFixedHeight(chartHeight);
    const auto after = std::ranges::upper_bound(m_charts, section, {}, &Placed::section);
    m_charts.insert(after - m_charts.begin(), Placed { section, view });
    if (std::ranges::find(m_headings, section, &Heading::section) == m_headings.end())
        m_headings << Heading { section, makeLabel(FontRole::Heading, m_content, sectionTitle) };
}

void ChartGrid::remove(ChartView *view)
{
    m_charts.removeIf([view](const Placed &placed) { return placed.view == view; });
    view->hide();
    view->deleteLater();
    arrange();
}

void ChartGrid::setShown(ChartView *view, bool isShown)
{
    const auto placed = std::ranges::find(m_charts, view, &Placed::view);
    if (placed != m_charts.end())
        placed->isShown = isShown;
}

int ChartGrid::columnsFor(int width) const
{
    return std::clamp((width + spacing::medium) / (leastWidth + spacing::medium), 1, mostColumns);
}

void ChartGrid::arrange()
{
    m_columns = columnsFor(viewport()->width() - spacing::medium);
    while (auto *item = m_layout->takeAt(0))
        delete item;
    for (int column = 0; column < mostColumns; ++column)
        m_layout->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        m_layout->setRowStretch(row, 0);
    for (const auto &heading : m_headings)
        heading.label->hide();
    int row = -1;
    int column = 0;
    std::optional<int> section;
    for (const auto &placed : m_charts) {
        placed.view->setVisible(placed.isShown);
        if (!placed.isShown)
            continue;
        if (section != placed.section) {
            section = placed.section;
            auto *label = std::ranges::find(m_headings, placed.section, &Heading::section)->label;
            m_layout->addWidget(label, ++row, 0, 1, m_columns);
            label->show();
            column = m_columns;
        }
        if (column == m_columns) {
            column = 0;
            ++row;
        }
        m_layout->addWidget(placed.view, row, column++);
    }
    m_layout->setRowStretch(row + 1, 1);
    // Now rather than with the next event: who asks isNear() has to know.
    m_layout->activate();
    m_content->resize(viewport()->width(), std::max(viewport()->height(), m_layout->minimumSize().height()));
}

bool ChartGrid::isNear(const ChartView *view) const
{
    if (view->isHidden())
        return false;
    const auto margin = viewport()->height() / 2;
    const QRect onView(view->mapTo(viewport(), QPoint()), view->size());
    return viewport()->rect().adjusted(0, -margin, 0, margin).intersects(onView);
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (columnsFor(viewport()->width() - spacing::medium) != m_columns)
        arrange();
    emit viewChanged();
}

} // namespace tessera
