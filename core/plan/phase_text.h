// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// The server's word for the phase of a move ("Copying Data"), or for the state of a task that moves, in the
/// reader's language; a word that is not known stays as it is.
[[nodiscard]] QString phaseText(const QString &phase);

} // namespace tessera
