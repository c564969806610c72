// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cluster_wishes.h"
#include "core/statements/read_queries.h"

namespace tessera {

/// Reads what statements did from a cluster's file on a thread of its own. Lives in the GUI thread.
class QueryReader : public QObject
{
    Q_OBJECT
public:
    explicit QueryReader(QObject *parent = nullptr);

    /// See ClusterWishes.
    void setCluster(const QString &clusterId) { m_wishes.setCluster(clusterId); }
    /// Answered by read() or failed(), unless a newer wish comes first.
    void ask(const QueriesWish &wish) { m_wishes.ask(wish); }

signals:
    void read(const tessera::QueriesAnswer &answer);
    void failed(const tessera::Error &error);

private:
    ClusterWishes<QueriesWish, QueriesAnswer> m_wishes;
};

} // namespace tessera
