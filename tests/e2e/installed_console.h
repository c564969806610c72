// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera::testing {

/// The folder of this build's installed programs, which all tests share: made by the first that asks, brought
/// up to date by each, one at a time. Also makes the tests use its tesseractl. Empty, with a warning, when it
/// cannot be installed.
[[nodiscard]] QString installedPrefix();

} // namespace tessera::testing
