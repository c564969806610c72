// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_history_command.h"

#include "app/ctl/cluster_target.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/cluster/read_snapshot.h"
#include "core/ha/read_availability.h"
#include "core/ha/read_transitions.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array options {
    OptionSpec { "--group", "GROUP",
                 QT_TRANSLATE_NOOP("tesseractl", "only of this node group; 0 is the coordinator's") },
};

QJsonValue timeJson(const Transition &one)
{
    return one.at.isValid() ? QJsonValue(one.at.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject jsonOf(const Transition &one)
{
    return { { u"at"_s, timeJson(one) },
             { u"groupId"_s, one.group ? QJsonValue(one.group->value) : QJsonValue() },
             { u"kind"_s, idOf(one.kind) },
             { u"text"_s, one.text },
             { u"detail"_s, one.detail },
             { u"source"_s, one.source },
             { u"journalId"_s, one.entry > 0 ? QJsonValue(one.entry) : QJsonValue() } };
}

Answer answerOf(const QList<Transition> &transitions)
{
    QList<QStringList> rows { { Ctl::tr("WHEN"), Ctl::tr("GROUP"), Ctl::tr("KIND"), Ctl::tr("WHAT HAPPENED"),
                                Ctl::tr("TOLD BY") } };
    QJsonArray json;
    for (const auto &one : transitions) {
        rows << QStringList { one.at.isValid() ? one.at.toString(Qt::ISODate) : u"-"_s,
                              one.group ? QString::number(one.group->value) : u"-"_s, nameOf(one.kind),
                              one.text, one.source };
        json << jsonOf(one);
    }
    return { .text = transitions.isEmpty() ? Ctl::tr("Nothing has happened yet that is known.") + u'\n'
                                           : textTable(rows),
             .json = json };
}

/// What servers and managers remember; nothing of what cannot be reached.
QList<Transition> remembered(const Connector &connector, QList<Node> &nodes, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(readingLimit);
    auto session = openForNodes(connector, deadline, stop);
    const auto snapshot = session ? readSnapshot(*session, deadline, stop)
                                  : Result<SnapshotPtr>(tl::unexpected(session.error()));
    if (!snapshot)
        return {};
    nodes = (*snapshot)->nodes();
    const auto groups = readAvailability(&*session, connector, nodes, deadline, stop);
    const auto managers = readAvailableManagers(&*session, connector.target(), groups, nodes, deadline, stop);
    return transitionsOf(groups)
        + transitionsOf(readManagerHistory(connector.target(), managers, deadline, stop));
}

} // namespace

std::span<const OptionSpec> haHistoryOptions()
{
    return options;
}

/// Works while the cluster is down: files of this computer tell the most.
Result<Answer> haHistory(const Invocation &invocation)
{
    const auto stop = invocation.terminal.stopToken();
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto file = measuredFileOf(*connector, stop);
    if (file.clusterId.isEmpty())
        return fail(ErrorKind::NotFound,
                    Ctl::tr("The cluster does not answer, and nothing of it was collected on this computer; "
                            "so it is not known which one it is."));
    TransitionSources sources { .metricPath = file.metricPath,
                                .journalPath = Journal::defaultPath(),
                                .clusterId = file.clusterId };
    const auto here = remembered(*connector, sources.nodes, stop);
    return readTransitions(sources).map([&](const QList<Transition> &kept) {
        auto all = newestFirst(kept + here);
        const auto group = invocation.arguments.value(u"--group"_s);
        all.removeIf([&](const Transition &one) {
            return !group.isEmpty() && (!one.group || QString::number(one.group->value) != group);
        });
        return answerOf(all);
    });
}

} // namespace tessera
