// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pseudonyms.h"

#include "core/advise/statement_tokens.h"
#include "core/reports/hidden_secrets.h"
#include "core/reports/sql_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString wordFor(Naming naming)
{
    switch (naming) {
    case Naming::Cluster:
        return u"cluster"_s;
    case Naming::Table:
        return u"table"_s;
    case Naming::Schema:
        return u"schema"_s;
    case Naming::Column:
        return u"column"_s;
    case Naming::Index:
        return u"index"_s;
    case Naming::Database:
        return u"database"_s;
    case Naming::User:
        return u"user"_s;
    case Naming::Application:
        return u"application"_s;
    case Naming::Node:
        return u"node"_s;
    case Naming::Client:
        return u"client"_s;
    case Naming::Value:
        return u"value"_s;
    case Naming::Object:
    case Naming::Words:
    case Naming::Foreign:
    case Naming::Statement:
        break;
    }
    return u"name"_s;
}

/// The name as the catalog has it: without quotes and without the schema that nobody writes. What is no
/// identifier as SQL writes them is one without quotes.
QString plain(const QString &name)
{
    QString text;
    bool isPartDue = true;
    for (const auto &token : tokensOf(name)) {
        if (isPartDue ? !token.isName() : !token.is("."))
            return name;
        isPartDue = !isPartDue;
        text += token.text;
    }
    const auto whole = name.contains(u'"') ? text : name;
    const auto everybodys = u"public."_s;
    return whole.startsWith(everybodys) ? whole.mid(everybodys.size()) : whole;
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

bool isWordPart(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// Where the number of a shard ends that may stand at @p at: "_102008".
qsizetype endOfNumber(const QString &text, qsizetype at)
{
    qsizetype end = at;
    if (end < text.size() && text.at(end) == u'_')
        ++end;
    const auto first = end;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    return end > first && first > at ? end : at;
}

/// What stands between two of @p quote becomes "…", unless it is a pseudonym or a command of ours. An
/// apostrophe inside a word is none.
QString withoutQuoted(const QString &text, QChar quote)
{
    static const QRegularExpression harmless(u"^(?:[a-z]+-\\d+|tesseractl .*|…)$"_s);
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isInside = quote == u'\'' && at > 0 && isWordPart(text.at(at - 1));
        result += text.at(at);
        if (text.at(at) != quote || isInside)
            continue;
        const auto found = text.indexOf(quote, at + 1);
        const auto end = found < 0 ? text.size() : found;
        const auto content = text.mid(at + 1, end - at - 1);
        result += harmless.match(content).hasMatch() ? content : u"…"_s;
        if (found >= 0)
            result += quote;
        at = end;
    }
    return result;
}

QString withoutStrangers(QString text, const Redaction &redaction)
{
    static const QRegularExpression keys(u"\\)=\\([^)]*\\)"_s);
    static const QRegularExpression paths(u"(?<![\\w.<])/(?:[^\\s/:,;\"']+/)+[^\\s/:,;\"']+"_s);
    static const QRegularExpression uris(u"\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s'\"]+"_s);
    static const QRegularExpression hosts(u"\\b[a-zA-Z][\\w-]*(?:\\.[\\w-]+){2,}\\b"_s);
    static const QRegularExpression addresses(
        u"\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"
        "|(?<![\\w:])(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*)?::(?:[0-9a-fA-F]{1,4}:)*[0-9a-fA-F]{1,4}\\b"
        "|\\b(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F]{1,4}\\b"_s);
    if (redaction.hidesAnything())
        text.replace(uris, u"…"_s);
    if (redaction.names || redaction.literals)
        text = withoutQuoted(text, u'"');
    if (redaction.literals)
        text = withoutQuoted(text, u'\'').replace(keys, u")=(…)"_s);
    if (redaction.names)
        text.replace(paths, u"…"_s);
    if (redaction.addresses)
        text.replace(addresses, u"…"_s).replace(hosts, u"…"_s);
    return text;
}

} // namespace

bool Pseudonyms::hides(Naming naming) const
{
    switch (naming) {
    case Naming::Words:
    case Naming::Foreign:
    case Naming::Statement:
        return false;
    case Naming::Node:
    case Naming::Client:
        return m_redaction.addresses;
    case Naming::Value:
        return m_redaction.literals;
    case Naming::Cluster:
    case Naming::Table:
    case Naming::Schema:
    case Naming::Column:
    case Naming::Index:
    case Naming::Database:
    case Naming::User:
    case Naming::Application:
    case Naming::Object:
        break;
    }
    return m_redaction.names;
}

void Pseudonyms::spell(const Spelling &spelling)
{
    auto &all = m_spellings[spelling.text.front()];
    const auto place = std::ranges::lower_bound(all, spelling.text.size(), std::ranges::greater(),
                                                [](const Spelling &one) { return one.text.size(); });
    all.insert(place, spelling);
}

void Pseudonyms::note(const KnownName &name)
{
    static const QStringList everywhere { u"public"_s, u"pg_catalog"_s, u"information_schema"_s };
    const auto key = plain(name.text);
    if (key.isEmpty() || !hides(name.naming) || m_names.contains(key) || everywhere.contains(key))
        return;
    auto instead = m_names.value(plain(name.sameAs));
    if (instead.isEmpty())
        instead = u"%1-%2"_s.arg(wordFor(name.naming)).arg(++m_counts[name.naming]);
    m_names.insert(key, instead);
    const bool isTable = name.naming == Naming::Table;
    spell({ key, instead, isTable });
    if (name.text != key)
        spell({ name.text, instead, isTable });
    if (isTable || name.naming == Naming::Index || name.naming == Naming::Column)
        spell({ quoted(key), instead, isTable });
}

QString Pseudonyms::of(Naming naming, const QString &name)
{
    if (name.isEmpty() || !hides(naming))
        return name;
    note({ naming, name });
    return m_names.value(plain(name), name);
}

const Pseudonyms::Spelling *Pseudonyms::spellingAt(const QString &text, qsizetype at, qsizetype &end) const
{
    const auto all = m_spellings.constFind(text.at(at));
    if (all == m_spellings.constEnd())
        return nullptr;
    for (const auto &one : *all) {
        if (QStringView(text).mid(at, one.text.size()) != one.text)
            continue;
        end = at + one.text.size();
        if (one.mayHaveNumber)
            end = endOfNumber(text, end);
        const bool isCut = end < text.size() && isWordPart(text.at(end)) && isWordPart(text.at(end - 1));
        if (!isCut)
            return &one;
    }
    return nullptr;
}

QString Pseudonyms::inText(const QString &text) const
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const bool isInside = at > 0 && isWordPart(text.at(at - 1)) && isWordPart(text.at(at));
        qsizetype end = at;
        const auto *spelling = isInside ? nullptr : spellingAt(text, at, end);
        if (!spelling) {
            result += text.at(at++);
            continue;
        }
        result += spelling->instead + text.mid(at + spelling->text.size(), end - at - spelling->text.size());
        at = end;
    }
    return result;
}

QString Pseudonyms::inForeignText(const QString &text) const
{
    return withoutStrangers(inText(text), m_redaction);
}

/// In a statement nothing tells what an identifier stands for.
QString Pseudonyms::ofIdentifier(const QString &name)
{
    if (const auto known = m_names.constFind(name); known != m_names.constEnd())
        return *known;
    qsizetype end = 0;
    if (const auto *shard = name.isEmpty() ? nullptr : spellingAt(name, 0, end); shard && end == name.size())
        return shard->instead + name.mid(shard->text.size());
    return of(Naming::Object, name);
}

QString Pseudonyms::inStatement(const QString &statement)
{
    const bool hidesValues = m_redaction.literals || mayHoldSecrets(statement);
    if (!hidesValues && !m_redaction.names)
        return statement;
    QString result;
    qsizetype last = 0;
    for (const auto &[token, begin, end] : placedTokensOf(statement)) {
        if (begin > last && !result.isEmpty())
            result += u' '; // spaces, or a comment, which may say anything
        last = end;
        const auto text = statement.mid(begin, end - begin);
        const bool isParameter = text.startsWith(u'$') && text.size() > 1 && text.at(1).isDigit();
        if (token.kind == TokenKind::Value && hidesValues && !isParameter)
            result += text.at(0).isDigit() ? u"0"_s : u"'…'"_s;
        else if (token.isName() && m_redaction.names && !isSqlWord(token))
            result += ofIdentifier(token.text);
        else
            result += text;
    }
    return result;
}

} // namespace tessera
