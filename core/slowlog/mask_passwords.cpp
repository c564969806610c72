// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/mask_passwords.h"

#include <QRegularExpression>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

const auto mask = u"***"_s;

/// Where the literal whose first letter stands at @p from ends: its closing quote, or the text's end.
qsizetype endOfLiteral(QStringView text, qsizetype from, bool hasEscapes)
{
    for (auto at = from; at < text.size(); ++at) {
        if (hasEscapes && text[at] == u'\\')
            ++at;
        else if (text[at] == u'\'' && at + 1 < text.size() && text[at + 1] == u'\'')
            ++at;
        else if (text[at] == u'\'')
            return at;
    }
    return text.size();
}

bool isEscapeMark(QStringView text, qsizetype quote)
{
    return quote > 0 && (text[quote - 1] == u'E' || text[quote - 1] == u'e')
        && (quote == 1 || !text[quote - 2].isLetterOrNumber());
}

/// Behind "password" at @p at: its quote as a name, blanks, "=", ":=" or "=>", blanks. @p hasSign: it was
/// there.
qsizetype skipSign(QStringView text, qsizetype at, bool &hasSign)
{
    const auto skipBlanks = [&] {
        while (at < text.size() && text[at].isSpace())
            ++at;
    };
    if (at < text.size() && text[at] == u'"')
        ++at;
    skipBlanks();
    const auto start = at;
    while (at < text.size() && (text[at] == u'=' || text[at] == u':' || text[at] == u'>'))
        ++at;
    hasSign = at > start;
    skipBlanks();
    return at;
}

struct Secret
{
    qsizetype from = 0;
    qsizetype to = 0;
};

/// A whole literal, plain or between dollars.
std::optional<Secret> literalAt(QStringView text, qsizetype at)
{
    static const QRegularExpression head(u"\\G(?:[eEnN]|[uU]&)?'|\\G(\\$\\w*\\$)"_s);
    const auto found = head.match(text.toString(), at);
    if (!found.hasMatch())
        return std::nullopt;
    const auto from = found.capturedEnd();
    if (const auto dollars = found.captured(1); !dollars.isEmpty()) {
        const auto end = text.indexOf(dollars, from);
        return Secret { from, end < 0 ? text.size() : end };
    }
    return Secret { from, endOfLiteral(text, from, isEscapeMark(text, from - 1)) };
}

/// A value of a connection string that stands in a literal: bare, or between quotes that are doubled or
/// escaped there.
Secret valueAt(QStringView text, qsizetype at)
{
    for (const auto &quote : { u"''"_s, u"\\'"_s }) {
        if (!text.sliced(at).startsWith(quote))
            continue;
        const auto end = text.indexOf(quote, at + 2);
        return { at + 2, end < 0 ? text.size() : end };
    }
    auto end = at;
    while (end < text.size() && !text[end].isSpace() && !u"'\"&;,)"_s.contains(text[end]))
        ++end;
    return { at, end };
}

/// Goes through a text and knows whether it is in a literal.
class Searcher
{
public:
    explicit Searcher(QStringView text)
        : m_text(text)
    {
    }
    [[nodiscard]] QList<Secret> secrets();

private:
    [[nodiscard]] bool isInLiteral(qsizetype at);
    [[nodiscard]] std::optional<Secret> behindWord(qsizetype from, qsizetype to);
    [[nodiscard]] Secret inUri(qsizetype from) const;

    QStringView m_text;
    qsizetype m_literalEnd = 0; ///< Behind the last literal that has begun so far
};

bool Searcher::isInLiteral(qsizetype at)
{
    for (;;) {
        const auto quote = m_text.indexOf(u'\'', m_literalEnd);
        if (quote < 0 || quote >= at)
            return at < m_literalEnd;
        m_literalEnd = endOfLiteral(m_text, quote + 1, isEscapeMark(m_text, quote)) + 1;
    }
}

/// What "password" between these places gives away.
std::optional<Secret> Searcher::behindWord(qsizetype from, qsizetype to)
{
    const bool isInside = isInLiteral(from);
    bool hasSign = false;
    const auto at = skipSign(m_text, to, hasSign);
    if (isInside)
        return hasSign ? std::optional(valueAt(m_text, at)) : std::nullopt;
    const auto secret = literalAt(m_text, at);
    if (secret)
        m_literalEnd = std::max(m_literalEnd, secret->to + 1);
    return secret;
}

Secret Searcher::inUri(qsizetype from) const
{
    auto end = from;
    while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'\'')
        ++end;
    return { from, m_text.first(end).lastIndexOf(u'@') };
}

QList<Secret> Searcher::secrets()
{
    static const QRegularExpression words(u"passw(?:or)?d|://[^\\s:/@']*:(?=[^\\s']*@)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QList<Secret> secrets;
    auto found = words.globalMatch(m_text.toString());
    while (found.hasNext()) {
        const auto word = found.next();
        if (!secrets.isEmpty() && word.capturedStart() < secrets.last().to)
            continue;
        const auto secret = word.captured().startsWith(u"://"_s)
            ? std::optional(inUri(word.capturedEnd()))
            : behindWord(word.capturedStart(), word.capturedEnd());
        if (secret)
            secrets << *secret;
    }
    return secrets;
}

} // namespace

QString maskPasswords(const QString &text)
{
    const auto secrets = Searcher(text).secrets();
    QString masked;
    qsizetype at = 0;
    for (const auto &[from, to] : secrets) {
        masked += text.mid(at, from - at) + mask;
        at = to;
    }
    return masked + text.mid(at);
}

} // namespace tessera
