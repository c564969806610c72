// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/statement_tokens.h"

#include <QRegularExpression>

#include <utility>

namespace tessera {

namespace {

/// What each alternative of the expression below captures.
enum Group { DollarBody = 1, String, Quoted, Parameter, Number, Word };

/// What does not end goes to the end of the text.
const QRegularExpression &tokenExpression()
{
    static const QRegularExpression expression(
        QStringLiteral("--[^\\n]*|/\\*.*?(?:\\*/|\\z)|\\s+"
                       "|(\\$(?:[^\\W\\d]\\w*)?\\$)"
                       "|(\\b[eE]'(?:[^'\\\\]++|\\\\.|'')*+(?:'|\\z)"
                       "|(?:\\b[bBxXnN]|\\b[uU]&)?'[^']*+(?:''[^']*+)*+(?:'|\\z))"
                       "|\"([^\"]*+(?:\"\"[^\"]*+)*+)(?:\"|\\z)"
                       "|(\\$\\d+)"
                       "|(\\d[\\d.eE]*)"
                       "|([^\\W\\d][\\w$]*)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

SqlToken tokenOf(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(Quoted))
        return { TokenKind::Name,
                 match.captured(Quoted).replace(QLatin1String("\"\""), QLatin1String("\"")) };
    if (match.hasCaptured(Word))
        return { TokenKind::Word, match.captured(Word).toLower() };
    return { TokenKind::Value, match.captured() };
}

} // namespace

QList<PlacedToken> placedTokensOf(const QString &statement)
{
    QList<PlacedToken> tokens;
    const auto &expression = tokenExpression();
    for (qsizetype at = 0; at < statement.size();) {
        const auto match = expression.match(statement, at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            tokens << PlacedToken { { TokenKind::Sign, statement.mid(at, 1) }, at, at + 1 };
            ++at;
            continue;
        }
        const auto begin = std::exchange(at, match.capturedEnd());
        if (match.hasCaptured(DollarBody)) {
            const auto end = statement.indexOf(match.captured(DollarBody), at);
            at = end < 0 ? statement.size() : end + match.capturedLength(DollarBody);
            tokens << PlacedToken { { TokenKind::Value, QString() }, begin, at };
        } else if (match.lastCapturedIndex() > 0) {
            tokens << PlacedToken { tokenOf(match), begin, at };
        }
    }
    return tokens;
}

QList<SqlToken> tokensOf(const QString &statement)
{
    QList<SqlToken> tokens;
    for (const auto &placed : placedTokensOf(statement))
        tokens << placed.token;
    return tokens;
}

} // namespace tessera
