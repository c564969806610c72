// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/read_groups.h"
#include "core/watch/polling.h"

#include <QObject>

namespace tessera {

/// Asks each primary of one cluster for its standbys, every five seconds while somebody looks. Lives in the
/// GUI thread and emits there; the reading goes on elsewhere.
class AvailabilityReader : public QObject
{
    Q_OBJECT
public:
    explicit AvailabilityReader(const OpenSession &open, QObject *parent = nullptr);

    void setWanted(bool isWanted) { m_polling.setWanted(isWanted); }
    /// Whom to ask.
    void setNodes(const QList<Node> &nodes);

signals:
    void read(const QList<tessera::NodeGroup> &groups);
    void failed(const tessera::Error &error);

private:
    [[nodiscard]] Result<> readOnce(Session &session, Deadline deadline, const std::stop_token &stop);

    std::mutex m_mutex; ///< Of the nodes
    QList<Node> m_nodes;
    Polling m_polling; // last, so that its thread ends before what it uses
};

} // namespace tessera
