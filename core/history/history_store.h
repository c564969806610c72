// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/catalog_history.h"

#include <memory>

namespace tessera {

/// The file in which catalog histories are kept, one for all clusters: SQLite in WAL mode. Several programs
/// may use it at once; one object is for one thread.
class HistoryStore
{
public:
    /// tessera/placements.sqlite under the user's data folder (XDG_DATA_HOME).
    [[nodiscard]] static QString defaultPath();
    /// Makes the file when there is none. A damaged file is moved aside and a new one begun; notice() says
    /// so. Errors: Storage.
    [[nodiscard]] static Result<HistoryStore> open(const QString &path);
    HistoryStore(HistoryStore &&) noexcept;
    HistoryStore &operator=(HistoryStore &&) noexcept;
    ~HistoryStore();

    /// A sentence about what was found on opening; empty when all was well.
    [[nodiscard]] const QString &notice() const;
    /// Everything of one cluster, named by its database and its server's identity. Errors: Storage.
    [[nodiscard]] Result<CatalogHistory> read(const QString &cluster) const;
    /// What CatalogHistory::record() found at the end of its last span. All or nothing. Errors: Storage.
    [[nodiscard]] Result<> write(const QString &cluster, const FactDiff &diff, const WatchSpan &span);
    /// Takes away what ended before @p moment. Errors: Storage.
    [[nodiscard]] Result<> forgetBefore(Moment moment);

private:
    struct State;
    explicit HistoryStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tessera
