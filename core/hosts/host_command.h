// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_access.h"
#include "core/hosts/program.h"

namespace tessera {

enum class HostUser {
    Server, ///< Who runs the server there
    Root ///< For the service manager
};

/// A program on the host of a server and its arguments; never a shell's line (design.md §10).
struct HostCommand
{
    QStringList words;
    QByteArray input = {};
    HostUser user = HostUser::Server;
};

/// Runs it here, or there by the system's ssh with the user's configuration, and gives how it ended. Blocks.
/// Errors: Host when ssh or sudo refuse, saying what to do; Invalid for a host that ssh cannot take; Timeout,
/// Cancelled: it may go on there.
[[nodiscard]] Result<ProgramEnd> endOnHost(const HostAccess &access, const HostCommand &command,
                                           Deadline deadline, std::stop_token stop = {});
/// The same, and gives its standard output. Errors: Host with its last words, too.
[[nodiscard]] Result<QByteArray> runOnHost(const HostAccess &access, const HostCommand &command,
                                           Deadline deadline, std::stop_token stop = {});

/// The program that is run here to have @p command run on the host. Errors: Invalid. Pure.
[[nodiscard]] Result<Program> programFor(const HostAccess &access, const HostCommand &command, bool isRoot);
/// What a person would paste into a shell of the host.
[[nodiscard]] QString commandText(const HostAccess &access, const HostCommand &command);

} // namespace tessera
