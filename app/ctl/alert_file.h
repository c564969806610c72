// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/metric_file.h"
#include "core/alerts/alert_store.h"

namespace tessera {

/// What the alert commands work on.
struct AlertFile
{
    AlertStore store;
    QString metricPath;
    QHash<QString, QString> nodeNames; ///< By SeriesKey::subject

    /// Errors: NotFound.
    [[nodiscard]] Result<AlertRule> rule(const QString &id) const;
    /// The subject of a node that is given by its number or address. Errors: NotFound.
    [[nodiscard]] Result<QString> subjectOf(const QString &node) const;
};

/// Of the cluster that the command is for; made when there is none.
[[nodiscard]] Result<AlertFile> alertFileOf(const Invocation &invocation);
[[nodiscard]] Minute minuteNow();

} // namespace tessera
