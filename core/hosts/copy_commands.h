// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_command.h"

namespace tessera {

/// Copies a running server into the data folder of @p access by pg_basebackup, to follow it by @p slot; does
/// nothing where that has been done. The copy gets its name once it is whole. Exit code 3: the folder holds
/// something else.
[[nodiscard]] HostCommand copyServerCommand(const HostAccess &access, const QString &connection,
                                            const QString &slot);
/// Gives the data folder another name; does nothing where there is none.
[[nodiscard]] HostCommand moveAsideCommand(const HostAccess &access);

inline constexpr int folderIsTaken = 3;

} // namespace tessera
