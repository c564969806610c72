// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"

#include <QByteArray>

namespace tessera {

/// A chart that a person has put together.
struct CustomChart
{
    QString id; ///< "custom-1", …
    QString title;
    ChartQuestion question;
    bool operator==(const CustomChart &) const = default;
};

/// As JSON, to be kept with the settings.
[[nodiscard]] QByteArray customChartsAsJson(const QList<CustomChart> &charts);
/// What cannot be read, or asks for nothing that is measured, is left out.
[[nodiscard]] QList<CustomChart> customChartsOf(const QByteArray &json);
/// That none of @p charts has.
[[nodiscard]] QString freshId(const QList<CustomChart> &charts);

} // namespace tessera
