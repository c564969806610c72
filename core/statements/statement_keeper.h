// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/statement_store.h"

namespace tessera {

/// Writes what each minute's poll of the statements gave. A file that cannot be written costs a sentence and
/// the minutes until it can. Belongs to whoever collects; for one thread.
class StatementKeeper
{
public:
    /// The file may take this much.
    static constexpr ByteCount most { qint64(512) << 20 };

    explicit StatementKeeper(QString path)
        : m_path(std::move(path))
    {
    }
    /// Keeps what there is. Errors: why the minute, or some node, could not be polled; Storage.
    [[nodiscard]] Result<> keep(Minute minute, const Result<CountedMinute> &counted, std::chrono::days days);

private:
    [[nodiscard]] Result<> write(Minute minute, const CountedMinute &counted, std::chrono::days days);
    QString m_path;
    std::optional<StatementStore> m_store;
    std::optional<Day> m_tidied;
};

} // namespace tessera
