// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    return fail(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
}

Result<QByteArray> secretIn(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return content;
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (QFileInfo(path).permissions() & others)
        return fail(
            ErrorKind::Permission,
            Words::tr("Others may read or write %1, which holds the guards' secret. Run: chmod 600 %1")
                .arg(path));
    const auto secret = content->trimmed();
    if (secret.size() < leastSecret)
        return fail(ErrorKind::Invalid,
                    Words::tr("The secret in %1 has fewer than %2 characters.").arg(path).arg(leastSecret));
    return secret;
}

Result<> readGuards(const QJsonObject &json, GuardSettings &settings)
{
    const auto guards = json[u"guards"_s].toObject();
    for (auto it = guards.begin(); it != guards.end(); ++it) {
        const int number = it.key().toInt();
        const auto place = hostPortFrom(it.value().toString(), 0);
        if (number <= 0 || !place || place->port == 0)
            return fail(ErrorKind::Invalid,
                        Words::tr("'guards' has to give each guard's number its HOST:PORT; '%1' does not.")
                            .arg(it.key()));
        settings.guards.insert(number, *place);
    }
    if (!settings.guards.contains(settings.id))
        return fail(ErrorKind::Invalid, Words::tr("'id' has to be the number of one of the 'guards'."));
    const auto own = settings.guards.value(settings.id);
    const auto listen = hostPortFrom(json[u"listen"_s].toString(own.text()), own.port);
    if (!listen)
        return fail(ErrorKind::Invalid, Words::tr("'listen' has to be HOST:PORT."));
    settings.listen = *listen;
    settings.keeps = json[u"keeps"_s].toString();
    if (!settings.keeps.isEmpty() && !hostPortFrom(settings.keeps))
        return fail(ErrorKind::Invalid,
                    Words::tr("'keeps' has to be HOST:PORT of a server on this machine."));
    return {};
}

Result<> readPreferred(const QJsonValue &json, GuardSettings &settings)
{
    const auto wrong =
        fail(ErrorKind::Invalid, Words::tr("'prefer' has to list numbers of node groups, such as [1, 2]."));
    if (!json.isUndefined() && !json.isArray())
        return wrong;
    for (const auto &group : json.toArray()) {
        const int number = group.toInt(-1);
        if (number < 0)
            return wrong;
        settings.prefers << number;
    }
    return {};
}

} // namespace

QString guardSettingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tessera/guard.json"_s;
}

Result<GuardSettings> readGuardSettings(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected(content.error());
    const auto json = QJsonDocument::fromJson(*content).object();
    if (json.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("%1 holds no JSON object.").arg(path));
    GuardSettings settings { .id = json[u"id"_s].toInt(), .isAutomatic = json[u"automatic"_s].toBool() };
    if (const auto read =
            readGuards(json, settings).and_then([&] { return readPreferred(json[u"prefer"_s], settings); });
        !read)
        return tl::unexpected(read.error());
    const auto secretFile = json[u"secretFile"_s].toString();
    if (secretFile.isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("'secretFile' has to name the file with the guards' secret."));
    const auto secret = secretIn(QFileInfo(path).dir().absoluteFilePath(secretFile));
    if (!secret)
        return tl::unexpected(secret.error());
    settings.secret = *secret;
    return settings;
}

} // namespace tessera
