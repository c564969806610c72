// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace tessera {

/// What a server's control file says, whether it runs or not.
struct ControlData
{
    QString state; ///< "shut down", "in production", "in archive recovery", …: pg_controldata's words
    QString systemIdentifier;
    int timeline = 0; ///< Of the latest checkpoint
    QString checkpoint; ///< Where that one begins, a pg_lsn
    bool hasChecksums = false;
    bool hasWalHints = false;

    bool operator==(const ControlData &) const = default;
};

/// Reads what pg_controldata prints in English. Errors: Host when it is something else. Pure.
[[nodiscard]] Result<ControlData> controlDataFrom(const QByteArray &printed);

} // namespace tessera
