// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <memory>

struct sqlite3_stmt;

namespace tessera {

class SqliteDatabase;

/// A statement that is prepared once and run often, for whole numbers and blobs. It must not outlive its
/// database and belongs to the database's thread.
class SqliteStatement
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Result<SqliteStatement> prepare(const SqliteDatabase &database, const char *sql);

    /// Parameters are counted from 1; they keep their values from run to run.
    SqliteStatement &bind(int index, qint64 value);
    /// @p bytes must live until the next step() has returned and the statement was reset.
    SqliteStatement &bind(int index, QByteArrayView bytes);
    /// True while there is a row; afterwards the statement can be run anew. Errors: Storage.
    [[nodiscard]] Result<bool> step();
    /// Runs to its end, without looking at rows. Errors: Storage.
    [[nodiscard]] Result<> run();
    /// Ends a run whose rows are not all wanted.
    void reset();
    /// Columns are counted from 0.
    [[nodiscard]] qint64 number(int column) const;
    /// Valid until the next step() or reset().
    [[nodiscard]] QByteArrayView bytes(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    explicit SqliteStatement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace tessera
