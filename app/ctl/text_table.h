// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace tessera {

/// Lines with aligned columns; the first row is the heading.
[[nodiscard]] QString textTable(const QList<QStringList> &rows);
/// As the reader's locale writes it.
[[nodiscard]] QString numberCell(double value, int decimals = 0);

} // namespace tessera
