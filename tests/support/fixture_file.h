// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tessera::testing {

/// Lines of a text file of tests/fixtures/ without the first, which names the columns. Aborts when it is
/// missing.
[[nodiscard]] QStringList fixtureLines(const QString &relativePath);
/// The same of any file, such as a resource.
[[nodiscard]] QStringList tableLines(const QString &path);
/// All of a file of tests/fixtures/. Aborts when it is missing.
[[nodiscard]] QByteArray fixtureFile(const QString &relativePath);

} // namespace tessera::testing
