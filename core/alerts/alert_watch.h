// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_messenger.h"
#include "core/alerts/alert_store.h"
#include "core/metrics/metric_reader.h"

namespace tessera {

/// Judges the rules of one cluster by what its metrics file holds, keeps what comes of it, and tells it.
/// Belongs to whoever collects; for one thread.
class AlertWatch
{
public:
    /// @p cluster is how messages name it.
    AlertWatch(QString metricPath, QString cluster, const MessengerTimes &times = {});

    /// To be called once a minute, when the minute is kept. What changed. Errors: Storage; tried anew at the
    /// next minute.
    [[nodiscard]] Result<QList<AlertRecord>> judge(Minute minute);
    /// Messages that are not yet told.
    [[nodiscard]] std::size_t waiting() const { return m_messenger.waiting(); }

private:
    struct Judging;
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<QList<AlertRecord>> judgeRules(Minute minute);
    [[nodiscard]] Result<std::vector<AlertSamples>> samplesOf(const AlertRule &rule, Minute minute) const;
    [[nodiscard]] Result<QList<AlertRecord>> keep(const QList<AlertTransition> &transitions,
                                                  const QList<AlertRule> &rules, Minute minute);
    [[nodiscard]] Result<> tell(const QList<AlertRecord> &records, const QList<AlertRule> &rules);

    QString m_metricPath;
    QString m_cluster;
    std::optional<AlertStore> m_store;
    std::optional<MetricReader> m_reader;
    QList<SeriesKey> m_series; ///< Of the minute that is judged
    AlertEngine m_engine;
    AlertMessenger m_messenger;
};

} // namespace tessera
