// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

/// How careful a connection asks us to be (design.md §5.4).
enum class Environment { Development, Test, Production };

} // namespace tessera
