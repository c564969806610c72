// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace tessera {

Q_LOGGING_CATEGORY(lcPostgres, "tessera.postgres", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCluster, "tessera.cluster", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlan, "tessera.plan", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "tessera.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWatch, "tessera.watch", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConnections, "tessera.connections", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAlerts, "tessera.alerts", QtInfoMsg)

} // namespace tessera
