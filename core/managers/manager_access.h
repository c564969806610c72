// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/managers/manager_kind.h"
#include "core/postgres/conninfo.h"

#include <QStringList>

namespace tessera {

/// How the manager of a node group is asked, as the user said it. Holds no secret.
struct ManagerAccess
{
    ManagerKind kind = ManagerKind::None;
    QString
        group = {}; ///< Number of the node group; empty: all, of a manager that numbers them as Citus does
    bool knowsCitus = false; ///< Patroni runs with its section citus: it keeps pg_dist_node itself
    QStringList rest = {}; ///< Patroni: addresses of its REST interface, "https://host:8008"
    QString user = {}; ///< Patroni: for what changes something
    QString caFile = {}; ///< PEM, instead of the system's authorities
    QString certificate = {}; ///< PEM, ours
    QString keyFile = {};
    ConnInfo monitor = {}; ///< pg_auto_failover
    QString formation = {}; ///< pg_auto_failover; empty: default
    QStringList passwordCommand = {}; ///< Program and arguments; prints the password on its first line
    QString credential = {}; ///< Name below $CREDENTIALS_DIRECTORY

    bool operator==(const ManagerAccess &) const = default;
};

} // namespace tessera
