// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/ask_poolers.h"

#include <thread>
#include <vector>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto longestQuestion = 3s;

Result<Measured> askPooler(const PoolerAccess &pooler, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(longestQuestion);
    auto session = pooler.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto rows = session->script(u"SHOW POOLS"_s, deadline, stop); // the console knows no other protocol
    if (!rows)
        return tl::unexpected(rows.error());
    return poolerSamples(rows->isEmpty() ? Rows() : rows->constLast());
}

} // namespace

QList<PoolerMetrics> askPoolers(const QList<PoolerAccess> &poolers, const std::stop_token &stop)
{
    std::vector<Result<Measured>> answers(static_cast<std::size_t>(poolers.size()), Measured());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < answers.size(); ++i)
            threads.emplace_back([&, i] { answers[i] = askPooler(poolers.at(qsizetype(i)), stop); });
    }
    QList<PoolerMetrics> metrics;
    for (std::size_t i = 0; i < answers.size(); ++i)
        metrics << PoolerMetrics { poolers.at(qsizetype(i)).place, std::move(answers[i]) };
    return metrics;
}

} // namespace tessera
