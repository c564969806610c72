// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/move_wish.h"

namespace tessera {

using namespace Qt::StringLiterals;

std::pair<QString, QJsonObject> moveWish(const SnapshotPtr &cluster, ShardId shard, NodeId target)
{
    const auto to = QString::number(target.value);
    const auto *moved = cluster ? cluster->shard(shard) : nullptr;
    if (moved && cluster->capabilities().schemaMove && cluster->tableOf(*moved).kind == TableKind::Schema)
        return { u"schema.move"_s, { { u"schema"_s, cluster->tableOf(*moved).schema }, { u"to"_s, to } } };
    return { u"shard.move"_s, { { u"shard"_s, QString::number(shard.value) }, { u"to"_s, to } } };
}

} // namespace tessera
