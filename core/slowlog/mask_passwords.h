// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// @p text, a statement or its parameters, with every password that PASSWORD '…', a connection string or a
/// URI in it gives as ***; also where the text was cut off in the middle of one.
[[nodiscard]] QString maskPasswords(const QString &text);

} // namespace tessera
