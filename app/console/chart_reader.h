// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cluster_wishes.h"
#include "core/charts/chart_wish.h"

#include <QObject>

#include <stop_token>

namespace tessera {

/// Reads charts from a cluster's metrics file on a thread of its own; of many wishes only the newest waits.
/// Lives in the GUI thread.
class ChartReader : public QObject
{
    Q_OBJECT
public:
    explicit ChartReader(QObject *parent = nullptr);
    ~ChartReader() override;

    /// See ClusterWishes.
    void setCluster(const QString &clusterId) { m_wishes.setCluster(clusterId); }
    /// Answered by read() or failed(), unless a newer wish comes first.
    void ask(const ChartsWish &wish) { m_wishes.ask(wish); }

signals:
    void read(const tessera::ChartsAnswer &answer);
    void failed(const tessera::Error &error);

private:
    std::stop_source m_stop;
    ClusterWishes<ChartsWish, ChartsAnswer> m_wishes;
};

} // namespace tessera
