// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/store/sqlite_database.h"

#include <functional>
#include <optional>

namespace tessera {

/// What a kind of file is made of.
struct StoreSchema
{
    qint64 version = 1;
    /// Brings a file of version @p from to ours, in the same file; 0 is a new, empty file.
    std::function<Result<>(const SqliteDatabase &database, qint64 from)> bringUp;
};

struct StoreFile
{
    SqliteDatabase database;
    QString notice = {}; ///< A sentence on what happened to the file; empty when all is well
    QString aside = {}; ///< Where a damaged file lies now; empty when there was none
};

/// Opens a file of ours, or makes it and its folder. A damaged file is moved aside, so that nothing of it is
/// lost, and a new one is begun. A read-only file is opened as it is: see SqliteDatabase::isReadOnly().
/// Errors: Storage, in a sentence that names the file; a file of a newer version is left alone.
[[nodiscard]] Result<StoreFile> openStoreFile(const QString &path, const StoreSchema &schema);

/// The same for a file that is written every minute: a power cut may cost its last minutes, never the file.
[[nodiscard]] Result<StoreFile> openMinutesFile(const QString &path, const StoreSchema &schema);

/// Opens a file of ours that another program may write. Errors: NotFound, saying @p nothingYet, when there is
/// none, or it was begun this moment; Storage. Files from version @p oldest on are read; without, only ours.
[[nodiscard]] Result<SqliteDatabase> openStoreForReading(const QString &path, qint64 version,
                                                         const QString &nothingYet,
                                                         std::optional<qint64> oldest = std::nullopt);

/// Storage: why a file of a newer version is left alone.
[[nodiscard]] Error newerFile(const QString &path);

/// What the file takes on the disk. Errors: Storage.
[[nodiscard]] Result<ByteCount> fileSize(const SqliteDatabase &database);

} // namespace tessera
