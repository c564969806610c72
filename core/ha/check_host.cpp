// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/check_host.h"

#include "core/base/size_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HighAvailability)
};

/// What the server at the address calls itself; empty when none answers.
QString identityAt(const Connector &connector, const HostPort &place, Deadline deadline,
                   const std::stop_token &stop)
{
    auto session = connector.openNode(place.host, place.port, deadline, stop);
    const auto rows = session
        ? session->run(u"SELECT system_identifier::text FROM pg_catalog.pg_control_system()"_s, {}, deadline,
                       stop)
        : Result<Rows>(tl::unexpected(session.error()));
    return rows && !rows->isEmpty() ? rows->get<QString>(0, 0) : QString();
}

} // namespace

Result<HostCheck> checkHost(const Connector &connector, const QString &server, Deadline deadline,
                            const std::stop_token &stop)
{
    const auto host = hostsOf(connector.target()).hostOf(server);
    if (!host)
        return fail(ErrorKind::NotFound, Words::tr("No host of %1 is known.").arg(server));
    const auto runs = host->isRunning(deadline, stop);
    const auto data = runs.and_then([&](bool) { return host->controlData(deadline, stop); });
    const auto free = data.and_then([&](const ControlData &) { return host->freeBytes(deadline, stop); });
    if (!free)
        return tl::unexpected(free.error());
    const auto identity = identityAt(connector, host->access().server, deadline, stop);
    if (!identity.isEmpty() && identity != data->systemIdentifier)
        return refuse(
            Words::tr("The server at %1 is not the one in %2 on that host: their system identifiers differ "
                      "(%3, %4). Another host stands behind the name, or the folder is another server's.")
                .arg(server, host->access().dataFolder, identity, data->systemIdentifier));
    return HostCheck { *runs, *data, *free,
                       Words::tr("%1 is '%2' there, timeline %3; %4 are free on its disk.")
                           .arg(server, data->state, QString::number(data->timeline), bytesText(*free)) };
}

} // namespace tessera
