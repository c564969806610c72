// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/sample_values.h"

#include "core/advise/statement_tokens.h"
#include "core/explain/statement_kind.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// Of a number or a plain string; nullopt for E'…', $$…$$ and the like.
ParameterValue literalOf(const QString &text)
{
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        return text.sliced(1, text.size() - 2).replace("''"_L1, "'"_L1);
    return !text.isEmpty() && text[0].isDigit() ? ParameterValue(text) : std::nullopt;
}

int parameterNumber(const SqlToken &token)
{
    return token.kind == TokenKind::Value && token.text.startsWith(u'$')
        ? QStringView(token.text).sliced(1).toInt()
        : 0;
}

/// What stands in @p written where @p statement has its parameters.
std::optional<ParameterValues> valuesBetween(const QString &statement, const QString &written, int count)
{
    const auto asked = tokensOf(statement);
    const auto given = tokensOf(written);
    if (asked.size() != given.size())
        return std::nullopt;
    ParameterValues values(count);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto number = parameterNumber(asked[i]);
        if (number == 0) {
            if (asked[i] != given[i])
                return std::nullopt;
            continue;
        }
        const bool isNull = given[i].is("null");
        const auto value = isNull ? ParameterValue() : literalOf(given[i].text);
        if (number > count || (!isNull && (given[i].kind != TokenKind::Value || !value)))
            return std::nullopt;
        values[number - 1] = value;
    }
    return values;
}

} // namespace

StatementFingerprint slowLogPrint(const QString &statement)
{
    StatementShaper shaper;
    return fingerprintOf(shaper.shape(statement.toStdString()));
}

std::optional<ParameterValues> sampleValues(const QString &statement, const SlowSample &sample)
{
    const auto count = statementTraits(statement).parameters;
    if (count == 0 || sample.isCut)
        return std::nullopt;
    if (const auto logged = loggedValues(sample.parameters); logged && logged->size() == count)
        return logged;
    return valuesBetween(statement, sample.statement, count);
}

} // namespace tessera
