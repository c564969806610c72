// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tessera {

/// A host, user or jump host as one word of ssh's command line. Errors: Invalid for what ssh would take for
/// an option or for several words.
[[nodiscard]] Result<> checkSshWord(const QString &word);

/// What to do about what ssh said on standard error, one sentence.
[[nodiscard]] QString sshRemedy(const QString &said);

} // namespace tessera
