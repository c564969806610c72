// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"
#include "core/tenants/tenant_history.h"

namespace tessera {

/// Two lines: all statements by the second, and the reads among them.
[[nodiscard]] ChartDataPtr tenantStatementsChart(const TenantHistory &history, const QString &all,
                                                 const QString &reads);
/// Of one processor.
[[nodiscard]] ChartDataPtr tenantProcessorChart(const TenantHistory &history, const QString &name);

} // namespace tessera
