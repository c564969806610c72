// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_counters.h"
#include "core/slowlog/statement_shape.h"

#include <unordered_map>

namespace tessera {

/// Adds the entries of one log up by what the statements are. Of each it keeps its shape, its counters and
/// the slowest call as it was logged; its memory is bounded, whatever the log holds.
class SlowLogTally
{
public:
    /// More than that, or more bytes of texts, are added up without a name.
    static constexpr std::size_t mostStatements = 10'000;
    static constexpr std::size_t mostBytes = 48 << 20;
    /// Of one statement and of its parameters, each.
    static constexpr std::size_t longestSample = 128 << 10;
    static constexpr std::size_t longestShape = 16 << 10;

    struct Sample
    {
        LogMoment at;
        double milliseconds = 0;
        std::string user, database, application, client;
        std::string statement;
        std::string parameters;
        bool isCut = false; ///< The statement or the parameters were longer
    };
    struct Statement
    {
        std::string shape;
        SlowCounters counters;
        Sample sample;
    };
    using Statements = std::unordered_map<StatementFingerprint, Statement>;

    explicit SlowLogTally(const QSet<qint64> &shards = {})
        : m_shaper(shards)
    {
    }

    void add(const SlowLogEntry &entry);
    [[nodiscard]] const Statements &statements() const { return m_statements; }
    /// Those without a name together.
    [[nodiscard]] const SlowCounters &others() const { return m_others; }

private:
    void keepSample(Statement &statement, const SlowLogEntry &entry);
    [[nodiscard]] Statement *statementFor(const SlowLogEntry &entry);

    StatementShaper m_shaper;
    Statements m_statements;
    SlowCounters m_others;
    std::size_t m_bytes = 0; ///< Of all texts
};

} // namespace tessera
