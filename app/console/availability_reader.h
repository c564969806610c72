// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/ha/group_verdict.h"
#include "core/managers/managed_group.h"
#include "core/managers/manager_history.h"
#include "core/watch/polling.h"

#include <QObject>

namespace tessera {

/// Asks each primary of one cluster for its standbys, and each server that is known for what it is, every
/// five seconds while somebody looks; also while the coordinator is down. Lives in the GUI thread and emits
/// there; the reading goes on elsewhere.
class AvailabilityReader : public QObject
{
    Q_OBJECT
public:
    explicit AvailabilityReader(std::shared_ptr<Connector> connector, QObject *parent = nullptr);
    ~AvailabilityReader() override;

    void setWanted(bool isWanted) { m_polling.setWanted(isWanted); }
    /// Whom to ask.
    void setNodes(const QList<Node> &nodes);
    /// The same cluster, of whose hosts more is known.
    void setConnector(std::shared_ptr<Connector> connector);

signals:
    /// @p automatic: whether a standby would take over without a person, one sentence.
    void read(const QList<tessera::NodeGroup> &groups, const QString &automatic);
    /// Follows read(): what the HA managers of these groups say and remember.
    void managersRead(const QList<tessera::ManagedGroup> &managers,
                      const QList<tessera::ManagerChange> &history);

private:
    void readOnce(Session *session, const std::stop_token &stop);

    std::shared_ptr<Connector> m_connector;
    std::stop_source m_stop; ///< Of what is read without a coordinator
    std::mutex m_mutex; ///< Of the nodes and the connector
    QList<Node> m_nodes;
    Polling m_polling; // last, so that its thread ends before what it uses
};

} // namespace tessera
