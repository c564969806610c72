// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/sync_names.h"

#include "core/postgres/quote.h"

#include <QRegularExpression>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString unquoted(const QString &word)
{
    return word.startsWith(u'"') ? word.mid(1, word.size() - 2).replace(u"\"\""_s, u"\""_s) : word;
}

/// The server compares without regard to capitals.
bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

SyncNames SyncNames::from(const QString &setting)
{
    static const QRegularExpression counted(u"\\A\\s*(?:(FIRST|ANY)\\s+)?(\\d+)\\s*\\((.*)\\)\\s*\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(u"\"(?:[^\"]|\"\")*\"|[^\\s,()\"]+"_s);
    const auto match = counted.match(setting);
    SyncNames parts { .isAny = match.captured(1).compare(u"any"_s, Qt::CaseInsensitive) == 0 };
    parts.count = match.hasMatch() ? match.captured(2).toInt() : 1;
    const auto list = match.hasMatch() ? match.captured(3) : setting;
    for (auto all = word.globalMatch(list); all.hasNext();)
        parts.names << unquoted(all.next().captured());
    return parts;
}

QString SyncNames::text() const
{
    if (names.isEmpty())
        return {};
    QStringList words;
    for (const auto &name : names)
        words << (name == u"*"_s ? name : quoteIdentifier(name));
    return u"%1 %2 (%3)"_s.arg(isAny ? u"ANY"_s : u"FIRST"_s).arg(count).arg(words.join(u", "_s));
}

bool SyncNames::holds(const QString &name) const
{
    return std::ranges::any_of(names, [&](const QString &one) { return isSameName(one, name); });
}

bool SyncNames::isCoveredBy(const QStringList &answering) const
{
    const auto heard = std::ranges::count_if(names, [&](const QString &name) {
        return std::ranges::any_of(answering, [&](const QString &one) { return isSameName(one, name); });
    });
    return !names.isEmpty() && !names.contains(u"*"_s) && heard + count > names.size();
}

SyncNames SyncNames::with(const QString &name) const
{
    auto more = *this;
    if (names.isEmpty())
        more = {};
    if (!more.holds(name))
        more.names << name;
    return more;
}

SyncNames SyncNames::without(const QString &name) const
{
    auto fewer = *this;
    fewer.names.removeIf([&](const QString &one) { return isSameName(one, name); });
    fewer.count = std::clamp(fewer.count, 1, std::max(1, static_cast<int>(fewer.names.size())));
    return fewer;
}

} // namespace tessera
