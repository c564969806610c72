// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/metric_file.h"

#include "app/ctl/read_cluster.h"
#include "core/cluster/cluster_identity.h"
#include "core/collect/collector_access.h"
#include "core/metrics/metric_paths.h"

#include <QDateTime>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A cluster that is down is known by its address.
constexpr auto longestQuestion = 5s;

Result<QString> identityOf(const Connector &connector, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(longestQuestion);
    auto session = connector.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return readClusterIdentity(*session, deadline, stop);
}

/// A cluster that does not say who it is is looked for under its address.
Result<QString> storePathOf(const Result<QString> &identity, const Connector &connector)
{
    return identity ? Result<QString>(metricStorePath(*identity))
                    : findMetricStore(measuredAddress(connector.target().info), metricFolder());
}

QString timeText(MetricEvent::Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

} // namespace

Result<QString> metricFileOf(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    return storePathOf(identityOf(*connector, invocation.terminal.stopToken()), *connector);
}

MeasuredFile measuredFileOf(const Connector &connector, const std::stop_token &stop)
{
    const auto identity = identityOf(connector, stop);
    const auto path = storePathOf(identity, connector).value_or(QString());
    const auto store = MetricStore::openForReading(path);
    if (!store)
        return { identity.value_or(QString()), {} };
    return { identity ? *identity : store->noted(u"cluster"_s).value_or(QString()), path };
}

Result<MetricReader> metricReaderOf(const Invocation &invocation)
{
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    return MetricReader::open(*path);
}

CollectorSettings collectorSettings(const Connector &connector)
{
    const auto &target = connector.target();
    return { .folder = metricFolder(),
             .address = measuredAddress(target.info),
             .name = target.name,
             .program = CollectorProgram::Agent,
             .openNode = nodeOpener(connector),
             .poolers = poolerAccess(connector) };
}

OpenSession openerOf(const Connector &connector)
{
    return [connector](Deadline deadline, std::stop_token stop) {
        return connector.open(deadline, std::move(stop));
    };
}

QString minuteText(Minute minute)
{
    return timeText(minute);
}

QJsonValue minuteJson(std::optional<Minute> minute)
{
    return minute ? QJsonValue(minuteText(*minute)) : QJsonValue();
}

QJsonObject eventJson(const MetricEvent &event)
{
    QJsonObject json { { u"kind"_s, nameOf(event.kind) },
                       { u"nodeId"_s, nodeIdJson(event.subject) },
                       { u"from"_s, timeText(event.begin) },
                       { u"to"_s, timeText(event.end) },
                       { u"text"_s, event.text } };
    if (isPooler(event.subject))
        json.insert(u"node"_s, nameOfPooler(event.subject));
    return json;
}

} // namespace tessera
