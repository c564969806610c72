// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/follow_conninfo.h"

#include "core/postgres/conninfo.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// A value as libpq's key='value' syntax takes it.
QString conninfoValue(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

bool needsQuotes(const QString &value)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@,-]+\\z"_s);
    return !plain.match(value).hasMatch();
}

QString unquoted(QString name)
{
    if (!name.startsWith(u'"'))
        return name.toLower();
    return name.mid(1, name.size() - 2).replace(u"\"\""_s, u"\""_s);
}

} // namespace

QString keywordsOf(const ConnInfo &info)
{
    QStringList words;
    const auto safe = info.withoutSecrets();
    for (auto it = safe.values().begin(); it != safe.values().end(); ++it)
        words << it.key() + u'=' + (needsQuotes(it.value()) ? conninfoValue(it.value()) : it.value());
    return words.join(u' ');
}

Result<QString> followConnInfo(const QString &known, const HostPort &primary, const QString &name)
{
    auto info = ConnInfo::parse(known);
    if (!info)
        return tl::unexpected(info.error());
    if (info->values().isEmpty())
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("tessera::ServerDoor",
                                                "The standby has no primary_conninfo to go by."));
    if (!info->value(u"host"_s).startsWith(u'/'))
        info->set(u"host"_s, primary.host).remove(u"hostaddr"_s);
    info->set(u"port"_s, QString::number(primary.port)).set(u"application_name"_s, name);
    QStringList words;
    for (auto it = info->values().begin(); it != info->values().end(); ++it)
        words << it.key() + u'=' + conninfoValue(it.value());
    return words.join(u' ');
}

QString withStandbyRenamed(const QString &syncNames, const QString &from, const QString &to)
{
    static const QRegularExpression word(
        u"(?i:\\b(?:any|first)(?=\\s+\\d+\\s*\\())(*SKIP)(*F)|\"(?:[^\"]|\"\")*\"|[A-Za-z_\\x{80}-\\x{10ffff}][^\\s,()]*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString renamed;
    qsizetype done = 0;
    for (auto all = word.globalMatch(syncNames); all.hasNext();) {
        const auto match = all.next();
        if (unquoted(match.captured()) != from)
            continue;
        renamed += syncNames.mid(done, match.capturedStart() - done) + quoteIdentifier(to);
        done = match.capturedEnd();
    }
    return renamed + syncNames.mid(done);
}

} // namespace tessera
