// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// Names this process so that a later one with the same number is not taken for it.
[[nodiscard]] QString processIdentity();
/// Whether the process of that name still runs on this machine.
[[nodiscard]] bool isStillRunning(const QString &identity);

/// True when we may become any user of this machine.
[[nodiscard]] bool runsAsRoot();

} // namespace tessera
