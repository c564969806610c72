// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/cluster_state.h"
#include "core/history/past.h"
#include "models/map_plan.h"
#include "ui/map/change_offer.h"
#include "ui/map/map_colors.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace tessera {

class EmptyState;
class FindKeyField;
class InspectorFrame;
class MapInspector;
class MapLegend;
class MapView;
class Notice;
class PlanBar;
class PlacementsTable;
class SegmentedButtons;
class TimeBar;

/// Where every shard lives: the map, its table twin, and the inspector of what is selected.
class MapPage : public QWidget
{
    Q_OBJECT
public:
    explicit MapPage(QWidget *parent = nullptr);

    void setState(const ClusterState &state);
    /// The plans with moves that there are now, by rising urgency: one of them is shown.
    void setPlans(const QList<MapPlan> &plans);
    void setReadOnly(bool isReadOnly);
    /// Which moments there are to look at. The one that is shown stays, whatever setState() brings.
    void setTimeLine(const TimeLine &line);
    /// What is wrong with the record of the past; empty: nothing.
    void setHistoryNotice(const QString &sentence);
    /// The answer to pastRequested(); only the one about the moment asked for last counts.
    void setPast(const PastCatalogs &past);
    /// The answer to shardPastRequested().
    void setShardPast(const ShardPast &past);
    void select(ShardId shard);
    /// Asks where to split it, then for the plan; a shard that is gone: nothing happens.
    void split(ShardId shard);
    /// Selects the first shard of a table.
    void selectTable(TableOid table);
    /// The answer to findKeyRequested(): the shard that holds the key, or why none was found.
    void showFoundKey(const Result<ShardId> &found);
    [[nodiscard]] MapView *view() const { return m_view; }
    /// Whether the rows read and written are looked at now; see activityWanted().
    [[nodiscard]] bool wantsActivity() const;

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    void findKeyRequested(const QString &table, const QString &key);
    void isolateRequested(const QString &table, const QString &key);
    /// Rates are shown from now on, or no longer: they need not be read while nobody looks.
    void activityWanted(bool isWanted);
    void pastRequested(tessera::Moment at);
    void shardPastRequested(tessera::ShardId shard);
    void distributeRequested();
    void connectRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Sheet { MapSheet, TableSheet, EmptySheet };

    QWidget *buildContent();
    QWidget *buildToolBar();
    void buildActions();
    void connectView();
    void showSheet();
    void showPlan();
    void goInTime();
    void showTime();
    [[nodiscard]] bool isPast() const;
    [[nodiscard]] ClusterState shownState() const;
    [[nodiscard]] ChangeOffer offerAt(int step) const;
    void chooseColoring();
    [[nodiscard]] MapColoring coloring() const;
    void showTable();
    void showLegend();
    void showSelection();
    void placeLegend();
    void exportMap();
    [[nodiscard]] QString exportName() const;
    void requestMove(ShardId shard, NodeId target);
    void findKey(const QString &table, const QString &key);
    void sayFoundKey(const Shard &shard);
    void say(Severity severity, const QString &text);

    ClusterState m_state;
    std::optional<PastCatalogs> m_past; ///< What is shown instead of now
    std::optional<ShardId> m_askedShard;
    QString m_soughtTable;
    QString m_soughtKey;
    bool m_isReadOnly = false;
    MapView *m_view;
    MapInspector *m_inspector;
    MapLegend *m_legend;
    SegmentedButtons *m_projection;
    SegmentedButtons *m_coloring;
    FindKeyField *m_find;
    QPushButton *m_asTable;
    Notice *m_notice;
    PlacementsTable *m_table;
    PlanBar *m_planBar;
    Notice *m_pastNotice;
    TimeBar *m_timeBar;
    EmptyState *m_empty;
    QStackedWidget *m_sheets;
    QWidget *m_bar = nullptr;
    QBoxLayout *m_bars = nullptr; ///< Controls and legend
    InspectorFrame *m_frame = nullptr;
    QAction *m_export;
    QAction *m_distribute;
    QAction *m_connect;
};

} // namespace tessera
