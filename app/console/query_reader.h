// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/newest_wish.h"
#include "core/statements/read_queries.h"

namespace tessera {

/// Reads what statements did from a cluster's file on a thread of its own. Lives in the GUI thread.
class QueryReader : public QObject
{
    Q_OBJECT
public:
    explicit QueryReader(QObject *parent = nullptr);

    /// As ClusterState::clusterId; empty: none is open, and the last wish waits until one is.
    void setCluster(const QString &clusterId);
    /// Answered by read() or failed(), unless a newer wish comes first.
    void ask(const QueriesWish &wish);

signals:
    void read(const tessera::QueriesAnswer &answer);
    void failed(const tessera::Error &error);

private:
    struct Asked
    {
        QString clusterId;
        QueriesWish wish;
    };
    struct Told
    {
        QString clusterId;
        Result<QueriesAnswer> answer;
    };
    void tell(const Told &told);

    QString m_clusterId;
    std::optional<QueriesWish> m_waiting;
    NewestWish<Asked, Told> m_worker;
};

} // namespace tessera
