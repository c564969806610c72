// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

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

signals:
    void pageRequested(const QString &id);
    void operationRequested(const QString &operation, const QJsonObject &parameters);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFigures(QBoxLayout *column);
    void buildSections(QBoxLayout *column, FindingsModel &findings);
    void showFigures(const ClusterState &state);

    Notice *m_verdict;
    QList<FigureTile *> m_figures;
    NodeBars *m_bars;
    QLabel *m_meaning;
    TableView *m_findings;
    QBoxLayout *m_sections;
};

} // namespace tessera
