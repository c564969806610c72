// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace tessera {

enum class NodeRole { Primary, Secondary, Unavailable };

/// One row of pg_dist_node: a registered PostgreSQL server (citus.md §1.1).
struct Node
{
    NodeId id;
    GroupId group;
    QString host;
    quint16 port = 5432;
    NodeRole role = NodeRole::Primary;
    QString cluster = QStringLiteral("default");
    bool isActive = true;
    bool hasMetadata = false;
    bool metadataSynced = false;
    bool shouldHaveShards = true;
    bool isClone = false; ///< Citus 13.2+
    NodeId cloneOf = {}; ///< Citus 13.2+; 0 when it is no clone

    [[nodiscard]] bool isCoordinator() const { return group.value == 0; }
    /// HOST:PORT; only the name of a node that is imagined.
    [[nodiscard]] QString address() const
    {
        return isImagined() ? host : host + QLatin1Char(':') + QString::number(port);
    }
    [[nodiscard]] bool isImagined() const { return group.value < 0; }
    bool operator==(const Node &) const = default;
};

} // namespace tessera
