// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "core/sandbox/manager_programs.h"

#include <QJsonObject>

namespace tessera {

// Patroni of Debian's packages: one beside each server, and the etcd in which they agree.

/// What the configuration of one Patroni says.
struct PatroniMember
{
    QString scope;
    QString name;
    quint16 port = 0; ///< Of its server
    quint16 restPort = 0;
    quint16 etcdPort = 0;
    QString folder; ///< Its server's data
    QString programs; ///< PostgreSQL's
    QString sockets = {}; ///< Folder by which it reaches its own server; empty: it uses TCP
    QString user = QStringLiteral("admin"); ///< Who may change something by REST
    QString password = {}; ///< Theirs; for etcd, too, where hasEtcdRoot
    bool hasEtcdRoot = false; ///< etcd lets in its user root only
};

/// The text of its configuration, which is JSON and so YAML, too. Pure.
[[nodiscard]] QJsonObject patroniConfiguration(const PatroniMember &member);
/// One etcd that is its whole cluster. Nobody else can join: its peers' door is a socket in its working
/// folder. Pure.
[[nodiscard]] QStringList etcdCommand(quint16 port);

/// Starts etcd, lets its user root in only, and writes the configuration of each Patroni.
/// Errors: Host, Storage, Connection, Timeout, Cancelled.
[[nodiscard]] Result<> makePatroni(const SandboxPlace &place, const SandboxRecord &record, Deadline deadline,
                                   std::stop_token stop);
/// The user's password file again, where it is lost. Errors: Storage.
[[nodiscard]] Result<> restoreManagerPassword(const SandboxPlace &place, const SandboxRecord &record);
[[nodiscard]] ManagerProgram etcdProgram(const SandboxRecord &record);
[[nodiscard]] ManagerProgram patroniProgram(const SandboxPlace &place, const SandboxRecord &record,
                                            const SandboxNode &server);
/// How the Patroni of @p node's group is asked.
[[nodiscard]] ManagerAccess patroniAccess(const SandboxPlace &place, const SandboxRecord &record,
                                          const SandboxNode &node);

} // namespace tessera
