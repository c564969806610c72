// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tessera {

/// The error for people: its message, then the server's detail, hint and context, one a line.
[[nodiscard]] QString errorText(const Error &error);

} // namespace tessera
