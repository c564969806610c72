// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_transitions.h"

#include "core/managers/manager_access_json.h"
#include "core/managers/manager_line.h"
#include "core/metrics/metric_store.h"

namespace tessera {

namespace {

constexpr int mostRuns = 1000; ///< The newest of all clusters
constexpr std::chrono::days farthest { 366 };

/// None where nothing was measured.
Result<QList<Transition>> readMeasured(const TransitionSources &sources)
{
    if (sources.metricPath.isEmpty())
        return QList<Transition> {};
    auto store = MetricStore::openForReading(sources.metricPath);
    if (!store && store.error().kind == ErrorKind::NotFound)
        return QList<Transition> {};
    if (!store)
        return tl::unexpected(store.error());
    const auto now = std::chrono::ceil<std::chrono::minutes>(std::chrono::system_clock::now());
    const auto events = store->events({ now - farthest, now + std::chrono::minutes(1) });
    if (!events)
        return tl::unexpected(events.error());
    return store->nodeNames().map(
        [&](const QHash<QString, QString> &names) { return transitionsOf(*events, sources.nodes, names); });
}

} // namespace

Result<QList<Transition>> readTransitions(const TransitionSources &sources)
{
    const auto journal = Journal::open(sources.journalPath);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto runs = journal->list(mostRuns);
    if (!runs)
        return tl::unexpected(runs.error());
    return readMeasured(sources).map([&](const QList<Transition> &measured) {
        return newestFirst(transitionsOf(*runs, sources.clusterId) + measured);
    });
}

QList<ManagerChange> readManagerHistory(const ConnectionTarget &target, const QList<ManagedGroup> &groups,
                                        Deadline deadline, const std::stop_token &stop)
{
    QList<ManagerChange> found;
    for (const auto &group : groups) {
        if (group.kind != ManagerKind::Patroni || !group.problem.isEmpty())
            continue;
        const auto *told = accessFor(target.managers, QString::number(group.group.value));
        auto access = told ? *told : ManagerAccess { .kind = group.kind };
        access.rest = { group.address };
        auto changes = ManagerLine(access, target).history(deadline, stop).value_or(QList<ManagerChange> {});
        for (auto &change : changes) {
            change.group = group.group;
            change.manager = titleOf(group);
        }
        found += changes;
    }
    return found;
}

} // namespace tessera
