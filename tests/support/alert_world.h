// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"

namespace tessera::test {

/// A cluster at chartNoon(): a node is down, a disk fills up and is silenced, a processor is about to be
/// reported, somebody has made a rule of their own and is told by a webhook.
[[nodiscard]] AlertsAnswer alertsAnswer();
/// The same cluster before anybody switched a rule on.
[[nodiscard]] AlertsAnswer untouchedAlerts();

} // namespace tessera::test
