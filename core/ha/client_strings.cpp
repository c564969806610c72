// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/client_strings.h"

#include "core/postgres/places.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// "a:1,b:2" for a URI.
QString authority(const QList<HostPort> &places)
{
    QStringList servers;
    for (const auto &place : places) {
        const bool isV6 = place.host.contains(u':');
        servers << (isV6 ? place.text() : encoded(place.host) + u':' + QString::number(place.port));
    }
    return servers.join(u',');
}

/// Which of the servers an application wants, and what it sets there.
struct Purpose
{
    QString attributes = u"read-write"_s;
    QString options = {};
};

/// What an application needs beside the places: no password, no service, none of our own options.
QMap<QString, QString> trustOf(const ConnInfo &info)
{
    QMap<QString, QString> kept;
    for (const auto &key : { u"sslmode"_s, u"sslrootcert"_s }) {
        if (info.has(key))
            kept.insert(key, info.value(key));
    }
    return kept;
}

QString libpqUri(const QList<HostPort> &places, const ConnInfo &info, const Purpose &purpose = {})
{
    auto text = u"postgresql://"_s;
    if (info.has(u"user"_s))
        text += encoded(info.value(u"user"_s)) + u'@';
    text += authority(places) + u'/' + encoded(info.value(u"dbname"_s)) + u"?target_session_attrs="_s
        + purpose.attributes;
    if (!purpose.options.isEmpty())
        text += u"&options="_s + encoded(purpose.options);
    const auto trust = trustOf(info);
    for (auto it = trust.begin(); it != trust.end(); ++it)
        text += u'&' + it.key() + u'=' + encoded(it.value());
    return text;
}

/// A value of libpq's keyword form. Source: PostgreSQL, "Keyword/Value Connection Strings".
QString libpqValue(QString value)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_.,:/@-]+$"_s);
    if (plain.match(value).hasMatch())
        return value;
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QStringList libpqWords(const QList<HostPort> &places, const ConnInfo &info, const Purpose &purpose = {})
{
    const auto all = withPlaces({}, places);
    QStringList words { u"host="_s + libpqValue(all.value(u"host"_s)),
                        u"port="_s + libpqValue(all.value(u"port"_s)) };
    for (const auto &key : { u"dbname"_s, u"user"_s }) {
        if (info.has(key))
            words << key + u'=' + libpqValue(info.value(key));
    }
    const auto trust = trustOf(info);
    for (auto it = trust.begin(); it != trust.end(); ++it)
        words << it.key() + u'=' + libpqValue(it.value());
    if (!purpose.options.isEmpty())
        words << u"options="_s + libpqValue(purpose.options);
    return words << u"target_session_attrs="_s + purpose.attributes;
}

QString jdbc(const QList<HostPort> &places, const ConnInfo &info)
{
    auto text = u"jdbc:postgresql://"_s + authority(places) + u'/' + encoded(info.value(u"dbname"_s))
        + u"?targetServerType=primary"_s;
    if (info.has(u"user"_s))
        text += u"&user="_s + encoded(info.value(u"user"_s));
    const auto trust = trustOf(info);
    for (auto it = trust.begin(); it != trust.end(); ++it)
        text += u'&' + it.key() + u'=' + encoded(it.value());
    return text;
}

/// A value of an ADO.NET connection string.
QString adoValue(QString value)
{
    const bool isPlain = !value.contains(u';') && !value.contains(u'"') && !value.contains(u'\'')
        && !value.contains(u'=') && value.trimmed() == value;
    return isPlain ? value : u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

/// "verify-full" is "VerifyFull" there.
QString npgsqlMode(const QString &mode)
{
    QString name;
    for (const auto &word : mode.split(u'-'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

QString npgsql(const QList<HostPort> &places, const ConnInfo &info)
{
    QStringList servers;
    for (const auto &place : places)
        servers << place.text();
    QStringList words { u"Host="_s + servers.join(u',') };
    if (info.has(u"dbname"_s))
        words << u"Database="_s + adoValue(info.value(u"dbname"_s));
    if (info.has(u"user"_s))
        words << u"Username="_s + adoValue(info.value(u"user"_s));
    if (info.has(u"sslmode"_s))
        words << u"SSL Mode="_s + npgsqlMode(info.value(u"sslmode"_s));
    if (info.has(u"sslrootcert"_s))
        words << u"Root Certificate="_s + adoValue(info.value(u"sslrootcert"_s));
    return (words << u"Target Session Attributes=primary"_s).join(u';');
}

/// The driver puts spaces where semicolons are, then libpq reads it; so a value cannot hold one. The user
/// comes apart.
QString pdo(const QList<HostPort> &places, ConnInfo info)
{
    const auto text = libpqWords(places, info.remove(u"user"_s)).join(u' ');
    return text.contains(u';') ? QString() : u"pgsql:"_s + text;
}

} // namespace

QList<HostPort> placesFor(const NodeGroup &group)
{
    QList<HostPort> places { { group.primary.host, static_cast<quint16>(group.primary.port) } };
    for (const auto &member : group.members) {
        const auto place = hostPortFrom(member.server);
        const bool follows = member.isReachable && member.isInRecovery && !member.name.isEmpty();
        if (place && follows && !places.contains(*place))
            places << *place;
    }
    return places;
}

QList<ClientString> clientStrings(const QList<HostPort> &places, const ConnInfo &info)
{
    QList<ClientString> strings {
        { u"libpq-uri"_s, u"libpq, psycopg, pgx, tokio-postgres, SQLAlchemy"_s, libpqUri(places, info) },
        { u"libpq"_s, u"psql, libpq, ODBC (pqopt)"_s, libpqWords(places, info).join(u' ') },
        { u"jdbc"_s, u"JDBC (pgJDBC)"_s, jdbc(places, info) },
        { u"npgsql"_s, u".NET (Npgsql)"_s, npgsql(places, info) }
    };
    if (const auto text = pdo(places, info); !text.isEmpty())
        strings << ClientString { u"pdo"_s, u"PHP (PDO)"_s, text };
    return strings;
}

QList<ClientString> readingStrings(const QList<HostPort> &places, const ConnInfo &info,
                                   const QString &readCluster)
{
    // In options a space ends a word, and a backslash keeps one (PostgreSQL, "options").
    auto name = readCluster;
    name.replace(u'\\', u"\\\\"_s).replace(u' ', u"\\ "_s);
    const Purpose reading { u"prefer-standby"_s,
                            u"-c citus.use_secondary_nodes=always -c citus.cluster_name="_s + name };
    return { { u"libpq-uri"_s, u"libpq, psycopg, tokio-postgres"_s, libpqUri(places, info, reading) },
             { u"libpq"_s, u"psql, libpq"_s, libpqWords(places, info, reading).join(u' ') } };
}

QStringList readClusters(const QList<NodeGroup> &groups)
{
    QStringList names;
    for (const auto &group : groups) {
        for (const auto &node : group.secondaries)
            names << node.cluster;
    }
    names.removeDuplicates();
    return names;
}

QList<GroupId> withoutSecondary(const QList<NodeGroup> &groups, const QString &readCluster)
{
    QList<GroupId> missing;
    for (const auto &group : groups) {
        const bool has = std::ranges::any_of(group.secondaries,
                                             [&](const Node &node) { return node.cluster == readCluster; });
        if (!has && !group.primary.isCoordinator())
            missing << group.primary.group;
    }
    return missing;
}

} // namespace tessera
