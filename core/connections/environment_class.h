// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// How carefully a server is treated: decides how a plan is confirmed (design, "Confirm"). Ordered: stricter
/// is larger.
enum class EnvironmentClass { Development, Test, Production };

/// The word of settings files and of JSON output: development, test, production.
[[nodiscard]] QString environmentWord(EnvironmentClass environment);
/// Unknown words are Production: what cannot be read is treated with most care.
[[nodiscard]] EnvironmentClass environmentFromWord(const QString &word);
/// For people, translated.
[[nodiscard]] QString environmentText(EnvironmentClass environment);

} // namespace tessera
