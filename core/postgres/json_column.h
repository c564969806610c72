// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace tessera {

/// The array that a column of the first row holds as JSON; empty when it holds none.
[[nodiscard]] inline QJsonArray jsonIn(const Rows &rows, const char *column)
{
    return QJsonDocument::fromJson(rows.get<QByteArray>(0, column)).array();
}

[[nodiscard]] inline QStringList stringsIn(const QJsonValue &array)
{
    QStringList list;
    for (const auto &item : array.toArray())
        list << item.toString();
    return list;
}

} // namespace tessera
