// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QList>
#include <QString>

namespace tessera {

struct LocalColumn
{
    QString name;
    QString type; ///< format_type()
    bool isKey = false; ///< Part of the primary key
    bool operator==(const LocalColumn &) const = default;
};

/// A table of the coordinator that is no Citus table yet.
struct LocalTable
{
    QString schema;
    QString name;
    ByteCount bytes;
    QList<LocalColumn> columns;

    [[nodiscard]] QString displayName() const
    {
        return schema == QLatin1String("public") ? name : schema + QLatin1Char('.') + name;
    }
    bool operator==(const LocalTable &) const = default;
};

} // namespace tessera
