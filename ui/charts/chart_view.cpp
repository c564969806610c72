// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "core/charts/chart_alerts.h"
#include "core/charts/time_ticks.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/chart_plot.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {
constexpr int emptyWidth = 320;
}

ChartView::ChartView(SharedTime &time, QWidget *parent)
    : Card({}, parent)
    , m_time(time)
    , m_title(new ElidedLabel(this, FontRole::Strong))
    , m_better(makeQuietLabel(FontRole::Caption, this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_stack(new QStackedWidget(this))
    , m_plot(new ChartPlot(time))
    , m_empty(new EmptyState)
    , m_legend(new ChartLegend(this))
{
    setSizePolicy(QSizePolicy::Ignored,
                  QSizePolicy::Preferred); // all that stand above each other are as wide
    auto *column = body();
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    column->setSpacing(spacing::tiny);
    auto *header = new QHBoxLayout;
    buildHeader(header);
    column->addLayout(header);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_empty);
    m_empty->setTextWidth(emptyWidth);
    column->addWidget(m_stack, 1);
    column->addWidget(m_legend);
    buildMenu();
    connect(m_legend, &ChartLegend::hiddenChanged, this, [this] {
        m_plot->setHidden(m_legend->hidden());
        showValues();
    });
    connect(m_legend, &ChartLegend::lineHovered, m_plot, &ChartPlot::setFocused);
    connect(m_plot, &ChartPlot::lineHovered, m_legend, &ChartLegend::setFocused);
    connect(&m_time, &SharedTime::cursorChanged, this, &ChartView::showValues);
    showState();
}

/// The title's tooltip; that of an elided label is its whole text.
bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_title || event->type() != QEvent::ToolTip)
        return Card::eventFilter(watched, event);
    const auto text = QStringList { title(), m_explanation }.join(QLatin1Char('\n'));
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, m_title);
    return true;
}

void ChartView::buildHeader(QHBoxLayout *row)
{
    row->setSpacing(spacing::small);
    m_menuButton->setIcon(Theme::icon(QStringLiteral("overflow-menu")));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setMenu(m_menu);
    m_title->installEventFilter(this);
    row->addWidget(m_title, 1);
    row->addWidget(m_better);
    row->addWidget(m_menuButton);
}

void ChartView::buildMenu()
{
    m_asTable = m_menu->addAction(Theme::icon(QStringLiteral("tables")), tr("As table"));
    m_asTable->setCheckable(true);
    m_copy = m_menu->addAction(Theme::icon(QStringLiteral("edit-copy")), tr("Copy the numbers"));
    m_save = m_menu->addAction(Theme::icon(QStringLiteral("document-export")), tr("Save…"));
    connect(m_asTable, &QAction::toggled, this, &ChartView::setAsTable);
    connect(m_copy, &QAction::triggered, this, &ChartView::copyTable);
    connect(m_save, &QAction::triggered, this, &ChartView::askAndSave);
}

void ChartView::buildTable()
{
    m_table = new TableView;
    m_stack->addWidget(m_table);
    m_table->setAccessibleName(tr("%1 as table").arg(title()));
    m_table->setObjectName(QStringLiteral("chart-table"));
    m_table->setSource(m_tableModel, 0);
    auto *copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ChartView::copyTable);
    m_table->addAction(copy);
}

void ChartView::setTitle(const QString &title, const QString &explanation, BetterDirection better)
{
    m_title->setText(title);
    m_better->setText(better == BetterDirection::Lower        ? tr("less is better")
                          : better == BetterDirection::Higher ? tr("more is better")
                                                              : QString());
    m_explanation = explanation;
    m_plot->setAccessibleName(title);
    if (m_table)
        m_table->setAccessibleName(tr("%1 as table").arg(title));
    m_legend->setAccessibleName(tr("Lines of %1").arg(title));
    m_menuButton->setAccessibleName(tr("What to do with %1").arg(title));
    m_menuButton->setToolTip(m_menuButton->accessibleName());
    setAccessibleName(title);
}

QString ChartView::title() const
{
    return m_title->text();
}

void ChartView::setData(const ChartDataPtr &data)
{
    m_data = data;
    m_plot->setData(data);
    m_legend->setLines(data ? data->lines : std::vector<ChartLine>());
    m_plot->setHidden(m_legend->hidden());
    if (m_isTable)
        m_tableModel.setData(data);
    showValues();
    showState();
}

void ChartView::setEmptyText(const QString &title, const QString &advice)
{
    m_empty->setText(title, advice);
}

void ChartView::setAsTable(bool isTable)
{
    if (isTable && !m_table)
        buildTable();
    m_isTable = isTable;
    m_asTable->setChecked(isTable);
    m_tableModel.setData(isTable ? m_data : ChartDataPtr());
    showState();
}

void ChartView::addToMenu(QAction *action)
{
    if (!m_menu->actions().contains(action))
        m_menu->addAction(action);
}

void ChartView::showState()
{
    const bool isEmpty = m_data && (m_data->lines.empty() || (m_data->isEmpty() && m_data->gaps.isEmpty()));
    m_stack->setCurrentWidget(isEmpty         ? static_cast<QWidget *>(m_empty)
                                  : m_isTable ? static_cast<QWidget *>(m_table)
                                              : m_plot);
    m_legend->setVisible(!isEmpty && !m_isTable && m_data && !m_data->lines.empty());
    for (auto *action : { m_copy, m_save })
        action->setEnabled(m_data && !isEmpty);
}

/// At the crosshair, else what was measured last.
void ChartView::showValues()
{
    if (!m_data)
        return;
    QStringList values;
    for (const auto &line : m_data->lines) {
        auto minute = m_time.cursor().value_or(m_data->range.end - std::chrono::minutes(1));
        auto value = valueAt(*m_data, line, minute);
        // The present minute is on its way.
        if (!m_time.cursor() && value.samples == 0)
            value = valueAt(*m_data, line, minute - std::chrono::minutes(1));
        values << valueText(value.mean, m_data->unit, QLocale());
    }
    m_legend->setValues(values);
    const auto when =
        m_time.cursor() ? minuteText(*m_time.cursor(), QTimeZone::systemTimeZone(), QLocale()) : tr("Now");
    auto said = tr("%1: %2", "time and the values of a chart").arg(when, m_legend->sentence());
    const auto minute = m_time.cursor().value_or(m_data->range.end - std::chrono::minutes(1));
    for (const auto &alert : alertsIn(*m_data, { minute, minute + std::chrono::minutes(1) }))
        said += QLatin1Char('\n') + alert.sentence;
    m_plot->setAccessibleDescription(said);
}

/// The rows that are selected, else all, for a spreadsheet.
void ChartView::copyTable()
{
    if (!m_data)
        return;
    m_tableModel.setData(m_data);
    auto rows = m_isTable ? m_table->selectedSourceRows() : QList<int>();
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_tableModel.rowCount(); ++row)
            rows << row;
    }
    const int columns = m_tableModel.columnCount();
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells << m_tableModel.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < columns; ++column)
            cells << m_tableModel.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!m_isTable)
        m_tableModel.setData({});
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit said(Severity::Ok, tr("%n row(s) copied.", nullptr, static_cast<int>(rows.size())));
}

void ChartView::askAndSave()
{
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Save the chart"), title() + QStringLiteral(".svg"),
                                     tr("Drawing (*.svg);;Picture (*.png);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    const auto saved = save(path);
    if (saved)
        emit said(Severity::Ok, tr("The chart was saved to %1.").arg(path));
    else
        emit said(Severity::Critical, saved.error().message);
}

Result<> ChartView::save(const QString &path)
{
    if (!m_data)
        return fail(ErrorKind::Invalid, tr("There is nothing to save yet."));
    return saveChart({ .title = title(),
                       .data = m_data,
                       .shown = m_time.shown(),
                       .hidden = m_legend->hidden(),
                       .colors = chartColors() },
                     *this, path);
}

int ChartView::plotWidth() const
{
    return m_plot->plotRect().width();
}

} // namespace tessera
