// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/shard_names.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

bool isNamePart(QChar sign)
{
    return sign.isLetterOrNumber() || sign == u'_' || sign == u'$';
}

/// Where the number that begins at @p from ends.
qsizetype endOfNumber(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from] >= u'0' && text[from] <= u'9')
        ++from;
    return from;
}

/// Citus writes /*{"cId":5,"tId":"…"}*/ before the statement (multi_explain and citus_stat_tenants read it).
QStringView withoutTenant(QStringView text)
{
    if (!text.startsWith(u"/*{\""_s))
        return text;
    const auto end = text.indexOf(u"}*/"_s);
    return end < 0 ? text : text.sliced(end + 3).trimmed();
}

} // namespace

QString foldShardNames(const QString &statement, const QSet<qint64> &shards)
{
    const auto text = withoutTenant(statement);
    QString folded;
    folded.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const auto end = text[at] == u'_' && at > 0 ? endOfNumber(text, at + 1) : at;
        const bool isEnd = end > at + 1 && (end == text.size() || !isNamePart(text[end]));
        if (isEnd && shards.contains(text.sliced(at + 1, end - at - 1).toLongLong())) {
            at = end;
            continue;
        }
        folded += text[at++];
    }
    return folded;
}

} // namespace tessera
