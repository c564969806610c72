// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/heat/read_heat.h"
#include "models/shared_time.h"
#include "ui/heat/heat_canvas.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace tessera {

class EmptyState;
class HeatLegend;
class HotRangesModel;
class Notice;
class SegmentedButtons;
class TableView;

/// What the shards did over the shared time, by hash range: a heat map and the same as a table, which leads
/// to the shard and to what cools it.
class HeatPage : public QWidget
{
    Q_OBJECT
public:
    HeatPage(SharedTime &time, HotRangesModel &model, QWidget *parent = nullptr);

    void setNodes(const QList<ChartNode> &nodes);
    void setReadOnly(bool isReadOnly);
    /// What there is now, so that only what is still there can be led to.
    void setCluster(const SnapshotPtr &cluster);
    void setAnswer(const HeatAnswer &answer);
    /// Why there is no answer.
    void setProblem(const Error &error);
    /// Why shards, or those of some node, are not counted now; empty: they are.
    void setCollecting(const QString &problem);
    /// Another cluster: what was read of the last one goes.
    void forget();
    [[nodiscard]] HeatCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] HeatQuestion question() const;

signals:
    void heatRequested(const tessera::HeatQuestion &question);
    void mapRequested(tessera::ShardId shard);
    void splitRequested(tessera::ShardId shard);
    void isolateRequested(const QString &table);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildControls();
    QWidget *buildPicture();
    QLayout *buildFoot();
    QLayout *buildActions();
    void askSoon();
    void ask();
    void showGroups(const QList<HeatGroup> &groups);
    void showRanges();
    void showSelection();
    void showColors();
    void selectRow(int row);
    void sayEmpty(const QString &title, const QString &advice);
    [[nodiscard]] const HotRange *selected() const;
    [[nodiscard]] const Shard *selectedShard() const;

    SharedTime &m_time;
    HotRangesModel &m_model;
    QComboBox *m_subject;
    SegmentedButtons *m_measure;
    QPushButton *m_reset;
    Notice *m_notice;
    HeatCanvas *m_canvas;
    HeatLegend *m_legend;
    QSlider *m_brightness;
    TableView *m_table;
    QPushButton *m_map;
    QPushButton *m_split;
    QPushButton *m_isolate;
    EmptyState *m_empty;
    QStackedWidget *m_sheets;
    HeatImagePtr m_image;
    QList<HeatGroup> m_groups;
    QList<ChartNode> m_nodes;
    SnapshotPtr m_cluster;
    QString m_problem;
    bool m_isReadOnly = false;
    bool m_isAskedSoon = false;
};

} // namespace tessera
