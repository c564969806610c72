// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/statement_shape.h"

#include <QString>

#include <array>
#include <charconv>
#include <cstring>

namespace tessera {

namespace {

enum Kind : unsigned char { Other, Letter, Digit, Blank, Quote, Name, Dollar, Minus, Slash, CloseList };

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table {};
    for (int c = 0; c < 256; ++c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
        table[static_cast<std::size_t>(c)] = isLetter ? Letter : c >= '0' && c <= '9' ? Digit : Other;
    }
    for (const char c : { ' ', '\n', '\t', '\r', '\f', '\v' })
        table[static_cast<unsigned char>(c)] = Blank;
    table['\''] = Quote;
    table['"'] = Name;
    table['$'] = Dollar;
    table['-'] = Minus;
    table['/'] = Slash;
    table[')'] = CloseList;
    return table;
}();

Kind kindOf(char c)
{
    return kinds[static_cast<unsigned char>(c)];
}

bool isWordPart(char c)
{
    const auto kind = kindOf(c);
    return kind == Letter || kind == Digit || kind == Dollar;
}

std::size_t wordLength(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size() && isWordPart(text[length]))
        ++length;
    return length;
}

/// 1, 1.5e-3, 0xff, 1_000: what begins with a digit.
std::size_t numberLength(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size()) {
        const char c = text[length];
        const bool isExponentSign = (c == '+' || c == '-') && (text[length - 1] | 0x20) == 'e'
            && length + 1 < text.size() && kindOf(text[length + 1]) == Digit && text[1] != 'x';
        if (kindOf(c) != Digit && kindOf(c) != Letter && c != '.' && !isExponentSign)
            break;
        ++length;
    }
    return length;
}

/// From the quote on to behind the closing one, or to the end of a text that was cut off.
std::size_t stringLength(std::string_view text, bool hasEscapes)
{
    std::size_t at = 1;
    while (at < text.size()) {
        if (!hasEscapes) {
            const auto *quote =
                static_cast<const char *>(std::memchr(text.data() + at, '\'', text.size() - at));
            if (!quote)
                return text.size();
            at = static_cast<std::size_t>(quote - text.data());
        }
        if (text[at] == '\\' && hasEscapes) {
            at += 2;
        } else if (text[at] != '\'') {
            ++at;
        } else if (at + 1 < text.size() && text[at + 1] == '\'') {
            at += 2;
        } else {
            return at + 1;
        }
    }
    return text.size();
}

std::size_t nameLength(std::string_view text)
{
    const auto end = text.find('"', 1);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t lineCommentLength(std::string_view text)
{
    return std::min(text.find('\n'), text.size());
}

std::size_t blockCommentLength(std::string_view text)
{
    int depth = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == '/' && text[at + 1] == '*') {
            ++depth;
            ++at;
        } else if (text[at] == '*' && text[at + 1] == '/') {
            ++at;
            if (--depth == 0)
                return at + 1;
        }
    }
    return text.size();
}

/// $tag$ … $tag$; 0 when no such string begins here.
std::size_t dollarStringLength(std::string_view text)
{
    std::size_t tag = 1;
    while (tag < text.size() && (kindOf(text[tag]) == Letter || (tag > 1 && kindOf(text[tag]) == Digit)))
        ++tag;
    if (tag == text.size() || text[tag] != '$')
        return 0;
    const auto mark = text.substr(0, tag + 1);
    const auto end = text.find(mark, mark.size());
    return end == std::string_view::npos ? text.size() : end + mark.size();
}

/// E'…', B'…', X'…', N'…', U&'…': the length of what stands before the quote; 0 for none.
std::size_t stringHead(std::string_view text)
{
    if (text.size() >= 2 && text[1] == '\'' && std::strchr("eEbBxXnN", text[0]))
        return 1;
    return text.size() >= 3 && (text[0] | 0x20) == 'u' && text[1] == '&' && text[2] == '\'' ? 2 : 0;
}

} // namespace

void StatementShaper::addBlank()
{
    if (m_isBlank && !m_shape.empty())
        m_shape += ' ';
    m_isBlank = false;
}

/// "orders_102008" is "orders" where 102008 is a shard.
void StatementShaper::addWord(std::string_view word)
{
    addBlank();
    const auto from = m_shape.size();
    m_shape += word;
    if (word.front() != '"') {
        for (auto i = from; i < m_shape.size(); ++i) {
            const char c = m_shape[i];
            m_shape[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    const bool isQuoted = word.size() > 2 && word.back() == '"';
    const auto name = isQuoted ? word.substr(0, word.size() - 1) : word;
    if (m_shards.isEmpty() || kindOf(name.back()) != Digit)
        return;
    const auto line = name.rfind('_');
    qint64 shard = 0;
    if (line == std::string_view::npos || line == 0
        || std::from_chars(name.data() + line + 1, name.data() + name.size(), shard).ptr
            != name.data() + name.size()
        || !m_shards.contains(shard))
        return;
    m_shape.resize(from + line);
    if (isQuoted)
        m_shape += '"';
}

/// Whether a dot here begins a number: not behind a name.
bool StatementShaper::isBeforeValue() const
{
    return m_isBlank || m_shape.empty()
        || std::string_view("(,=<>+-*/").find(m_shape.back()) != std::string_view::npos;
}

/// A list of values is one: IN (1, 2, 3) is IN (?).
void StatementShaper::addValue()
{
    const auto size = m_shape.size();
    const bool isNegative = size >= 2 && !m_isBlank && (m_shape.back() == '-' || m_shape.back() == '+')
        && std::strchr("(,=<>",
                       m_shape[size - 2] == ' ' && size >= 3 ? m_shape[size - 3] : m_shape[size - 2]);
    if (isNegative)
        m_shape.pop_back();
    const std::string_view shape = m_shape;
    if (shape.ends_with("?,")) {
        m_shape.pop_back();
        m_isBlank = false;
    } else if (shape.ends_with("?, ")) {
        m_shape.resize(m_shape.size() - 2);
        m_isBlank = false;
    } else {
        addBlank();
        m_shape += '?';
    }
}

/// VALUES (1, 'a'), (2, 'b') is VALUES (?).
void StatementShaper::closeList()
{
    addBlank();
    m_shape += ')';
    const std::string_view shape = m_shape;
    for (const std::string_view twice : { "(?),(?)", "(?), (?)" }) {
        if (shape.ends_with(twice))
            m_shape.resize(m_shape.size() - (twice.size() - 3));
    }
}

/// Takes what stands at the front and gives its length.
std::size_t StatementShaper::step(std::string_view text)
{
    const auto value = [this](std::size_t length) {
        addValue();
        return length;
    };
    const auto comment = [this](std::size_t length) {
        m_isBlank = true;
        return length;
    };
    const char next = text.size() > 1 ? text[1] : '\0';
    switch (kindOf(text[0])) {
    case Blank:
        m_isBlank = true;
        return 1;
    case Letter: {
        if (const auto head = stringHead(text); head > 0)
            return value(head + stringLength(text.substr(head), (text[0] | 0x20) == 'e'));
        const auto length = wordLength(text);
        addWord(text.substr(0, length));
        return length;
    }
    case Digit:
        return value(numberLength(text));
    case Quote:
        return value(stringLength(text, false));
    case Name: {
        const auto length = nameLength(text);
        addWord(text.substr(0, length));
        return length;
    }
    case Dollar:
        if (kindOf(next) == Digit)
            return value(1 + numberLength(text.substr(1)));
        if (const auto length = dollarStringLength(text); length > 0)
            return value(length);
        break;
    case Minus:
        if (next == '-')
            return comment(lineCommentLength(text));
        break;
    case Slash:
        if (next == '*')
            return comment(blockCommentLength(text));
        break;
    case CloseList:
        closeList();
        return 1;
    case Other:
        if (text[0] == '.' && kindOf(next) == Digit && isBeforeValue())
            return value(numberLength(text));
        break;
    }
    addBlank();
    m_shape += text[0];
    return 1;
}

std::string_view StatementShaper::shape(std::string_view statement)
{
    m_shape.clear();
    m_shape.reserve(statement.size());
    m_isBlank = false;
    while (!statement.empty())
        statement.remove_prefix(std::min(step(statement), statement.size()));
    while (!m_shape.empty() && (m_shape.back() == ';' || m_shape.back() == ' '))
        m_shape.pop_back();
    return m_shape;
}

StatementFingerprint fingerprintOf(std::string_view shape)
{
    constexpr quint64 factor = 0xff51afd7ed558ccd;
    quint64 hash = 0x9e3779b97f4a7c15 ^ shape.size();
    for (std::size_t at = 0; at < shape.size(); at += sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, shape.data() + at, std::min(sizeof word, shape.size() - at));
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    }
    hash *= factor;
    return hash ^ hash >> 29;
}

QString fingerprintText(StatementFingerprint fingerprint)
{
    return QStringLiteral("%1").arg(fingerprint, 16, 16, QLatin1Char('0'));
}

} // namespace tessera
