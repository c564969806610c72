// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace tessera {

/// What can be done to a server of a sandbox, to see what follows. The network and the disk are left alone:
/// they are those of the whole machine.
enum class ServerFault {
    Stop, ///< SIGKILL to its main process, as a crash
    Freeze, ///< SIGSTOP to all its processes, as a machine that hangs
    Thaw, ///< The end of that
    Start ///< The end of a crash
};

inline constexpr std::array serverFaults { ServerFault::Stop, ServerFault::Freeze, ServerFault::Thaw,
                                           ServerFault::Start };

/// For the command line: "stop".
[[nodiscard]] QString faultWord(ServerFault fault);
[[nodiscard]] std::optional<ServerFault> faultFromWord(const QString &word);

} // namespace tessera
