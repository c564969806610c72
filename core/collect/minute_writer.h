// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/cluster_round.h"
#include "core/collect/measured_cluster.h"
#include "core/metrics/metric_store.h"

#include <QMap>

#include <deque>
#include <optional>
#include <set>

namespace tessera {

/// How long minutes are kept.
struct Retention
{
    static constexpr std::chrono::days usual { 30 };
    static constexpr std::chrono::days longest { 365 };
    std::chrono::days days = usual; ///< Unless the file says otherwise, see keepFor()
    ByteCount most { qint64(1) << 30 };
};

/// How long the file keeps its minutes, whoever collects. Errors: Storage.
[[nodiscard]] Result<> keepFor(MetricStore &store, std::chrono::days days);
[[nodiscard]] std::chrono::days keptFor(const MetricStore &store, std::chrono::days otherwise);

/// Writes collected minutes into the metrics file. What cannot be written (the disk is full or read-only, the
/// file is of a newer version) is held and written as soon as it can be, at most three hours of it; then
/// the oldest minutes become gaps. For one thread.
class MinuteWriter
{
public:
    static constexpr std::size_t mostHeld = 180;

    MinuteWriter(QString path, MeasuredCluster cluster, Retention retention = {});

    /// Opens the file where that was not done yet. Errors: Storage, one sentence.
    [[nodiscard]] Result<> open();
    /// What the file knows of before; nothing when it is not open.
    [[nodiscard]] std::optional<Minute> newest() const;
    [[nodiscard]] QHash<QString, QString> nodeNames() const;
    /// Also what was held before. Errors: Storage; the minute is held then.
    [[nodiscard]] Result<> write(CollectedMinute minute);
    /// What came of the minute that was written last. Errors: Storage; they are lost then.
    [[nodiscard]] Result<> add(const QList<MetricEvent> &events);
    /// A sentence on what was wrong with the file when it was opened; empty when all was well.
    [[nodiscard]] QString notice() const { return m_notice; }
    /// How long the file's owner wants minutes kept.
    [[nodiscard]] std::chrono::days days() const;
    [[nodiscard]] std::size_t held() const { return m_held.size(); }

private:
    [[nodiscard]] Result<> writeHeld();
    [[nodiscard]] Result<MinuteRecord> recordOf(const CollectedMinute &minute);
    [[nodiscard]] Result<std::vector<Sample>> frameOf(const SubjectSamples &samples);
    [[nodiscard]] Result<> tidy(Minute now);
    void drop();

    QString m_path;
    MeasuredCluster m_cluster;
    Retention m_retention;
    QString m_notice;
    std::optional<MetricStore> m_store;
    QHash<QString, QMap<qint32, double>> m_frames; ///< By subject: its series, so that lists stay the same
    std::deque<CollectedMinute> m_held;
    std::optional<MinuteRange> m_dropped;
    std::optional<Day> m_tidied;
};

} // namespace tessera
