// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tessera {

class Card;
class FigureTile;
class FindingsModel;
class NodeBars;
class Notice;
class TableView;

/// The verdict first; then what needs attention, and where the data lies.
class OverviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(FindingsModel &findings, QWidget *parent = nullptr);

    void setState(const ClusterState &state);
    void setReadOnly(bool isReadOnly);
    /// A line on who collects the metrics; empty hides it.
    void setCollecting(Severity severity, const QString &sentence);

signals:
    void pageRequested(const QString &id);
    void remedyRequested(const tessera::RemedyPlan &remedy);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFigures(QBoxLayout *column);
    void buildSections(QBoxLayout *column);
    Card *buildFindings();
    void showFigures(const ClusterState &state);
    void selectFinding();
    void showRemedy();
    void requestRemedy();
    [[nodiscard]] std::optional<RemedyPlan> remedyOfSelection() const;

    Notice *m_verdict;
    QList<FigureTile *> m_figures;
    NodeBars *m_bars;
    QLabel *m_meaning;
    FindingsModel &m_model;
    TableView *m_findings;
    QLabel *m_remedy;
    QPushButton *m_remedyButton;
    bool m_isReadOnly = false;
    QBoxLayout *m_sections;
    QLabel *m_collecting;
    Notice *m_notCollecting;
};

} // namespace tessera
