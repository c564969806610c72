// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite_database.h"

#include <QHash>

#include <span>

namespace tessera {

// The tables of remarks and of the nodes' addresses in the metrics file. Errors: Storage.

[[nodiscard]] std::span<const char *const> noteTables();
[[nodiscard]] Result<> writeNote(const SqliteDatabase &database, const QString &name, const QString &text);
/// Empty when there is none of that name.
[[nodiscard]] Result<QString> readNote(const SqliteDatabase &database, const QString &name);
[[nodiscard]] Result<> writeNodeNames(const SqliteDatabase &database, const QHash<QString, QString> &names);
[[nodiscard]] Result<QHash<QString, QString>> readNodeNames(const SqliteDatabase &database);

} // namespace tessera
