// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// @p text without what looks like a password: in connection strings and URIs, after PASSWORD and its like,
/// stored password hashes, bearer tokens. What was there is shown as "***".
[[nodiscard]] QString withoutSecrets(const QString &text);
/// Whether a statement has to do with passwords, so that none of its literals may be shown: some ways to
/// write one cannot be told from an ordinary value.
[[nodiscard]] bool mayHoldSecrets(const QString &statement);

} // namespace tessera
