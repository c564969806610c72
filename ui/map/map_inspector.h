// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_measures.h"
#include "models/time_stops.h"
#include "ui/map/change_offer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class HashRangeBar;
class KeyValues;

/// What is selected on the map, what it means, and what may be done with it now.
class MapInspector : public QWidget
{
    Q_OBJECT
public:
    explicit MapInspector(QWidget *parent = nullptr);

    /// @p activity may be null.
    void show(const MapContentPtr &content, const ActivityPtr &activity, std::optional<ShardId> shard,
              const ChangeOffer &offer);
    /// Where the shard that is shown was; what is told of another one is not for now.
    void showPast(const ShardPast &past, const TimeLine &line);

signals:
    void moveRequested(tessera::ShardId shard, tessera::NodeId target);
    void splitRequested(tessera::ShardId shard);

private:
    void showNothing();
    void showFacts(quint32 set);
    void showRange(quint32 set);
    void showTables(quint32 set);
    void showActions(quint32 set, const ChangeOffer &offer);
    void showStays();
    void askForTarget();
    [[nodiscard]] QString sizeText(quint32 set) const;
    [[nodiscard]] std::optional<RowRates> ratesOfSet(quint32 set) const;
    [[nodiscard]] QString nodesText(quint32 set) const;
    [[nodiscard]] QString progressText(const MapMove &move) const;

    MapContentPtr m_content;
    ActivityPtr m_activity;
    std::optional<quint32> m_set;
    QLabel *m_title;
    QLabel *m_subtitle;
    KeyValues *m_facts;
    QLabel *m_rangeTitle;
    HashRangeBar *m_rangeBar;
    QLabel *m_rangeText;
    QLabel *m_tablesTitle;
    KeyValues *m_tables;
    ShardPast m_past;
    TimeLine m_line;
    QLabel *m_pastTitle;
    QLabel *m_stays;
    QPushButton *m_move;
    QPushButton *m_split;
};

} // namespace tessera
