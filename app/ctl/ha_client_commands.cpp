// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_client_commands.h"

#include "app/ctl/ha_reading.h"
#include "app/ctl/text.h"
#include "core/ha/client_strings.h"

#include <QJsonArray>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

Result<NodeGroup> groupNumbered(const QList<NodeGroup> &groups, const QString &number)
{
    for (const auto &group : groups) {
        if (QString::number(group.primary.group.value) == number)
            return group;
    }
    return fail(ErrorKind::NotFound, Ctl::tr("There is no node group %1.").arg(number));
}

QJsonObject stringJson(const ClientString &string)
{
    return { { u"id"_s, string.id }, { u"client"_s, string.client }, { u"text"_s, string.text } };
}

Answer answerOf(const NodeGroup &group, const QList<ClientString> &list)
{
    QString text;
    QJsonArray servers;
    for (const auto &place : placesFor(group))
        servers << place.text();
    QJsonArray strings;
    for (const auto &string : list) {
        text += string.client + u"\n    "_s + string.text + u'\n';
        strings << stringJson(string);
    }
    if (servers.size() == 1)
        text += u'\n' + Ctl::tr("This group has no standby that could be named beside its primary.") + u'\n';
    return { .text = text,
             .json = QJsonObject { { u"groupId"_s, group.primary.group.value },
                                   { u"servers"_s, servers },
                                   { u"strings"_s, strings } } };
}

/// Sessions that read from the secondaries of the whole cluster come in by the coordinator's group.
Result<Answer> readingAnswer(const QList<NodeGroup> &groups, const ConnInfo &info, const QString &cluster)
{
    QStringList missing;
    for (const auto &group : withoutSecondary(groups, cluster))
        missing << QString::number(group.value);
    if (!missing.isEmpty())
        return refuse(Ctl::tr("These groups have no secondary in the cluster '%1': %2. Register a standby of "
                              "each first: ha standby register.")
                          .arg(cluster, missing.join(u", "_s)));
    return groupNumbered(groups, u"0"_s).map([&](const NodeGroup &group) {
        return answerOf(group, readingStrings(placesFor(group), info, cluster));
    });
}

} // namespace

Result<Answer> haClients(const Invocation &invocation)
{
    const auto read = readHighAvailability(invocation);
    if (!read)
        return tl::unexpected(read.error());
    const auto info = read->target.info.resolved();
    if (!info)
        return tl::unexpected(info.error());
    const auto &arguments = invocation.arguments;
    if (arguments.has(u"--read-cluster"_s))
        return readingAnswer(read->groups, *info, arguments.value(u"--read-cluster"_s));
    return groupNumbered(read->groups, arguments.value(u"--group"_s, u"0"_s))
        .map([&](const NodeGroup &group) { return answerOf(group, clientStrings(placesFor(group), *info)); });
}

std::span<const OptionSpec> haClientOptions()
{
    static constexpr std::array options {
        OptionSpec { "--group", "GROUP",
                     QT_TRANSLATE_NOOP("tesseractl", "the node group (0, the coordinator's)") },
        OptionSpec {
            "--read-cluster", "NAME",
            QT_TRANSLATE_NOOP("tesseractl", "for sessions that read from that cluster's secondaries") },
    };
    return options;
}

} // namespace tessera
