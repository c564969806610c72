// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/ha/host_directory.h"

namespace tessera {

/// What was found on a host.
struct HostCheck
{
    bool isRunning = false;
    ControlData data;
    ByteCount free; ///< Of the data folder's disk
    QString sentence; ///< What it says, for people
};

/// Looks at @p server (HOST:PORT) on its host, with commands that change nothing, and compares the system
/// identifier there with that of the server which answers at its address, if one does: another host may stand
/// behind a name. Blocks. Errors: NotFound, those of runOnHost(), Refused when the two differ.
[[nodiscard]] Result<HostCheck> checkHost(const Connector &connector, const QString &server,
                                          Deadline deadline, const std::stop_token &stop = {});

} // namespace tessera
