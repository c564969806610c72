// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <string>
#include <string_view>

namespace tessera {

/// Names all statements that differ in their values only.
using StatementFingerprint = quint64;

/// Takes the values out of statements: constants, parameters and lists of them become "?", comments go,
/// blanks become one, unquoted words small letters, and names of shards those of their tables. Nothing is
/// judged: any bytes have a shape. Uses no regular expression, for a log holds millions of statements.
class StatementShaper
{
public:
    explicit StatementShaper(QSet<qint64> shards = {})
        : m_shards(std::move(shards))
    {
    }

    /// Belongs to this and is good until the next call.
    [[nodiscard]] std::string_view shape(std::string_view statement);

private:
    void addBlank();
    void addWord(std::string_view word);
    void addValue();
    void closeList();
    [[nodiscard]] bool isBeforeValue() const;
    [[nodiscard]] std::size_t step(std::string_view text);

    QSet<qint64> m_shards;
    std::string m_shape;
    bool m_isBlank = false; ///< One stands before what comes next
};

[[nodiscard]] StatementFingerprint fingerprintOf(std::string_view shape);
/// "00c2f86a2b7d1e90".
[[nodiscard]] QString fingerprintText(StatementFingerprint fingerprint);

} // namespace tessera
