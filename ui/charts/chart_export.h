// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/charts/chart_svg.h"

class QWidget;

namespace tessera {

/// The colours of the theme that is worn.
[[nodiscard]] ChartColors chartColors();
/// By the end of @p path: ".csv" the numbers, ".svg" paths and text, else a picture of @p view at twice its
/// size. Errors: Storage.
[[nodiscard]] Result<> saveChart(const ChartPicture &picture, QWidget &view, const QString &path);

} // namespace tessera
