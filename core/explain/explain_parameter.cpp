// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain_parameter.h"

#include "core/advise/statement_tokens.h"
#include "core/postgres/quote.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

ParameterValue exampleOf(QChar category, const QString &name, const QString &label)
{
    switch (category.unicode()) {
    case u'N':
        return u"1"_s;
    case u'B':
        return u"true"_s;
    case u'S':
    case u'X':
        return u"a"_s;
    case u'D':
        return name.startsWith("time "_L1) ? u"12:00"_s : u"2000-01-01"_s;
    case u'T':
        return u"1 day"_s;
    case u'E':
        return label;
    case u'I':
        return u"127.0.0.1"_s;
    case u'V':
        return u"1"_s;
    default:
        break;
    }
    if (name == "uuid"_L1)
        return u"00000000-0000-0000-0000-000000000000"_s;
    if (name == "json"_L1 || name == "jsonb"_L1)
        return u"{}"_s;
    return name == "bytea"_L1 ? ParameterValue(u"a"_s) : std::nullopt;
}

/// From the quote at @p at; nullopt when it does not end. Moves behind it.
std::optional<QString> quotedAt(const QString &text, qsizetype &at)
{
    QString value;
    for (++at; at < text.size(); ++at) {
        if (text[at] != u'\'') {
            value += text[at];
        } else if (text.mid(at + 1, 1) == "'"_L1) {
            value += text[at++];
        } else {
            ++at;
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

ParameterValue exampleValue(const ParameterType &type)
{
    if (type.category != u'A')
        return exampleOf(type.category, type.name, type.label);
    const auto element = exampleOf(type.elementCategory, type.element, type.label);
    if (!element)
        return std::nullopt;
    auto quoted = *element;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"{\"%1\"}"_s.arg(quoted);
}

std::optional<ParameterValues> loggedValues(const QString &parameters)
{
    ParameterValues values;
    qsizetype at = 0;
    while (at < parameters.size()) {
        const auto head = u"%1$%2 = "_s.arg(values.isEmpty() ? QString() : u", "_s).arg(values.size() + 1);
        if (!QStringView(parameters).sliced(at).startsWith(head))
            return std::nullopt;
        at += head.size();
        if (QStringView(parameters).sliced(at).startsWith("NULL"_L1)) {
            values << std::nullopt;
            at += 4;
            continue;
        }
        if (parameters.mid(at, 1) != "'"_L1)
            return std::nullopt;
        const auto value = quotedAt(parameters, at);
        if (!value || parameters.mid(at, 3) == "..."_L1)
            return std::nullopt; // the server or the log cut it
        values << *value;
    }
    return values;
}

QString withValues(const QString &statement, const QList<ExplainedParameter> &parameters)
{
    QString text;
    qsizetype from = 0;
    for (const auto &[token, begin, end] : placedTokensOf(statement)) {
        const bool isParameter = token.kind == TokenKind::Value && token.text.startsWith(u'$');
        const auto number = isParameter ? QStringView(token.text).sliced(1).toInt() : 0;
        if (number < 1 || number > parameters.size())
            continue;
        const auto &[type, value] = parameters[number - 1];
        text += statement.mid(from, begin - from) + "CAST("_L1 + (value ? quoteLiteral(*value) : u"NULL"_s)
            + " AS "_L1 + type.name + u')';
        from = end;
    }
    return text + statement.mid(from);
}

QString withReadableConstants(const QString &statement)
{
    constexpr std::array types { "interval", "date", "timestamp", "timestamptz", "time", "timetz" };
    QString text;
    qsizetype from = 0;
    const auto tokens = placedTokensOf(statement);
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const auto &[type, begin, end] = tokens[i];
        const auto &constant = tokens[i + 1];
        const bool isType = type.kind == TokenKind::Word
            && std::ranges::any_of(types, [&type = type](const char *one) { return type.is(one); });
        if (!isType || constant.token.kind != TokenKind::Value || !constant.token.text.startsWith(u'$'))
            continue;
        text += statement.mid(from, begin - from)
            + u"CAST(%1 AS %2)"_s.arg(constant.token.text, type.text);
        from = constant.end;
    }
    return text + statement.mid(from);
}

} // namespace tessera
