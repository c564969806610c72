// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/open_session.h"
#include "core/watch/watch_board.h"

namespace tessera {

/// Told about each reading of the catalogs: the cluster's identity, what they say, when. Returns at once.
using NoteCatalogs = std::function<void(const QString &, const SnapshotPtr &, const QDateTime &)>;

/// The loop of the thread that follows the catalogs: reads, and when the coordinator is lost says so on the
/// board, keeps what was known and connects again with growing pauses. @p note may be empty. Returns
/// when @p stop is requested.
void watchCatalogs(WatchBoard &board, const OpenSession &open, const WatchTimes &times,
                   const NoteCatalogs &note, std::stop_token stop);

} // namespace tessera
