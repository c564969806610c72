// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/note_rows.h"

#include <array>

namespace tessera {

namespace {

constexpr std::array tableTexts {
    "CREATE TABLE IF NOT EXISTS node (subject TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
};

} // namespace

std::span<const char *const> noteTables()
{
    return tableTexts;
}

/// A null text would be an SQL NULL.
Result<> writeNote(const SqliteDatabase &database, const QString &name, const QString &text)
{
    return database.run("INSERT OR REPLACE INTO note VALUES (?, ?)",
                        { name, text.isNull() ? QStringLiteral("") : text });
}

Result<QString> readNote(const SqliteDatabase &database, const QString &name)
{
    QString text;
    return database
        .run("SELECT text FROM note WHERE name = ?", { name },
             [&text](const QVariantList &row) { text = row.at(0).toString(); })
        .map([&text] { return text; });
}

Result<> writeNodeNames(const SqliteDatabase &database, const QHash<QString, QString> &names)
{
    for (auto name = names.begin(); name != names.end(); ++name) {
        auto done = database.run("INSERT OR REPLACE INTO node VALUES (?, ?)", { name.key(), name.value() });
        if (!done)
            return done;
    }
    return {};
}

Result<QHash<QString, QString>> readNodeNames(const SqliteDatabase &database)
{
    QHash<QString, QString> names;
    return database
        .run("SELECT subject, name FROM node", {},
             [&names](const QVariantList &row) { names.insert(row.at(0).toString(), row.at(1).toString()); })
        .map([&names] { return names; });
}

} // namespace tessera
