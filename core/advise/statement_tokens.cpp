// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/statement_tokens.h"

#include <QRegularExpression>

namespace tessera {

namespace {

/// What each alternative of the expression below captures.
enum Group { DollarBody = 1, String, Quoted, Parameter, Number, Word };

const QRegularExpression &tokenExpression()
{
    static const QRegularExpression expression(QStringLiteral("--[^\\n]*|/\\*.*?\\*/|\\s+"
                                                              "|(\\$(?:[^\\W\\d]\\w*)?\\$)"
                                                              "|((?:\\b[eEbBxX]|\\b[uU]&)?'(?:[^']|'')*')"
                                                              "|\"((?:[^\"]|\"\")*)\""
                                                              "|(\\$\\d+)"
                                                              "|(\\d[\\d.eE]*)"
                                                              "|([^\\W\\d][\\w$]*)"),
                                               QRegularExpression::DotMatchesEverythingOption
                                                   | QRegularExpression::UseUnicodePropertiesOption);
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

QList<SqlToken> tokensOf(const QString &statement)
{
    QList<SqlToken> tokens;
    const auto &expression = tokenExpression();
    for (qsizetype at = 0; at < statement.size();) {
        const auto match = expression.match(statement, at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            tokens << SqlToken { TokenKind::Sign, statement.mid(at, 1) };
            ++at;
            continue;
        }
        at = match.capturedEnd();
        if (match.hasCaptured(DollarBody)) {
            const auto end = statement.indexOf(match.captured(DollarBody), at);
            at = end < 0 ? statement.size() : end + match.capturedLength(DollarBody);
            tokens << SqlToken { TokenKind::Value, QString() };
        } else if (match.lastCapturedIndex() > 0) {
            tokens << tokenOf(match);
        }
    }
    return tokens;
}

} // namespace tessera
