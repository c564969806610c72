// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/guard_report.h"
#include "core/guard/guard_settings.h"

namespace tessera {

/// What one guard said when it was asked.
struct AskedGuard
{
    int id = 0;
    HostPort place;
    Result<GuardReport> report;
};

/// Asks all of them the same, at once. Blocks, at most 2 s.
[[nodiscard]] QList<AskedGuard> askGuards(const GuardSettings &settings, const QJsonObject &question);

/// Whether a standby would take over without a person, one sentence. Pure.
[[nodiscard]] QString automaticFailoverText(const QList<AskedGuard> &guards);
/// The same of the guards that the user's file names. Blocks, at most 2 s.
[[nodiscard]] QString readAutomaticFailover(const QString &settingsPath);

} // namespace tessera
