// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"
#include "core/activity/lock_forest.h"
#include "core/activity/tenant_use.h"
#include "core/cluster/cluster_snapshot.h"
#include "core/watch/polling.h"

#include <QObject>

namespace tessera {

/// Follows the sessions or the tenants of one cluster while somebody looks at them. Lives in the GUI thread
/// and emits there; the reading goes on elsewhere.
class ActivityReader : public QObject
{
    Q_OBJECT
public:
    explicit ActivityReader(const OpenSession &open, QObject *parent = nullptr);

    void setSessionsWanted(bool isWanted);
    void setTenantsWanted(bool isWanted);
    /// Whose statement is read as a whole; at once.
    void setWhole(ProcessId id);
    void setCapabilities(const Capabilities &capabilities);
    void askNow();

signals:
    void sessionsRead(const tessera::ClusterSessions &sessions, const QList<tessera::LockNode> &forest);
    void tenantsRead(const tessera::TenantStatistics &tenants);
    void failed(const tessera::Error &error);

private:
    Result<> readSessionsOnce(Session &session, Deadline deadline, const std::stop_token &stop);
    Result<> readTenantsOnce(Session &session, Deadline deadline, const std::stop_token &stop);

    std::mutex m_mutex; ///< Of what the threads are asked for
    ProcessId m_whole;
    Capabilities m_capabilities;
    Polling m_sessions; // last, so that their threads end before what they use
    Polling m_tenants;
};

} // namespace tessera
