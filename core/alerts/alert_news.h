// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"

namespace tessera {

/// An alert that has begun to fire, or has ended: its state says which.
struct AlertNews
{
    Alert alert;
    AlertRule rule;

    bool operator==(const AlertNews &) const = default;
};

/// What came about between two looks at a cluster's alerts, without what is silenced at @p after: those that
/// fire first, the gravest of them at the head. Whoever judged them; what began and ended in between is old.
/// A rule that was switched off, or removed, ends nothing that somebody had to be told.
[[nodiscard]] QList<AlertNews> alertNews(const QList<Alert> &before, const AlertsAnswer &after);

} // namespace tessera
