// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/read_queries.h"

#include <QStringList>

namespace tessera {
class QueriesModel;
class QueriesPage;
class SharedTime;
} // namespace tessera

namespace tessera::test {

/// The Queries page of a cluster of six nodes, which answers itself.
[[nodiscard]] QueriesPage *galleryQueries(SharedTime &time, QueriesModel &model);
/// What the page can look like, by name.
[[nodiscard]] QStringList queriesLooks();
void showQueriesLook(QueriesPage &page, QueriesModel &model, const QString &look);

/// What a reader would answer.
[[nodiscard]] QueriesAnswer galleryAnswer(const QueriesWish &wish);

} // namespace tessera::test
