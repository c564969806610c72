// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/what_if.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;

namespace tessera {

class MapView;
class NodeBars;
class Notice;
class StepScrubber;
class TableView;
class WhatIfControls;

/// What a rebalance would do under any supposition, planned anew while the controls move: bars and map after
/// each move, and each move in words.
class WhatIfPage : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfPage(QWidget *parent = nullptr);

    void setState(const ClusterState &state);
    void setReadOnly(bool isReadOnly);
    void setAnswer(const WhatIf &answer);
    [[nodiscard]] WhatIfControls *controls() const { return m_controls; }

signals:
    /// Answered by setAnswer().
    void planRequested(const tessera::RebalanceQuestion &question);
    void operationRequested(const QString &operation, const QJsonObject &parameters);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContent();
    void buildActions();
    void ask();
    void showDisks();
    void showStep(int step);
    void showActions();

    WhatIf m_answer;
    bool m_isReadOnly = false;
    WhatIfControls *m_controls;
    Notice *m_verdict;
    Notice *m_disks; ///< While there is too little room
    QLabel *m_unit;
    NodeBars *m_bars;
    StepScrubber *m_scrubber;
    QLabel *m_diskText; ///< While there is room
    MapView *m_map;
    PlannedMovesModel *m_model;
    TableView *m_moves;
    QAction *m_review;
    QAction *m_reset;
};

} // namespace tessera
