// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/read_managers.h"

#include "core/managers/manager_access_json.h"
#include "core/managers/manager_line.h"
#include "core/managers/monitor_by_keeper.h"
#include "core/postgres/resolve_host.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <thread>
#include <vector>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

/// Patroni's own default.
QString usualRest(const QString &host)
{
    constexpr int usualPort = 8008;
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    url.setPort(usualPort);
    return url.toString();
}

bool isTold(const QList<ManagerAccess> &told, const GroupClue &clue)
{
    return accessFor(told, QString::number(clue.group.value)) != nullptr;
}

/// A manager that could not be asked still is in charge.
ManagedGroup unasked(const ManagerAccess &access, const GroupClue &clue, const QString &why)
{
    ManagedGroup group { .group = clue.group, .kind = access.kind };
    group.knowsCitus = access.knowsCitus;
    if (clue.evidence)
        group.name = clue.evidence->scope;
    group.problem = why;
    return group;
}

/// Its monitor as the keeper of one of the group's servers knows it; as it was, where none tells.
ManagerAccess withMonitor(ManagerAccess access, const ConnectionTarget &target, const GroupClue &clue,
                          Deadline deadline, const std::stop_token &stop)
{
    if (access.kind != ManagerKind::AutoFailover || !access.monitor.values().isEmpty())
        return access;
    const auto soon = Deadline::earlier(deadline, Deadline::in(3s));
    for (const auto &host : target.hosts) {
        if (!clue.servers.contains(host.server.text()))
            continue;
        if (const auto found = readMonitorByKeeper(host, soon, stop)) {
            access.monitor = found->monitor;
            access.formation = found->formation;
            break;
        }
    }
    return access;
}

ManagedGroup readOne(const ConnectionTarget &target, const ManagerAccess &known, const GroupClue &clue,
                     Deadline deadline, const std::stop_token &stop)
{
    const auto access = withMonitor(known, target, clue, deadline, stop);
    if (access.kind == ManagerKind::Repmgr)
        return unasked(
            access, clue,
            Words::tr("repmgr watches over group %1. Its state is shown by 'repmgr cluster show' on "
                      "its hosts.")
                .arg(clue.group.value));
    const auto groups = ManagerLine(access, target).read(clue.systemIdentifier, deadline, stop);
    if (!groups)
        return unasked(access, clue, groups.error().message);
    if (const auto *group = managerOf(*groups, clue.group))
        return *group;
    return unasked(access, clue,
                   Words::tr("%1 knows nothing of group %2.")
                       .arg(nameOf(access.kind), QString::number(clue.group.value)));
}

/// What each node holds for the primary of each group, by the group's number.
QHash<NodeId, QJsonObject> primariesBy(const QList<NodeAnswer> &answers)
{
    QHash<NodeId, QJsonObject> views;
    for (const auto &answer : answers) {
        if (answer.isAnswer)
            views.insert(answer.node, QJsonDocument::fromJson(answer.text.toUtf8()).object());
    }
    return views;
}

void addStrays(ManagedGroup &group, const QList<Node> &nodes, const QHash<NodeId, QJsonObject> &views,
               const std::stop_token &stop)
{
    const auto *leader = leaderOf(group);
    if (leader == nullptr)
        return;
    for (const auto &node : nodes) {
        const auto names = views.value(node.id)[QString::number(group.group.value)].toString();
        if (!names.isEmpty() && !isSamePlace(names, leader->server, stop))
            group.strays << StrayNode { node.address(), names };
    }
}

QList<GroupClue> cluesFrom(const QList<Node> &nodes, const QList<NodeAnswer> &answers)
{
    QList<GroupClue> clues;
    for (const auto &node : nodes) {
        if (node.role != NodeRole::Primary)
            continue;
        GroupClue clue { .group = node.group };
        for (const auto &other : nodes) {
            if (other.group != node.group)
                continue;
            clue.servers << other.address();
            if (!clue.hosts.contains(other.host))
                clue.hosts << other.host;
        }
        const auto answer = std::ranges::find(answers, node.id, &NodeAnswer::node);
        if (answer != answers.end() && answer->isAnswer)
            clue.evidence = managerEvidence(answer->text);
        clues << clue;
    }
    return clues;
}

} // namespace

std::optional<ManagerAccess> wayToManager(const QList<ManagerAccess> &told, const GroupClue &clue)
{
    const auto number = QString::number(clue.group.value);
    if (const auto *access = accessFor(told, number))
        return access->kind == ManagerKind::None ? std::nullopt : std::optional(*access);
    if (!clue.evidence)
        return std::nullopt;
    ManagerAccess guess { .kind = clue.evidence->kind, .group = number };
    for (const auto &host : guess.kind == ManagerKind::Patroni ? clue.hosts : QStringList())
        guess.rest << usualRest(host);
    return guess;
}

QList<ManagedGroup> readManagers(const ConnectionTarget &target, const QList<GroupClue> &clues,
                                 Deadline deadline, const std::stop_token &stop)
{
    std::vector<std::optional<ManagedGroup>> readings(static_cast<size_t>(clues.size()));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < readings.size(); ++i) {
            const auto &clue = clues.at(static_cast<qsizetype>(i));
            const auto access = wayToManager(target.managers, clue);
            if (!access)
                continue;
            threads.emplace_back([&, i, access = *access] {
                readings[i] = readOne(target, access, clues.at(static_cast<qsizetype>(i)), deadline, stop);
                readings[i]->isTold = isTold(target.managers, clues.at(static_cast<qsizetype>(i)));
            });
        }
    }
    QList<ManagedGroup> groups;
    for (const auto &reading : readings) {
        if (reading)
            groups << *reading;
    }
    return groups;
}

Result<QList<ManagedGroup>> readManagedGroups(Session &session, const ConnectionTarget &target,
                                              const QList<Node> &nodes, Deadline deadline,
                                              std::stop_token stop)
{
    const auto evidence = askAllNodes(session, sqlText(u"manager_evidence"_s), deadline, stop);
    if (!evidence)
        return tl::unexpected(evidence.error());
    auto groups = readManagers(target, cluesFrom(nodes, *evidence), deadline, stop);
    if (std::ranges::none_of(groups, [](const ManagedGroup &one) { return leaderOf(one) != nullptr; }))
        return groups;
    const auto answers = askAllNodes(session, sqlText(u"primaries_by_node"_s), deadline, stop);
    if (!answers)
        return tl::unexpected(answers.error());
    const auto views = primariesBy(*answers);
    for (auto &group : groups)
        addStrays(group, nodes, views, stop);
    return groups;
}

bool isSamePlace(const QString &one, const QString &other, const std::stop_token &stop)
{
    const auto a = hostPortFrom(one);
    const auto b = hostPortFrom(other);
    if (!a || !b || a->port != b->port)
        return false;
    if (a->host.compare(b->host, Qt::CaseInsensitive) == 0)
        return true;
    if (isLoopbackHost(a->host) && isLoopbackHost(b->host))
        return true;
    const auto deadline = Deadline::in(1s);
    const auto ours = resolveHost(a->host, deadline, stop);
    const auto theirs = resolveHost(b->host, deadline, stop);
    return ours && theirs
        && std::ranges::any_of(*ours, [&](const QString &address) { return theirs->contains(address); });
}

} // namespace tessera
