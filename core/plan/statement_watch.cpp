// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/statement_watch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr auto interval = 1s;

} // namespace

StatementWatch::StatementWatch(ProgressReader &reader, const ActionInput &input, qint32 backend,
                               const QString &run)
    : m_reader(reader)
    , m_input(input)
    , m_backend(backend)
    , m_run(run)
{
}

Result<Rows> StatementWatch::run(const Statement &statement, bool copiesShards, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable over;
    std::optional<Result<Rows>> result;
    std::stop_source statementStop;
    std::stop_source lookStop; // an answer of the statement is worth more than one about it
    const std::stop_callback relay(stop, [&] { statementStop.request_stop(); });
    const std::jthread worker([&] {
        auto answer = statement(statementStop.get_token());
        lookStop.request_stop();
        const std::lock_guard lock(mutex);
        result = std::move(answer);
        over.notify_all();
    });
    bool isGivenUp = false;
    std::unique_lock lock(mutex);
    while (!over.wait_for(lock, interval, [&] { return result.has_value(); })) {
        lock.unlock();
        look(copiesShards, lookStop.get_token());
        if (hasWaitedTooLong() && !isGivenUp && !stop.stop_requested()) {
            isGivenUp = true;
            statementStop.request_stop();
        }
        lock.lock();
    }
    if (isGivenUp && !*result && result->error().kind == ErrorKind::Cancelled)
        return fail(ErrorKind::Locked, lockText(m_holders));
    return *result;
}

void StatementWatch::look(bool copiesShards, const std::stop_token &stop)
{
    if (copiesShards && m_input.progress)
        tellProgress(stop);
    const auto holders = m_reader.lockHolders(m_backend, m_run, stop);
    m_isKnown = holders.has_value();
    if (!m_isKnown || stop.stop_requested())
        return;
    if (m_holders.isEmpty() && !holders->isEmpty())
        m_blockedSince = Clock::now();
    const bool isNews = !areSameHolders(m_holders, *holders);
    m_holders = *holders;
    if (isNews && m_input.blocked)
        m_input.blocked(m_holders);
}

void StatementWatch::tellProgress(const std::stop_token &stop)
{
    const auto moves = m_reader.moves(stop);
    if (!moves || moves->isEmpty())
        return;
    const auto &first = moves->constFirst();
    m_input.progress({ .phase = first.phase, .done = first.done, .total = first.total, .moves = *moves });
}

bool StatementWatch::hasWaitedTooLong() const
{
    if (!m_isKnown || m_holders.isEmpty())
        return false;
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(m_blockedSince - m_begun);
    return Clock::now() - m_blockedSince >= patienceAfter(m_input.patience, spent);
}

} // namespace tessera
