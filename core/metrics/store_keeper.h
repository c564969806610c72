// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/metrics/minute.h"

#include <optional>

namespace tessera {

/// Writes what each minute's poll gave into a Store of its own, beside the metrics. A file that cannot be
/// written costs a sentence and the minutes until it can. Belongs to whoever collects; for one thread.
/// Beside Store and Polled two functions are found: keepIn(), which writes one minute, and wordsOnSilent(),
/// which says in a sentence what kept Polled::silent from answering.
template <class Store, class Polled> class StoreKeeper
{
public:
    /// The file may take @p most.
    explicit StoreKeeper(QString path, ByteCount most = ByteCount { qint64(512) << 20 })
        : m_path(std::move(path))
        , m_most(most)
    {
    }

    /// Keeps what there is. Errors: why the minute, or some node, could not be polled; Storage.
    [[nodiscard]] Result<> keep(Minute minute, const Result<Polled> &polled, std::chrono::days days)
    {
        if (!polled)
            return tl::unexpected(polled.error());
        const auto written = open().and_then([&] { return keepIn(*m_store, minute, *polled); }).and_then([&] {
            return tidy(minute, days);
        });
        if (!written) {
            m_store.reset(); // another may be there at the next minute
            return written;
        }
        return polled->silent.isEmpty() ? Result<>() : fail(ErrorKind::Server, wordsOnSilent(*polled));
    }

private:
    [[nodiscard]] Result<> open()
    {
        if (m_store)
            return {};
        return Store::open(m_path).map([this](Store &&store) { m_store.emplace(std::move(store)); });
    }
    [[nodiscard]] Result<> tidy(Minute minute, std::chrono::days days)
    {
        const auto today = std::chrono::floor<std::chrono::days>(minute);
        if (m_tidied == today)
            return {};
        return m_store->forget(minute, days, m_most).map([&] { m_tidied = today; });
    }

    QString m_path;
    ByteCount m_most;
    std::optional<Store> m_store;
    std::optional<Day> m_tidied;
};

} // namespace tessera
