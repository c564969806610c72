// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_wish.h"
#include "models/custom_charts.h"
#include "models/shared_time.h"

#include <QWidget>

namespace tessera {

class ChartGrid;
class ChartView;
class NodeChoice;
class Notice;
class SearchField;
class SegmentedButtons;

/// Charts of what is measured each minute, for each node or the whole cluster, and those that a person has
/// put together. Asks for the charts in view; nothing is built before the page is shown.
class MetricsPage : public QWidget
{
    Q_OBJECT
public:
    explicit MetricsPage(SharedTime &time, QWidget *parent = nullptr);

    void setNodes(const QList<ChartNode> &nodes);
    void setAnswer(const ChartsAnswer &answer);
    /// What is wrong with the file; empty: nothing.
    void setProblem(const QString &sentence);
    /// Another cluster: what was read of the last one goes.
    void forget();

signals:
    void chartsRequested(const tessera::ChartsWish &wish);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Card
    {
        QString id;
        ChartView *view;
        ChartQuestion question; ///< As it is asked now
        std::optional<CustomChart> custom = {};
        int row = -1; ///< Of the catalogue
        std::optional<MinuteRange> answered = {};
        std::optional<ChartQuestion> answeredQuestion = {};
    };
    QWidget *buildControls();
    void buildCards();
    void addCustom(const CustomChart &chart);
    void changeCustom(const QString &id);
    void removeCustom(const QString &id);
    void newChart();
    void keepCustom();
    ChartView *makeView(int section, const QString &sectionTitle);
    void showQuestions();
    void showFilter();
    void askSoon();
    void ask();
    [[nodiscard]] bool isAnswered(const Card &card) const;
    void showEmpty(const Card &card, const ChartsAnswer &answer);
    [[nodiscard]] QStringList chosenNodes() const;

    SharedTime &m_time;
    SegmentedButtons *m_subject;
    NodeChoice *m_node;
    SearchField *m_search;
    Notice *m_notice;
    ChartGrid *m_grid;
    QAction *m_new;
    QList<Card> m_cards;
    bool m_isAskedSoon = false;
};

} // namespace tessera
