// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_builders.h"

#include <QJsonArray>

#include <algorithm>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

void addNodes(QList<KnownName> &names, const QList<Node> &nodes)
{
    for (const auto &node : nodes) {
        names << KnownName { Naming::Node, node.address() };
        const bool isAlone = std::ranges::count(nodes, node.host, &Node::host) == 1;
        names << KnownName { Naming::Node, node.host, isAlone ? node.address() : QString() };
    }
}

void addCatalog(QList<KnownName> &names, const ClusterSnapshot &snapshot)
{
    names << KnownName { Naming::Database, snapshot.database() };
    addNodes(names, snapshot.nodes());
    for (const auto &table : snapshot.tables()) {
        names << KnownName { Naming::Table, table.displayName() }
              << KnownName { Naming::Table, table.name, table.displayName() }
              << KnownName { Naming::Schema, table.schema } << KnownName { Naming::User, table.owner }
              << KnownName { Naming::Column, table.distributionColumn };
    }
    for (const auto &group : snapshot.colocationGroups())
        names << KnownName { Naming::Schema, group.schema };
    for (const auto &record : snapshot.cleanup())
        names << KnownName { Naming::Object, record.objectName };
}

void addSessions(QList<KnownName> &names, const ClusterSessions &sessions)
{
    for (const auto &one : sessions.sessions)
        names << KnownName { Naming::Database, one.database } << KnownName { Naming::User, one.user }
              << KnownName { Naming::Application, one.application }
              << KnownName { Naming::Client, one.client };
    for (const auto &wait : sessions.waits)
        names << KnownName { Naming::Table, wait.object.relation };
}

/// Standbys are often called by their hosts, and so are their slots.
void addGroups(QList<KnownName> &names, const QList<NodeGroup> &groups)
{
    for (const auto &group : groups) {
        addNodes(names, group.secondaries);
        for (const auto &standby : group.reading ? group.reading->standbys : QList<FollowingStandby>())
            names << KnownName { Naming::Node, standby.name }
                  << KnownName { Naming::Client, standby.address };
        for (const auto &slot : group.reading ? group.reading->physicalSlots : QList<StandbySlot>())
            names << KnownName { Naming::Node, slot.name };
    }
}

Naming namingOf(const QString &parameter, const QString &value)
{
    if (value.contains(u':'))
        return Naming::Node;
    if (parameter.contains(u"column"_s, Qt::CaseInsensitive))
        return Naming::Column;
    if (parameter.contains(u"table"_s, Qt::CaseInsensitive))
        return Naming::Table;
    if (parameter.contains(u"schema"_s, Qt::CaseInsensitive))
        return Naming::Schema;
    return parameter == u"key"_s ? Naming::Value : Naming::Object;
}

void addParameter(QList<KnownName> &names, const QString &parameter, const QJsonValue &value)
{
    if (value.isString())
        names << KnownName { namingOf(parameter, value.toString()), value.toString() };
    for (const auto &one : value.toArray())
        addParameter(names, parameter, one);
    const auto object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one)
        addParameter(names, one.key(), one.value());
}

void addRecord(QList<KnownName> &names, const ReportRecord &record)
{
    for (const auto &entry : record.operations) {
        names << KnownName { Naming::User, entry.who } << KnownName { Naming::Cluster, entry.cluster };
        for (const auto &table : entry.plan.scope.tables)
            names << KnownName { Naming::Table, table };
        addParameter(names, {}, entry.plan.parameters);
    }
    for (const auto &event : record.events) {
        if (event.kind == MetricEventKind::NodeMoved)
            names << KnownName { Naming::Node, event.text };
    }
}

} // namespace

QList<KnownName> knownNames(const ReportFacts &facts)
{
    QList<KnownName> names { { Naming::Cluster, facts.connection } };
    if (const auto *state = facts.state())
        addCatalog(names, *state->snapshot);
    auto subjects = facts.nodeNames.keys();
    std::ranges::sort(subjects);
    for (const auto &subject : subjects) {
        const auto address = facts.nodeNames.value(subject);
        names << KnownName { Naming::Node, address }
              << KnownName { Naming::Node, address.section(u':', 0, -2), address };
    }
    if (facts.sessions && *facts.sessions)
        addSessions(names, **facts.sessions);
    if (facts.groups && *facts.groups)
        addGroups(names, **facts.groups);
    if (facts.record && *facts.record)
        addRecord(names, **facts.record);
    return names;
}

} // namespace tessera::build
