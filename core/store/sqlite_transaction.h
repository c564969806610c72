// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite_database.h"

namespace tessera {

/// All or nothing: what is not committed when it goes out of scope did not happen.
class SqliteTransaction
{
public:
    /// Takes the right to write, or waits for it as SqliteDatabase does. Errors: Storage.
    [[nodiscard]] static Result<std::unique_ptr<SqliteTransaction>> begin(const SqliteDatabase &database)
    {
        if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun)
            return tl::unexpected(begun.error());
        return std::unique_ptr<SqliteTransaction>(new SqliteTransaction(database));
    }
    Q_DISABLE_COPY_MOVE(SqliteTransaction)
    ~SqliteTransaction()
    {
        if (m_isOpen) [[maybe_unused]]
            const auto undone = m_database.run("ROLLBACK"); // nothing is left to undo if it fails
    }
    /// Errors: Storage.
    [[nodiscard]] Result<> commit()
    {
        auto committed = m_database.run("COMMIT");
        m_isOpen = !committed;
        return committed;
    }

private:
    explicit SqliteTransaction(const SqliteDatabase &database)
        : m_database(database)
    {
    }
    const SqliteDatabase &m_database;
    bool m_isOpen = true;
};

/// Everything that is read while it lives is of one moment, whatever other programs write.
class SqliteReading
{
public:
    explicit SqliteReading(const SqliteDatabase &database)
        : m_database(database)
        , m_isOpen(database.run("BEGIN").has_value())
    {
    }
    Q_DISABLE_COPY_MOVE(SqliteReading)
    ~SqliteReading()
    {
        if (m_isOpen) [[maybe_unused]]
            const auto ended = m_database.run("COMMIT"); // nothing was written
    }

private:
    const SqliteDatabase &m_database;
    bool m_isOpen;
};

} // namespace tessera
