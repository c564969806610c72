// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_log_tally.h"

namespace tessera {

namespace {

std::size_t bytesOf(const SlowLogTally::Sample &sample)
{
    return sample.statement.size() + sample.parameters.size() + sample.user.size() + sample.database.size()
        + sample.application.size() + sample.client.size();
}

} // namespace

void SlowLogTally::add(const SlowLogEntry &entry)
{
    auto *statement = statementFor(entry);
    if (statement == nullptr)
        return m_others.add(entry.at, entry.took.count());
    if (statement->counters.calls == 0 || entry.took.count() > statement->sample.milliseconds)
        keepSample(*statement, entry);
    statement->counters.add(entry.at, entry.took.count());
}

/// Null: there is no room for another one.
SlowLogTally::Statement *SlowLogTally::statementFor(const SlowLogEntry &entry)
{
    const auto shape = m_shaper.shape(entry.statement);
    const auto fingerprint = fingerprintOf(shape);
    if (const auto found = m_statements.find(fingerprint); found != m_statements.end())
        return &found->second;
    if (m_statements.size() >= mostStatements || m_bytes >= mostBytes)
        return nullptr;
    auto &made = m_statements[fingerprint];
    made.shape = shape.substr(0, longestShape);
    m_bytes += made.shape.size();
    return &made;
}

/// Where bytes are short a new one may be no longer than a line.
void SlowLogTally::keepSample(Statement &statement, const SlowLogEntry &entry)
{
    constexpr std::size_t line = 1000;
    const auto most = m_bytes + 2 * longestSample < mostBytes ? longestSample : line;
    m_bytes -= bytesOf(statement.sample);
    auto &sample = statement.sample;
    sample.at = entry.at;
    sample.milliseconds = entry.took.count();
    sample.user = entry.user.substr(0, line);
    sample.database = entry.database.substr(0, line);
    sample.application = entry.application.substr(0, line);
    sample.client = entry.client.substr(0, line);
    sample.statement = entry.statement.substr(0, most);
    sample.parameters = entry.parameters.substr(0, most);
    sample.isCut = entry.statement.size() > most || entry.parameters.size() > most;
    m_bytes += bytesOf(sample);
}

} // namespace tessera
