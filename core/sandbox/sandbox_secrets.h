// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

#include <stop_token>

namespace tessera {

// A password exists in two files of mode 0600 only: one of the user, one of the servers' OS user. Servers
// get SCRAM verifiers.

/// 192 random bits as text that needs no escaping in a password file.
[[nodiscard]] QString generatePassword();

/// Reads the superuser's password from the user's password file; a new one where there is none.
[[nodiscard]] QString superuserPassword(const SandboxPlace &place);

/// Writes both password files for every @p port, keeping the lines of other roles.
/// Errors: Storage, Host.
[[nodiscard]] Result<> writePassFiles(const SandboxPlace &place, const QList<quint16> &ports,
                                      const QString &role, const QString &password);

/// Writes a file of the user, closed to others. Errors: Storage.
[[nodiscard]] Result<> writeUserFile(const QString &path, const QByteArray &content);

/// Sets the verifier of @p password on one node, over its Unix socket. Errors: Connection, Server, Timeout.
[[nodiscard]] Result<> setPassword(const SandboxPlace &place, const SandboxNode &node, const QString &role,
                                   const QString &password, Deadline deadline, std::stop_token stop = {});

/// Makes a role that may log in on every node, without other rights, and its lines in the password files.
/// Errors: Connection, Server, Storage, Timeout.
[[nodiscard]] Result<> createLoginRole(const SandboxPlace &place, const SandboxRecord &record,
                                       const QString &role, Deadline deadline, std::stop_token stop = {});

} // namespace tessera
