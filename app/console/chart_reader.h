// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/charts/chart_wish.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
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

    /// As ClusterState::clusterId; empty: none is open, and wishes wait until one is.
    void setCluster(const QString &clusterId);
    /// Answered by read() or failed(), unless a newer wish comes first.
    void ask(const ChartsWish &wish);

signals:
    void read(const tessera::ChartsAnswer &answer);
    void failed(const tessera::Error &error);

private:
    struct Opened; ///< Of the worker's thread only
    void start(const ChartsWish &wish);
    void finish(const QString &clusterId, const Result<ChartsAnswer> &answer);

    QString m_clusterId;
    std::shared_ptr<Opened> m_opened;
    std::optional<ChartsWish> m_next;
    bool m_isBusy = false;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< Last, so that its thread ends first
};

} // namespace tessera
