// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_store.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace tessera {

namespace {

constexpr int formatVersion = 1;
constexpr int lockWaitMilliseconds = 5000;
const auto connectionsKey = QLatin1String("connections");
const auto versionKey = QLatin1String("version");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ConnectionStore)
};

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString idOf(const QJsonValue &entry)
{
    return entry.toObject()[u"id"].toString();
}

QString nameOf(const QJsonValue &entry)
{
    return entry.toObject()[u"name"].toString();
}

qsizetype indexOf(const QJsonArray &entries, const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&id](const QJsonValue &entry) { return idOf(entry) == id; });
    return found == entries.end() ? -1 : found - entries.begin();
}

/// The entry with every known field replaced and every other one kept.
QJsonObject merged(QJsonObject old, const QJsonObject &known)
{
    for (auto it = known.begin(); it != known.end(); ++it)
        old.insert(it.key(), it.value());
    return old;
}

Result<> checkName(const QJsonArray &entries, const SavedConnection &connection)
{
    if (connection.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("Give the connection a name."));
    const bool taken = std::any_of(entries.begin(), entries.end(), [&](const QJsonValue &entry) {
        return idOf(entry) != connection.id && sameName(nameOf(entry), connection.name);
    });
    if (taken)
        return fail(
            ErrorKind::Invalid,
            Words::tr("Another connection is already named %1. Choose another name.").arg(connection.name));
    return {};
}

} // namespace

const SavedConnection *ConnectionList::byId(const QString &id) const
{
    const auto found = std::find_if(connections.begin(), connections.end(),
                                    [&](const SavedConnection &each) { return each.id == id; });
    return found == connections.end() ? nullptr : &*found;
}

const SavedConnection *ConnectionList::byName(const QString &name) const
{
    const auto found = std::find_if(connections.begin(), connections.end(),
                                    [&](const SavedConnection &each) { return sameName(each.name, name); });
    return found == connections.end() ? nullptr : &*found;
}

ConnectionStore::ConnectionStore(QString path)
    : m_path(std::move(path))
{
}

QString ConnectionStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/tessera/connections.json");
}

Result<QString> ConnectionStore::setAside() const
{
    const auto stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString kept = m_path + QLatin1String(".damaged-") + stamp;
    if (!QFile::rename(m_path, kept))
        return fail(ErrorKind::Storage,
                    Words::tr("The saved connections in %1 are damaged, and the file cannot be set aside. "
                              "Move it away or repair it.")
                        .arg(m_path));
    qCWarning(lcConnections) << "damaged settings kept as" << kept;
    return kept;
}

Result<ConnectionStore::Document> ConnectionStore::read() const
{
    const QJsonObject empty { { versionKey, formatVersion }, { connectionsKey, QJsonArray() } };
    QFile file(m_path);
    if (!file.exists())
        return Document { empty, {} };
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::Storage,
            Words::tr("The saved connections in %1 cannot be read: %2.").arg(m_path, file.errorString()));
    const auto root = QJsonDocument::fromJson(file.readAll()).object();
    if (root[versionKey].toInt() > formatVersion)
        return fail(ErrorKind::Storage,
                    Words::tr("The saved connections in %1 were written by a newer Tessera. Update this one.")
                        .arg(m_path));
    if (root[connectionsKey].isArray())
        return Document { root, {} };
    file.close();
    const auto kept = setAside();
    if (!kept)
        return tl::unexpected(kept.error());
    return Document {
        empty,
        { Words::tr("The saved connections could not be read; the damaged file is kept as %1.").arg(*kept) }
    };
}

Result<> ConnectionStore::write(const QJsonObject &root) const
{
    QSaveFile file(m_path);
    const auto bytes = QJsonDocument(root).toJson();
    const bool opened = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Storage,
                    Words::tr("The connections cannot be saved in %1: %2. Nothing was changed.")
                        .arg(m_path, file.errorString()));
    return {};
}

Result<> ConnectionStore::change(const std::function<Result<>(QJsonObject &root)> &edit)
{
    const auto folder = QFileInfo(m_path).absolutePath();
    QLockFile lock(m_path + QLatin1String(".lock"));
    if (!QDir().mkpath(folder)
        || (!lock.tryLock(lockWaitMilliseconds) && lock.error() != QLockFile::LockFailedError))
        return fail(
            ErrorKind::Storage,
            Words::tr("The connections cannot be saved: the folder %1 cannot be written.").arg(folder));
    if (!lock.isLocked())
        return fail(ErrorKind::Storage,
                    Words::tr("Another program is saving connections in %1. Try again.").arg(folder));
    auto document = read();
    if (!document)
        return tl::unexpected(document.error());
    if (const auto edited = edit(document->root); !edited)
        return edited;
    return write(document->root);
}

Result<ConnectionList> ConnectionStore::load() const
{
    const auto document = read();
    if (!document)
        return tl::unexpected(document.error());
    ConnectionList list { .connections = {}, .notices = document->notices };
    for (const auto &entry : document->root[connectionsKey].toArray()) {
        const auto connection = savedConnectionFromJson(entry.toObject());
        if (connection)
            list.connections << *connection;
        else
            list.notices << connection.error().message;
    }
    return list;
}

Result<> ConnectionStore::save(const SavedConnection &connection)
{
    return change([&connection](QJsonObject &root) -> Result<> {
        auto entries = root[connectionsKey].toArray();
        if (const auto named = checkName(entries, connection); !named)
            return named;
        const auto at = indexOf(entries, connection.id);
        if (at < 0)
            entries.append(toJson(connection));
        else
            entries.replace(at, merged(entries[at].toObject(), toJson(connection)));
        root.insert(connectionsKey, entries);
        return {};
    });
}

Result<> ConnectionStore::remove(const QString &id)
{
    return change([&id](QJsonObject &root) -> Result<> {
        auto entries = root[connectionsKey].toArray();
        const auto at = indexOf(entries, id);
        if (at < 0)
            return fail(ErrorKind::NotFound, Words::tr("This connection no longer exists."));
        entries.removeAt(at);
        root.insert(connectionsKey, entries);
        return {};
    });
}

} // namespace tessera
