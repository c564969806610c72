// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_reading.h"

#include <QCoreApplication>

#include <charconv>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementReading)
};

/// Numbers of one line, with a comma between them.
class NumberLine
{
public:
    explicit NumberLine(QByteArrayView line)
        : m_at(line.begin())
        , m_end(line.end())
    {
    }
    template <class T> T next()
    {
        if (m_at != m_end && *m_at == ',')
            ++m_at;
        T value {};
        const auto [end, problem] = std::from_chars(m_at, m_end, value);
        m_isGood = m_isGood && problem == std::errc();
        m_at = end;
        return value;
    }
    /// Everything was a number, and nothing is left.
    [[nodiscard]] bool isGood() const { return m_isGood && m_at == m_end; }

private:
    const char *m_at;
    const char *m_end;
    bool m_isGood = true;
};

bool addEntry(CountedStatements &entries, QByteArrayView text)
{
    if (text.size() < 2 || text.front() != '(' || text.back() != ')')
        return false;
    NumberLine line(text.sliced(1, text.size() - 2));
    StatementEntry entry;
    entry.queryId = line.next<qint64>();
    entry.user = line.next<quint32>();
    entry.isTopLevel = line.next<int>() != 0;
    StatementCounters counters;
    for (const auto figure : statementFigures)
        counters.*figure = line.next<double>();
    entries[entry] += counters;
    return line.isGood();
}

/// Nobody took anything away from the entry.
bool goesOn(const StatementCounters &before, const StatementCounters &now)
{
    return now.calls >= before.calls && now.time >= before.time;
}

StatementCounters increase(const StatementCounters &before, const StatementCounters &now)
{
    StatementCounters counted;
    for (const auto figure : statementFigures)
        counted.*figure = std::max(0.0, now.*figure - before.*figure);
    return counted;
}

} // namespace

Result<StatementReading> statementReading(QByteArrayView text)
{
    const auto broken = [] {
        return fail(ErrorKind::Server, Words::tr("The server's statistics of statements could not be read."));
    };
    const auto headEnd = text.indexOf('\n') < 0 ? text.size() : text.indexOf('\n');
    const auto head = text.first(headEnd);
    const auto blank = head.indexOf(' ');
    if (blank < 0)
        return broken();
    StatementReading reading { .resetAt = head.sliced(blank + 1).toByteArray() };
    NumberLine first(head.first(blank));
    reading.evicted = first.next<qint64>();
    if (!first.isGood())
        return broken();
    for (auto begin = headEnd + 1; begin < text.size();) {
        const auto found = text.indexOf('\n', begin);
        const auto end = found < 0 ? text.size() : found;
        if (!addEntry(reading.entries, text.sliced(begin, end - begin)))
            return broken();
        begin = end + 1;
    }
    return reading;
}

CountedStatements countedBetween(const std::optional<StatementReading> &before, const StatementReading &now)
{
    CountedStatements counted;
    if (!before)
        return counted;
    const bool wasReset = before->resetAt != now.resetAt;
    for (auto entry = now.entries.begin(); entry != now.entries.end(); ++entry) {
        const auto known = wasReset ? before->entries.cend() : before->entries.constFind(entry.key());
        const bool isKnown = known != before->entries.cend() && goesOn(*known, *entry);
        const auto increased = isKnown ? increase(*known, *entry) : *entry;
        if (increased.calls > 0 || increased.time > 0)
            counted.insert(entry.key(), increased);
    }
    return counted;
}

} // namespace tessera
