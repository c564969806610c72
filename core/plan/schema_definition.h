// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QList>
#include <QString>

namespace tessera {

/// A table of a schema, as far as distributing the schema matters. Shards are none.
struct SchemaTable
{
    QString name;
    QString owner;
    bool mayAlter = false; ///< This role owns it, directly or by membership
    bool isForeign = false;
    bool hasInheritance = false; ///< Classic inheritance, either way
    bool isOwnedByExtension = false;
    bool operator==(const SchemaTable &) const = default;
};

/// A foreign key between a table of the schema and one of another schema.
struct SchemaForeignKey
{
    QString name;
    QString table; ///< Of this schema, without it
    QString other; ///< As people write it
    bool otherIsReference = false;
    bool isIncoming = false; ///< The other table refers to this one
    bool operator==(const SchemaForeignKey &) const = default;
};

/// A schema of the coordinator, distributed or not.
struct SchemaDefinition
{
    QString name;
    QString owner;
    bool mayAlter = false; ///< This role owns it, directly or by membership
    QString extension = {}; ///< Whose schema it is; mostly empty
    ByteCount bytes; ///< Of its tables on the coordinator
    QList<SchemaTable> tables = {};
    QList<SchemaForeignKey> foreignKeys = {};
    bool operator==(const SchemaDefinition &) const = default;
};

} // namespace tessera
