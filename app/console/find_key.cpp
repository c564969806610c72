// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/find_key.h"

#include "core/plan/read_plan_facts.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Console
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Console)
};

} // namespace

Result<ShardId> findKey(Session &session, const ClusterSnapshot &snapshot, const QString &tableName,
                        const QString &key, Deadline deadline, std::stop_token stop)
{
    const auto *table = snapshot.table(tableName);
    if (!table || table->distributionColumn.isEmpty())
        return fail(ErrorKind::NotFound, Console::tr("%1 is not distributed by a key.").arg(tableName));
    const auto place = readKeyPlace(session, *table, key, deadline, stop);
    if (!place)
        return tl::unexpected(place.error());
    if (place->shard.value == 0)
        return fail(ErrorKind::NotFound, Console::tr("No shard of %1 holds that key.").arg(tableName));
    return place->shard;
}

} // namespace tessera
