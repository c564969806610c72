// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"
#include "ui/map/change_offer.h"

#include <QMenu>

namespace tessera {

/// What can be done with a shard set: only what is legal now, and what this server cannot with the reason.
class MapMenu : public QMenu
{
    Q_OBJECT
public:
    MapMenu(const MapContent &content, quint32 set, const ChangeOffer &offer, QWidget *parent);

signals:
    void moveRequested(tessera::NodeId target);
    void splitRequested();

private:
    void addRefusals(const QString &reason);
    void addMoves(const MapContent &content, quint32 set);
    void addSplit(const MapContent &content, quint32 set);
};

} // namespace tessera
