// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cluster_wishes.h"
#include "core/heat/read_heat.h"

namespace tessera {

/// Reads what shards did from a cluster's file on a thread of its own. Lives in the GUI thread.
class HeatReader : public QObject
{
    Q_OBJECT
public:
    explicit HeatReader(QObject *parent = nullptr);

    /// See ClusterWishes.
    void setCluster(const QString &clusterId) { m_wishes.setCluster(clusterId); }
    /// Answered by read() or failed(), unless a newer question comes first.
    void ask(const HeatQuestion &question) { m_wishes.ask(question); }

signals:
    void read(const tessera::HeatAnswer &answer);
    void failed(const tessera::Error &error);

private:
    ClusterWishes<HeatQuestion, HeatAnswer> m_wishes;
};

} // namespace tessera
