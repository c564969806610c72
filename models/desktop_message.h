// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_news.h"
#include "core/cluster/finding.h"
#include "models/alert_text.h"

namespace tessera {

/// A few words that the desktop shows beside all windows.
struct DesktopMessage
{
    QString title;
    QString text;
    Severity severity = Severity::Info;
    AlertKey alert = { {}, {} }; ///< The gravest of those it speaks of

    bool operator==(const DesktopMessage &) const = default;
};

/// One message of all that is new in @p cluster, however many: several are counted, and the gravest is named.
/// nullopt when nothing is.
[[nodiscard]] std::optional<DesktopMessage> messageFor(const QList<AlertNews> &news, const NodeNames &names,
                                                       const QString &cluster);

} // namespace tessera
