// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

/// What a text stands for, so that a report can make it unrecognisable.
enum class Naming {
    Words, ///< Our own, or the server's words for its own things: hides nothing
    Foreign, ///< Written elsewhere, such as an error: may name anything
    Statement, ///< SQL
    Cluster, ///< What somebody calls a connection
    Table,
    Schema,
    Column,
    Index,
    Database,
    User,
    Application,
    Object, ///< Anything else that somebody named: slots, prepared transactions
    Node, ///< HOST:PORT
    Client, ///< The address of one that connects
    Value ///< Of a row: a tenant
};

} // namespace tessera
