// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tessera {

/// Where the sandboxes of the calling user live and which OS user runs their servers.
struct SandboxHome
{
    QString root; ///< one folder a sandbox, besides ".templates"
    QString serverUser; ///< empty: the calling user. PostgreSQL refuses to run as root.

    /// As root /var/lib/tessera/sandboxes and the OS user postgres; else the user's XDG data folder.
    /// TESSERA_SANDBOX_ROOT names another folder.
    [[nodiscard]] static SandboxHome ofThisUser();

    [[nodiscard]] QString folderOf(const QString &name) const;
    [[nodiscard]] QString templates() const;
    bool operator==(const SandboxHome &) const = default;
};

/// Lower-case letters, digits, '-' and '_', at most 40 characters, not beginning with '-'.
/// Errors: Invalid, one sentence.
[[nodiscard]] Result<> checkSandboxName(const QString &name);

} // namespace tessera
