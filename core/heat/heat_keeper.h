// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_poll.h"
#include "core/heat/heat_store.h"

namespace tessera {

/// Writes what each minute's poll of the shards gave. A file that cannot be written costs a sentence and the
/// minutes until it can. Belongs to whoever collects; for one thread.
class HeatKeeper
{
public:
    /// The file may take this much.
    static constexpr ByteCount most { qint64(512) << 20 };

    explicit HeatKeeper(QString path)
        : m_path(std::move(path))
    {
    }
    /// Keeps what there is. Errors: why the minute, or some node, could not be polled; Storage.
    [[nodiscard]] Result<> keep(Minute minute, const Result<HeatMinute> &counted, std::chrono::days days);

private:
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> tidy(Minute minute, std::chrono::days days);
    QString m_path;
    std::optional<HeatStore> m_store;
    std::optional<Day> m_tidied;
};

} // namespace tessera
