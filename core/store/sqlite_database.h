// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QVariant>

#include <functional>
#include <memory>
#include <span>

struct sqlite3;

namespace tessera {

/// One SQLite file; for one thread at a time. Statements wait up to five seconds for another program's lock.
class SqliteDatabase
{
public:
    /// Opens read-only where the file or its folder may not be written. Errors: Storage.
    [[nodiscard]] static Result<SqliteDatabase> open(const QString &path);

    /// For a program that only looks on; the file must be there. Errors: Storage.
    [[nodiscard]] static Result<SqliteDatabase> openForReading(const QString &path);

    using RowReader = std::function<void(const QVariantList &row)>;
    /// Runs one statement with bound values; each row goes to @p reader. Errors: Storage.
    [[nodiscard]] Result<> run(const char *sql, const QVariantList &values = {},
                               const RowReader &reader = {}) const;
    /// The first column of the last row that the statement gives; 0 when it gives none. Errors: Storage.
    [[nodiscard]] Result<qint64> number(const char *sql, const QVariantList &values = {}) const;
    /// Runs each statement until one fails. Errors: Storage.
    [[nodiscard]] Result<> runAll(std::span<const char *const> statements) const;
    [[nodiscard]] qint64 lastId() const;
    /// For SqliteStatement.
    [[nodiscard]] sqlite3 *handle() const { return m_database.get(); }
    [[nodiscard]] bool isReadOnly() const;
    /// True when the last failure was a damaged file, or one that is no database.
    [[nodiscard]] bool isDamaged() const;

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
    };
    static Result<SqliteDatabase> openFile(const QByteArray &name, int flags);
    static Result<SqliteDatabase> openUnlessLocked(const QString &path, int flags);
    explicit SqliteDatabase(sqlite3 *database);
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace tessera
