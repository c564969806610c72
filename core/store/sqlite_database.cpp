// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_database.h"

#include <QUrl>

#include <sqlite3.h>

namespace tessera {

namespace {

using StatementPtr = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

tl::unexpected<Error> failure(sqlite3 *database)
{
    return fail(ErrorKind::Storage, QString::fromUtf8(sqlite3_errmsg(database)));
}

void bind(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(statement, index);
    } else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
        sqlite3_bind_int64(statement, index, value.toLongLong());
    } else if (value.typeId() == QMetaType::QByteArray) {
        const auto bytes = value.toByteArray();
        sqlite3_bind_blob(statement, index, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_TRANSIENT);
    } else {
        const auto text = value.toString().toUtf8();
        sqlite3_bind_text(statement, index, text.constData(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    }
}

QVariant column(sqlite3_stmt *statement, int index)
{
    switch (sqlite3_column_type(statement, index)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_column_int64(statement, index));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, index)),
                          sqlite3_column_bytes(statement, index));
    default:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, index)),
                                 sqlite3_column_bytes(statement, index));
    }
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

SqliteDatabase::SqliteDatabase(sqlite3 *database)
    : m_database(database)
{
}

Result<SqliteDatabase> SqliteDatabase::open(const QString &path)
{
    return openUnlessLocked(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<SqliteDatabase> SqliteDatabase::openForReading(const QString &path)
{
    return openUnlessLocked(path, SQLITE_OPEN_READONLY);
}

Result<SqliteDatabase> SqliteDatabase::openUnlessLocked(const QString &path, int flags)
{
    auto database = openFile(path.toUtf8(), flags);
    // In a folder that may not be written either, the WAL's index cannot be made.
    const bool isLocked = database && database->isReadOnly() && !database->run("PRAGMA schema_version");
    if (!isLocked)
        return database;
    return openFile(QUrl::fromLocalFile(path).toEncoded() + "?immutable=1",
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Result<SqliteDatabase> SqliteDatabase::openFile(const QByteArray &name, int flags)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &raw, flags, nullptr);
    SqliteDatabase database(raw);
    if (code != SQLITE_OK)
        return failure(raw);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, 5000);
    return database;
}

Result<> SqliteDatabase::run(const char *sql, const QVariantList &values, const RowReader &reader) const
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql, -1, &raw, nullptr) != SQLITE_OK)
        return failure(m_database.get());
    const StatementPtr statement(raw, sqlite3_finalize);
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(raw, static_cast<int>(i) + 1, values.at(i));
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        QVariantList row;
        for (int i = 0; i < sqlite3_column_count(raw); ++i)
            row << column(raw, i);
        if (reader)
            reader(row);
    }
    if (code != SQLITE_DONE)
        return failure(m_database.get());
    return {};
}

Result<qint64> SqliteDatabase::number(const char *sql, const QVariantList &values) const
{
    qint64 value = 0;
    const auto done = run(sql, values, [&value](const QVariantList &row) { value = row.at(0).toLongLong(); });
    return done.map([&value] { return value; });
}

Result<> SqliteDatabase::runAll(std::span<const char *const> statements) const
{
    for (const auto *sql : statements) {
        if (auto done = run(sql); !done)
            return done;
    }
    return {};
}

qint64 SqliteDatabase::lastId() const
{
    return sqlite3_last_insert_rowid(m_database.get());
}

bool SqliteDatabase::isReadOnly() const
{
    return sqlite3_db_readonly(m_database.get(), "main") == 1;
}

bool SqliteDatabase::isDamaged() const
{
    const int code = sqlite3_errcode(m_database.get()) & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

} // namespace tessera
