// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tessera {

/// A pg_lsn as a number of bytes ("16/B374D848"); nullopt when it is none. Pure.
[[nodiscard]] std::optional<quint64> walPosition(const QString &lsn);

} // namespace tessera
