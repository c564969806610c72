// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_keeper.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HeatKeeper)
};

} // namespace

Result<> HeatKeeper::open()
{
    if (m_store)
        return {};
    return HeatStore::open(m_path).map([this](HeatStore &&store) { m_store.emplace(std::move(store)); });
}

Result<> HeatKeeper::tidy(Minute minute, std::chrono::days days)
{
    const auto today = std::chrono::floor<std::chrono::days>(minute);
    if (m_tidied == today)
        return {};
    return m_store->forget(minute, days, most).map([&] { m_tidied = today; });
}

Result<> HeatKeeper::keep(Minute minute, const Result<HeatMinute> &counted, std::chrono::days days)
{
    if (!counted)
        return tl::unexpected(counted.error());
    const auto written =
        open().and_then([&] { return m_store->keep(minute, counted->columns); }).and_then([&] {
            return tidy(minute, days);
        });
    if (!written) {
        m_store.reset(); // another may be there at the next minute
        return written;
    }
    if (counted->silent.isEmpty())
        return {};
    return fail(ErrorKind::Server,
                Words::tr("The shards of %n node(s) could not be read: %1", nullptr,
                          static_cast<int>(counted->silent.size()))
                    .arg(*counted->silent.cbegin()));
}

} // namespace tessera
