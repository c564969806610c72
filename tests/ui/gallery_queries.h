// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_answer.h"
#include "core/statements/read_queries.h"

#include <QStringList>

namespace tessera {
class QueriesModel;
class QueriesPage;
class SharedTime;
class SlowLogModel;
} // namespace tessera

namespace tessera::test {

/// The Queries page of a cluster of six nodes, which answers itself.
[[nodiscard]] QueriesPage *galleryQueries(SharedTime &time, QueriesModel &model, SlowLogModel &slowLog);
/// What the page can look like, by name.
[[nodiscard]] QStringList queriesLooks();
void showQueriesLook(QueriesPage &page, QueriesModel &model, const QString &look);

/// What a reader would answer.
[[nodiscard]] QueriesAnswer galleryAnswer(const QueriesWish &wish);
/// What was read of the logs of six nodes.
[[nodiscard]] SlowLogAnswer gallerySlowLog(const SlowLogWish &wish);

} // namespace tessera::test
