// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace tessera::test {

/// What is wrong with @p window as it stands, a sentence each: clipped texts, unreachable or nameless
/// controls.
[[nodiscard]] QStringList clippedWidgets(const QWidget &window);
[[nodiscard]] QStringList namelessControls(const QWidget &window);
[[nodiscard]] QStringList unreachableControls(QWidget &window);

} // namespace tessera::test
