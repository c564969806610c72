// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox_place.h"

#include <QByteArray>

namespace tessera {

/// What a sandbox server is configured with besides its port.
struct ServerSettings
{
    SandboxEngine engine = SandboxEngine::BuiltIn;
    bool hasStatStatements = false;
    bool isThrowaway = false;
    ManagerKind manager = ManagerKind::None;
};

/// The whole text of tessera.conf, which postgresql.conf includes.
[[nodiscard]] QByteArray serverConfiguration(const SandboxPlace &place, const SandboxNode &node,
                                             const ServerSettings &settings);
/// Unix sockets with peer and the map below; TCP with SCRAM; never trust.
[[nodiscard]] QByteArray hostBasedAuthentication();
/// pg_ident.conf: the servers' OS user may be the superuser, and so may root when root made the sandbox.
/// Further roles are added by the engine, one line each; @p others are such ones.
[[nodiscard]] QByteArray identityMap(const QString &serverUser, const QStringList &others = {});
/// postgresql.conf of the monitor of pg_auto_failover.
[[nodiscard]] QByteArray monitorConfiguration(const SandboxPlace &place, const SandboxNode &monitor);
/// Every name of settings.tsv with its default: the built-in engine's servers answer SHOW citus.… with it.
[[nodiscard]] QByteArray citusSettings(const QByteArray &settingsTable);

/// A folder of the servers' OS user, mode 0700. Errors: Host.
[[nodiscard]] Result<> makeServerFolder(const SandboxHome &home, const QString &path);

/// Writes @p text into @p path as a file of the servers' OS user with mode 0600.
/// Errors: Storage.
[[nodiscard]] Result<> writeServerFile(const SandboxHome &home, const QString &path, const QByteArray &text);

} // namespace tessera
