// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_keeper.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementKeeper)
};

} // namespace

Result<> StatementKeeper::keep(Minute minute, const Result<CountedMinute> &counted, std::chrono::days days)
{
    if (!counted)
        return tl::unexpected(counted.error());
    auto written = write(minute, *counted, days);
    if (!written)
        m_store.reset(); // another may be there at the next minute
    if (!written || counted->silent.isEmpty())
        return written;
    return fail(ErrorKind::Server,
                Words::tr("The statements of %n node(s) could not be read: %1", nullptr,
                          static_cast<int>(counted->silent.size()))
                    .arg(*counted->silent.cbegin()));
}

Result<> StatementKeeper::write(Minute minute, const CountedMinute &counted, std::chrono::days days)
{
    if (!m_store) {
        auto opened = StatementStore::open(m_path);
        if (!opened)
            return tl::unexpected(opened.error());
        m_store.emplace(std::move(*opened));
    }
    const auto today = std::chrono::floor<std::chrono::days>(minute);
    // Nothing was counted in a first poll: a gap, not a quiet minute, in which there is at least the poll.
    auto kept = counted.statements.isEmpty() ? Result<>() : m_store->keep(minute, counted.statements);
    return kept.and_then([&]() -> Result<> {
        if (m_tidied == today)
            return {};
        return m_store->forget(minute, days, most).map([&] { m_tidied = today; });
    });
}

} // namespace tessera
