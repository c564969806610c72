// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"

namespace tessera {

enum class ServiceControl { PgCtl, PgCtlCluster, Systemd };

/// How the machine of one server is reached and how the server is run there. Holds no secret.
struct HostAccess
{
    HostPort server; ///< As pg_dist_node or the operator names it
    QString ssh = {}; ///< Destination for the system's ssh; empty: this machine
    QString user = {}; ///< OS user of the server; empty: the one we are there
    ServiceControl control = ServiceControl::PgCtl;
    QString dataFolder = {};
    QString programs = {}; ///< Folder of pg_ctl, pg_controldata, …
    QString service = {}; ///< PgCtlCluster: "15/main"; Systemd: the unit
    QString logFile = {}; ///< PgCtl only: where the server's first words go
    QString home = {}; ///< HOME of a server that we start (R14)
    QString passFile = {}; ///< Its PGPASSFILE
    bool operator==(const HostAccess &) const = default;
};

} // namespace tessera
