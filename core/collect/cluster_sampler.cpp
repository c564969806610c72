// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/cluster_sampler.h"

#include "core/metrics/metric_catalogue.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An increase over a longer time is not the minute's.
constexpr double longestInterval = 90; // seconds
/// Of a reason; a server's error may be long.
constexpr qsizetype longestText = 500;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ClusterSampler)
};

MetricEvent eventAt(Minute minute, MetricEventKind kind, const QString &subject, const QString &text = {})
{
    return { kind, subject, minute, minute, text.left(longestText) };
}

MetricEvent gapAt(Minute minute, const QString &subject, const QString &reason)
{
    return { MetricEventKind::Gap, subject, minute, minute + 1min, reason.simplified().left(longestText) };
}

MetricEvent::Time timeOf(double seconds)
{
    constexpr double milliseconds = 1000;
    return MetricEvent::Time(std::chrono::milliseconds(static_cast<qint64>(seconds * milliseconds)));
}

SubjectSamples deadSubject(const QString &subject)
{
    return { subject, { { { u"is_db_alive"_s, {} }, 0 } } };
}

/// Of a metric that counts sessions by something, what is not there is zero, once it was there.
void fillQuietParts(Measured &samples, const NodeReading &before)
{
    if (!samples.contains({ u"active_connections"_s, {} }))
        return;
    for (auto one = before.values.begin(); one != before.values.end(); ++one) {
        if (one.key().metric.startsWith("sessions_by_"_L1) && !samples.contains(one.key()))
            samples.insert(one.key(), 0);
    }
}

/// The metrics whose counters went back although the server ran on.
QStringList resetBetween(const NodeReading &before, const NodeReading &now)
{
    QSet<QString> reset;
    for (auto one = now.values.begin(); one != now.values.end(); ++one) {
        const auto *metric = metricOf(one.key().metric);
        if (metric != nullptr && metric->kind == MetricKind::Counter
            && one.value() < before.values.value(one.key(), 0))
            reset << one.key().metric;
    }
    auto names = reset.values();
    names.sort();
    return names;
}

SubjectSamples clusterSamples(const ClusterRound &round, const CollectorCost &cost)
{
    Measured samples;
    if (round.isCoordinatorDown || round.failure.isEmpty())
        samples.insert({ u"is_db_alive"_s, {} }, round.isCoordinatorDown ? 0 : 1);
    samples.insert({ u"collector_round_time_sec"_s, {} }, static_cast<double>(round.took.count()) / 1000);
    if (cost.over.count() > 0)
        samples.insert({ u"collector_cpu_percent"_s, {} },
                       100 * static_cast<double>(cost.cpu.count()) / static_cast<double>(cost.over.count()));
    return { {}, samples };
}

} // namespace

ClusterSampler::ClusterSampler(QHash<QString, QString> nodeNames)
    : m_names(std::move(nodeNames))
{
}

/// The nodes of the first catalog that is ever seen have not just appeared.
void ClusterSampler::noteNodes(const ClusterRound &round, CollectedMinute &collected)
{
    if (round.nodes.isEmpty())
        return;
    const bool isFirst = std::ranges::all_of(m_names.keys(), isPooler);
    auto gone = m_names;
    for (const auto &node : round.nodes) {
        const auto subject = subjectOf(node.id);
        if (node.isCoordinator)
            m_coordinator = node.id;
        const auto known = m_names.constFind(subject);
        const bool isNew = known == m_names.cend();
        if (isNew && !isFirst)
            collected.events << eventAt(collected.minute, MetricEventKind::NodeAppeared, subject,
                                        node.address);
        if (!isNew && *known != node.address)
            collected.events << eventAt(collected.minute, MetricEventKind::NodeMoved, subject, node.address);
        if (isNew || *known != node.address)
            collected.nodeNames.insert(subject, node.address);
        if (!node.isActive)
            collected.events << gapAt(collected.minute, subject, Words::tr("The node is inactive."));
        gone.remove(subject);
    }
    gone.removeIf([](const QHash<QString, QString>::iterator &one) { return isPooler(one.key()); });
    for (auto one = gone.begin(); one != gone.end(); ++one) {
        collected.events << eventAt(collected.minute, MetricEventKind::NodeGone, one.key(), one.value());
        m_before.remove(NodeId { one.key().toInt() });
        m_names.remove(one.key());
    }
    m_names.insert(collected.nodeNames);
}

void ClusterSampler::takePooler(const PoolerMetrics &answer, CollectedMinute &collected)
{
    const auto subject = subjectOf(answer.place);
    if (m_names.value(subject).isEmpty()) {
        m_names.insert(subject, nameOfPooler(subject));
        collected.nodeNames.insert(subject, m_names.value(subject));
    }
    if (answer.samples) {
        collected.subjects << SubjectSamples { subject, *answer.samples };
        return;
    }
    collected.events << gapAt(collected.minute, subject, answer.samples.error().message);
    collected.subjects << deadSubject(subject);
}

void ClusterSampler::noteChanges(NodeId node, const NodeReading &now, CollectedMinute &collected)
{
    const auto before = m_before.constFind(node);
    if (before == m_before.cend())
        return;
    const auto subject = subjectOf(node);
    if (before->startedAt != now.startedAt) {
        const auto started = timeOf(now.startedAt);
        collected.events << MetricEvent { MetricEventKind::Restart, subject, started, started, {} };
        return;
    }
    if (before->loadedAt != now.loadedAt) {
        const auto loaded = timeOf(now.loadedAt);
        collected.events << MetricEvent { MetricEventKind::SettingsRead, subject, loaded, loaded, {} };
    }
    constexpr qsizetype mostNames = 3;
    const auto reset = resetBetween(*before, now);
    if (!reset.isEmpty())
        collected.events << eventAt(collected.minute, MetricEventKind::CounterReset, subject,
                                    reset.mid(0, mostNames).join(u", "_s));
}

void ClusterSampler::takeAnswer(const NodeMetrics &answer, CollectedMinute &collected)
{
    const auto subject = subjectOf(answer.node);
    if (!answer.reading) {
        collected.events << gapAt(collected.minute, subject, answer.reading.error().message);
        collected.subjects << deadSubject(subject);
        return;
    }
    const auto &now = *answer.reading;
    noteChanges(answer.node, now, collected);
    const auto known = m_before.constFind(answer.node);
    const bool isFresh = known != m_before.cend() && now.at - known->at <= longestInterval;
    auto samples = samplesOf(isFresh ? std::optional(*known) : std::nullopt, now);
    if (known != m_before.cend())
        fillQuietParts(samples, *known);
    auto kept = now;
    for (auto one = samples.begin(); one != samples.end(); ++one) { // zeros are remembered, too
        if (one.key().metric.startsWith("sessions_by_"_L1))
            kept.values.insert(one.key(), one.value());
    }
    m_before.insert(answer.node, kept);
    samples.insert({ u"collector_statement_time_sec"_s, {} }, now.took);
    collected.subjects << SubjectSamples { subject, samples };
}

CollectedMinute ClusterSampler::take(Minute minute, const ClusterRound &round, const CollectorCost &cost)
{
    CollectedMinute collected { .minute = minute };
    noteNodes(round, collected);
    for (const auto &answer : round.answers)
        takeAnswer(answer, collected);
    for (const auto &answer : round.poolers)
        takePooler(answer, collected);
    if (!round.failure.isEmpty())
        collected.events << gapAt(minute, {}, round.failure);
    if (round.isCoordinatorDown && !m_names.isEmpty())
        collected.subjects << deadSubject(subjectOf(m_coordinator));
    collected.subjects << clusterSamples(round, cost);
    return collected;
}

} // namespace tessera
