// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/charts/chart_svg.h"
#include "models/chart_table_model.h"
#include "models/shared_time.h"
#include "ui/widgets/card.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace tessera {

class ChartLegend;
class ChartPlot;
class ElidedLabel;
class EmptyState;
class TableView;

/// One chart on a surface of its own: title, drawing or table, legend, and a menu to save it.
class ChartView : public Card
{
    Q_OBJECT
public:
    explicit ChartView(SharedTime &time, QWidget *parent = nullptr);

    /// @p explanation is the title's tooltip: what is measured, and where it is read.
    void setTitle(const QString &title, const QString &explanation, BetterDirection better);
    [[nodiscard]] QString title() const;
    /// nullptr: not read yet.
    void setData(const ChartDataPtr &data);
    [[nodiscard]] const ChartDataPtr &data() const { return m_data; }
    /// Said in place of the drawing where there is no sample.
    void setEmptyText(const QString &title, const QString &advice);
    void setAsTable(bool isTable);
    /// Further things to do with this chart, at the end of its menu.
    void addToMenu(QAction *action);
    /// See saveChart(). Errors: Storage.
    [[nodiscard]] Result<> save(const QString &path);
    /// Pixels that the drawing is wide: so many columns of samples are worth reading.
    [[nodiscard]] int plotWidth() const;

    [[nodiscard]] ChartPlot &plot() { return *m_plot; }
    [[nodiscard]] ChartLegend &legend() { return *m_legend; }

signals:
    void said(tessera::Severity severity, const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader(QHBoxLayout *row);
    void buildMenu();
    void buildTable();
    void showState();
    void showValues();
    void copyTable();
    void askAndSave();

    SharedTime &m_time;
    ChartDataPtr m_data;
    QString m_explanation;
    bool m_isTable = false;
    ElidedLabel *m_title;
    QLabel *m_better;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    QAction *m_asTable;
    QAction *m_copy;
    QAction *m_save;
    QStackedWidget *m_stack;
    ChartPlot *m_plot;
    TableView *m_table = nullptr; ///< Built when it is asked for
    ChartTableModel m_tableModel;
    EmptyState *m_empty;
    ChartLegend *m_legend;
};

} // namespace tessera
