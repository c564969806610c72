// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_engine.h"
#include "core/base/clock.h"

#include <stop_token>

namespace tessera {

/// Whom to tell: a webhook or a command, never both.
struct AlertAction
{
    QString id; ///< Letters, digits and dashes
    QString url = {}; ///< May hold a secret of the receiver: never shown, never logged
    QStringList command = {}; ///< Program and arguments; no shell. The message comes on standard input
    AlertSeverity leastSeverity = AlertSeverity::Verbose; ///< Milder alerts are not told

    bool operator==(const AlertAction &) const = default;
};

/// The host of a webhook, or the program of a command.
[[nodiscard]] QString safeText(const AlertAction &action);
/// Errors: Invalid.
[[nodiscard]] Result<> checkAction(const AlertAction &action);
[[nodiscard]] QJsonObject toJson(const AlertAction &action);
/// Errors: Invalid.
[[nodiscard]] Result<AlertAction> alertActionFromJson(const QJsonObject &json);

/// Names the cluster and its nodes to who is told.
struct AlertContext
{
    QString cluster;
    QHash<QString, QString> nodeNames; ///< By SeriesKey::subject
};

/// {cluster, rule, sentence, severity, state, nodeId, node, part, value, threshold, at}.
[[nodiscard]] QJsonObject messageOf(const AlertTransition &transition, const AlertRule &rule,
                                    const AlertContext &context);
/// A made-up alert, by which a receiver is tried.
[[nodiscard]] QByteArray testMessage(const QString &cluster, Minute at);
/// True when somebody is to be told: it fires or has ended, and is not silenced.
[[nodiscard]] bool isTold(const AlertTransition &transition);

/// Tells it once. Blocks until the deadline. Errors: Host (what was answered, or why it cannot be reached),
/// Timeout, Cancelled; never with the address.
[[nodiscard]] Result<> perform(const AlertAction &action, const QByteArray &message, Deadline deadline,
                               const std::stop_token &stop);

} // namespace tessera
