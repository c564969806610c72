// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/read_snapshot.h"

#include <chrono>

namespace tessera {

/// Follows the catalogs of one coordinator through one session. Probes once, reads whole when something
/// changed, and otherwise costs one small statement: counters at each refresh, a hash of all rows every
/// minute, a whole read every ten minutes whatever the signs say. One thread at a time.
class CatalogReader
{
public:
    /// @p session must outlive the reader and be verified (verifyCoordinator). @p last is the snapshot that
    /// an earlier session read, if any: it is given again when the catalogs still say the same.
    explicit CatalogReader(Session &session, SnapshotPtr last = {});

    /// The same pointer as before when nothing has changed. Errors: those of readSnapshot().
    [[nodiscard]] Result<SnapshotPtr> refresh(Deadline deadline, std::stop_token stop = {});
    /// Reads whole, whatever the signs say; still the same pointer when the facts are the same.
    [[nodiscard]] Result<SnapshotPtr> readWhole(Deadline deadline, std::stop_token stop = {});

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] Result<> probe(Deadline deadline, std::stop_token stop);
    [[nodiscard]] Result<QString> fingerprint(Deadline deadline, std::stop_token stop);
    [[nodiscard]] Result<QString> hash(Deadline deadline, std::stop_token stop);
    /// True when the hash of all rows is due and differs from the one of a minute ago.
    [[nodiscard]] Result<bool> hashSaysChanged(Deadline deadline, std::stop_token stop);

    Session &m_session;
    std::optional<Capabilities> m_capabilities;
    SnapshotPtr m_last;
    QString m_fingerprint; ///< Taken just before m_last was read
    QString m_hash; ///< Empty until the first idle refresh
    Clock::time_point m_readAt;
    Clock::time_point m_hashedAt;
};

} // namespace tessera
