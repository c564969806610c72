// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_host_commands.h"

#include "app/ctl/cluster_target.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/saved_target.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/ha/check_host.h"
#include "core/hosts/host_access_json.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array options {
    OptionSpec { "--ssh", "DESTINATION",
                 QT_TRANSLATE_NOOP("tesseractl", "[user@]host or alias (this machine)") },
    OptionSpec { "--user", "USER", QT_TRANSLATE_NOOP("tesseractl", "OS user of the server, by sudo -n") },
    OptionSpec { "--control", "WAY",
                 QT_TRANSLATE_NOOP("tesseractl", "pg_ctl, pg_ctlcluster or systemd (pg_ctl)") },
    OptionSpec { "--data", "FOLDER", QT_TRANSLATE_NOOP("tesseractl", "data folder of the server") },
    OptionSpec { "--programs", "FOLDER",
                 QT_TRANSLATE_NOOP("tesseractl", "folder of pg_controldata and pg_ctl") },
    OptionSpec { "--cluster", "NAME",
                 QT_TRANSLATE_NOOP("tesseractl", "15/main of pg_lsclusters, or the systemd unit") },
    OptionSpec { "--log", "FILE",
                 QT_TRANSLATE_NOOP("tesseractl", "pg_ctl: where the server's first words go") },
};

Result<HostPort> serverOf(const Invocation &invocation)
{
    return hostPortFrom(invocation.arguments.operand(0));
}

Result<Answer> keep(SavedConnection connection, const QString &text)
{
    return ConnectionStore().save(connection).map([&] {
        return Answer { .text = text + u'\n', .json = hostsToJson(connection.hosts) };
    });
}

} // namespace

std::span<const OptionSpec> haHostOptions()
{
    return options;
}

Result<Answer> haHostList(const Invocation &invocation)
{
    const auto target = clusterTarget(invocation.globals);
    if (!target)
        return tl::unexpected(target.error());
    const auto hosts = hostsOf(*target).all();
    QList<QStringList> rows { { Ctl::tr("SERVER"), Ctl::tr("REACHED BY"), Ctl::tr("AS"), Ctl::tr("RUN BY"),
                                Ctl::tr("DATA FOLDER") } };
    for (const auto &access : hosts)
        rows << QStringList { access.server.text(),
                              access.ssh.isEmpty() ? Ctl::tr("this machine") : access.ssh, access.user,
                              controlWord(access.control), access.dataFolder };
    return Answer { .text = hosts.isEmpty() ? Ctl::tr("No host is known.") + u'\n' : textTable(rows),
                    .json = hostsToJson(hosts) };
}

Result<Answer> haHostSet(const Invocation &invocation)
{
    const auto server = serverOf(invocation);
    const auto control = controlFromWord(invocation.arguments.value(u"--control"_s, u"pg_ctl"_s));
    auto connection = savedTarget(invocation);
    if (!server || !control)
        return tl::unexpected(server ? control.error() : server.error());
    if (!connection)
        return tl::unexpected(connection.error());
    const HostAccess access { .server = *server,
                              .ssh = invocation.arguments.value(u"--ssh"_s),
                              .user = invocation.arguments.value(u"--user"_s),
                              .control = *control,
                              .dataFolder = invocation.arguments.value(u"--data"_s),
                              .programs = invocation.arguments.value(u"--programs"_s),
                              .service = invocation.arguments.value(u"--cluster"_s),
                              .logFile = invocation.arguments.value(u"--log"_s) };
    if (const auto checked = checkHostAccess(access); !checked)
        return tl::unexpected(checked.error());
    noteHost(connection->hosts, access);
    return keep(*connection,
                Ctl::tr("The host of %1 is known now. Try it with 'ha host test %1'.").arg(server->text()));
}

Result<Answer> haHostForget(const Invocation &invocation)
{
    const auto server = serverOf(invocation);
    auto connection = savedTarget(invocation);
    if (!server || !connection)
        return tl::unexpected(server ? connection.error() : server.error());
    if (connection->hosts.removeIf([&](const HostAccess &one) { return one.server == *server; }) == 0)
        return fail(ErrorKind::NotFound, Ctl::tr("No host of %1 is known.").arg(server->text()));
    return keep(*connection, Ctl::tr("The host of %1 is forgotten.").arg(server->text()));
}

Result<Answer> haHostTest(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto checked = checkHost(*connector, invocation.arguments.operand(0), Deadline::in(readingLimit),
                                   invocation.terminal.stopToken());
    if (!checked)
        return tl::unexpected(checked.error());
    const QJsonObject json { { u"server"_s, invocation.arguments.operand(0) },
                             { u"isRunning"_s, checked->isRunning },
                             { u"state"_s, checked->data.state },
                             { u"systemIdentifier"_s, checked->data.systemIdentifier },
                             { u"timeline"_s, checked->data.timeline },
                             { u"freeBytes"_s, checked->free.value } };
    return Answer { .text = checked->sentence + u'\n', .json = json };
}

} // namespace tessera
