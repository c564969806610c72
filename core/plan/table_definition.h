// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tessera {

struct ColumnDefinition
{
    QString name;
    QString type; ///< format_type()
    bool canHash = false; ///< Its type has a default hash operator class
    bool isGenerated = false;
    bool operator==(const ColumnDefinition &) const = default;
};

/// A primary key, unique constraint, unique index or exclusion constraint.
struct UniqueKey
{
    QString name;
    QStringList columns; ///< Expressions are empty strings
    bool isPrimary = false;
    bool canIdentify = false; ///< Fits REPLICA IDENTITY USING INDEX
    bool operator==(const UniqueKey &) const = default;
};

struct ForeignKey
{
    QString name;
    QString other; ///< The table at the other end, as people write it
    bool otherIsSelf = false;
    bool otherIsCitusTable = false;
    bool otherIsReference = false;
    bool isIncoming = false; ///< The other table refers to this one
    QStringList columns; ///< Of this table
    QStringList otherColumns; ///< Of the other one, in the same order
    QString definition = {}; ///< pg_get_constraintdef(); empty when it was not read
    bool operator==(const ForeignKey &) const = default;
};

/// A table of the coordinator, Citus table or not, as far as distributing it matters.
struct TableDefinition
{
    TableOid oid;
    QString schema;
    QString name;
    char kind = 'r'; ///< pg_class.relkind
    QString owner;
    bool mayAlter = false; ///< This role owns it, directly or by membership
    bool isTemporary = false;
    bool isPartition = false;
    bool hasInheritance = false; ///< Classic inheritance, either way
    bool isOwnedByExtension = false;
    bool hasIdentity = true; ///< Primary key or replica identity
    char replicaIdentity = 'd'; ///< pg_class.relreplident
    QString identityIndex = {}; ///< Of replica identity 'i'
    std::optional<ByteCount> bytes;
    QList<ColumnDefinition> columns;
    QList<UniqueKey> uniqueKeys;
    QList<ForeignKey> foreignKeys;

    [[nodiscard]] QString displayName() const
    {
        return schema == QLatin1String("public") ? name : schema + QLatin1Char('.') + name;
    }
    [[nodiscard]] const ColumnDefinition *column(const QString &columnName) const;
    bool operator==(const TableDefinition &) const = default;
};

} // namespace tessera
