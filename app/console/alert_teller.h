// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desktop_notifier.h"
#include "core/alerts/read_alerts.h"

namespace tessera {

/// Follows the alerts of the open cluster, whoever judges them, and tells the desktop of those that begin to
/// fire or end: one message for all that came about between two readings. What fires already when the cluster
/// is opened stands on the page. Lives in the GUI thread.
class AlertTeller : public QObject
{
    Q_OBJECT
public:
    /// @p notifier outlives it.
    explicit AlertTeller(DesktopNotifier &notifier, QObject *parent = nullptr);

    /// Messages name the cluster so. The next answer is the first of it.
    void setCluster(const QString &name);
    void setAnswer(const AlertsAnswer &answer);
    void setWanted(bool isWanted);

signals:
    /// A message was clicked; the rule of @p alert is empty when it was of another cluster.
    void alertRequested(const tessera::AlertKey &alert);

private:
    DesktopNotifier &m_notifier;
    QString m_cluster;
    std::optional<QList<Alert>> m_before; ///< nullopt: nothing was read yet
    AlertKey m_told { {}, {} };
    bool m_isWanted = true;
};

} // namespace tessera
