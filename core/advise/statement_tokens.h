// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tessera {

enum class TokenKind { Name, Word, Value, Sign };

/// A piece of a statement. Name: quoted; Word: a keyword or a name that is not quoted, in lower case; Value:
/// $n, a number or a string; Sign: one character.
struct SqlToken
{
    TokenKind kind = TokenKind::Sign;
    QString text;
    bool operator==(const SqlToken &) const = default;

    [[nodiscard]] bool is(const char *word) const
    {
        return kind != TokenKind::Name && text == QLatin1String(word);
    }
    [[nodiscard]] bool isName() const { return kind == TokenKind::Name || kind == TokenKind::Word; }
};

/// A token, and where its text stands in the statement.
struct PlacedToken
{
    SqlToken token;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The same with places; a string or a quoted name that does not end, because the statement was cut, goes to
/// its end.
[[nodiscard]] QList<PlacedToken> placedTokensOf(const QString &statement);
/// The statement without spaces and comments (PostgreSQL documentation, "Lexical Structure").
[[nodiscard]] QList<SqlToken> tokensOf(const QString &statement);

} // namespace tessera
