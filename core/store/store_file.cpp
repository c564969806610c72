// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StoreFile)
};

tl::unexpected<Error> cannotOpen(const QString &path, const Error &error)
{
    return fail(ErrorKind::Storage, Words::tr("The file %1 cannot be opened: %2").arg(path, error.message));
}

/// Errors: Storage. False for a damaged file.
Result<bool> isSound(const SqliteDatabase &database)
{
    QString verdict;
    const auto checked = database.run("PRAGMA quick_check(1)", {},
                                      [&](const QVariantList &row) { verdict = row.at(0).toString(); });
    if (!checked && !database.isDamaged())
        return tl::unexpected(checked.error());
    return checked && verdict == QLatin1String("ok");
}

/// Moves the file and SQLite's side files away.
Result<QString> moveAside(const QString &path)
{
    const auto aside =
        path + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-HHmmss-zzz"));
    if (!QFile::rename(path, aside))
        return fail(
            ErrorKind::Storage,
            Words::tr("The file %1 is damaged and cannot be moved aside. Move it yourself.").arg(path));
    for (const auto &suffix : { QStringLiteral("-wal"), QStringLiteral("-shm") })
        QFile::rename(path + suffix, aside + suffix);
    return aside;
}

Result<StoreFile> openSound(const QString &path)
{
    auto database = SqliteDatabase::open(path);
    if (!database)
        return cannotOpen(path, database.error());
    const auto sound = isSound(*database);
    if (!sound)
        return cannotOpen(path, sound.error());
    if (*sound)
        return StoreFile { .database = std::move(*database) };
    const auto aside = moveAside(path);
    if (!aside)
        return tl::unexpected(aside.error());
    database = SqliteDatabase::open(path);
    if (!database)
        return cannotOpen(path, database.error());
    return StoreFile { .database = std::move(*database),
                       .notice =
                           Words::tr("The file %1 was damaged. It was kept as %2, and a new one was begun.")
                               .arg(path, *aside),
                       .aside = *aside };
}

} // namespace

Error newerFile(const QString &path)
{
    return { ErrorKind::Storage,
             Words::tr("The file %1 was written by a newer Tessera. Use that version.").arg(path) };
}

Result<StoreFile> openStoreFile(const QString &path, const StoreSchema &schema)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto file = openSound(path);
    if (!file)
        return file;
    const auto version = file->database.number("PRAGMA user_version");
    if (!version)
        return cannotOpen(path, version.error());
    if (*version > schema.version)
        return tl::unexpected(newerFile(path));
    if (*version == schema.version || file->database.isReadOnly())
        return file;
    if (const auto done = schema.bringUp(file->database, *version); !done)
        return cannotOpen(path, done.error());
    const auto stamp = QByteArrayLiteral("PRAGMA user_version = ") + QByteArray::number(schema.version);
    if (const auto stamped = file->database.run(stamp.constData()); !stamped)
        return cannotOpen(path, stamped.error());
    return file;
}

Result<StoreFile> openMinutesFile(const QString &path, const StoreSchema &schema)
{
    auto file = openStoreFile(path, schema);
    if (!file)
        return file;
    if (const auto set = file->database.run("PRAGMA synchronous = NORMAL"); !set)
        return tl::unexpected(set.error());
    return file;
}

Result<SqliteDatabase> openStoreForReading(const QString &path, qint64 version, const QString &nothingYet,
                                           std::optional<qint64> oldest)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::NotFound, nothingYet);
    auto database = SqliteDatabase::openForReading(path);
    if (!database)
        return database;
    const auto written = database->number("PRAGMA user_version");
    if (!written)
        return tl::unexpected(written.error());
    if (*written > version)
        return tl::unexpected(newerFile(path));
    if (*written < oldest.value_or(version))
        return fail(ErrorKind::NotFound, nothingYet);
    return database;
}

Result<ByteCount> fileSize(const SqliteDatabase &database)
{
    const auto pages = database.number("PRAGMA page_count");
    const auto pageSize = database.number("PRAGMA page_size");
    if (!pages || !pageSize)
        return tl::unexpected(!pages ? pages.error() : pageSize.error());
    return ByteCount { *pages * *pageSize };
}

} // namespace tessera
