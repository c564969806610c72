// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/statement_store.h"

namespace tessera {

/// The plans that a statement has had, the newest first, each with what it changed of the one before: "- " a
/// line that left, "+ " one that came. Empty for none. @p timeText writes a minute.
[[nodiscard]] QString planHistoryText(const QList<StatementStore::Plan> &plans,
                                      const std::function<QString(Minute)> &timeText);

} // namespace tessera
