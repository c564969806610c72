// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace tessera {

/// The text with "orders_102008" as "orders" for every shard that is one, and without the comment in which
/// Citus tells a worker the tenant: what workers run for one statement becomes one text.
[[nodiscard]] QString foldShardNames(const QString &statement, const QSet<qint64> &shards);

} // namespace tessera
