// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <QJsonObject>
#include <QList>

namespace tessera {

/// One placement change that the plan makes, for the before/after map.
struct PlacementChange
{
    ShardId shard;
    GroupId from;
    GroupId to;
    int step = 0; ///< Index of the step that does it
    bool operator==(const PlacementChange &) const = default;
};

/// A change as a value: made from a snapshot without touching the cluster, then reviewed, run and journalled.
struct Plan
{
    QString operation; ///< The catalogue's id, such as "node.add"
    QString title; ///< A sentence for people
    QJsonObject parameters; ///< What the operator chose; never a secret
    QList<Step> steps;
    QList<PlacementChange> moves = {};
    QString fingerprint = {}; ///< Hash of the facts used (design.md §5.3)

    bool operator==(const Plan &) const = default;
};

} // namespace tessera
