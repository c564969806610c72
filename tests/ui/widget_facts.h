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
/// Controls that Tab reaches, from the field that has the focus to the default button, before one that stands
/// above them. For forms of one column.
[[nodiscard]] QStringList controlsOutOfOrder(QWidget &form);

} // namespace tessera::test
