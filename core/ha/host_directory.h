// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/hosts/server_host.h"

namespace tessera {

/// The hosts of a cluster's servers that commands can be run on.
class HostDirectory
{
public:
    explicit HostDirectory(QList<HostAccess> all)
        : m_all(std::move(all))
    {
    }
    /// @p server is HOST:PORT.
    [[nodiscard]] std::optional<ServerHost> hostOf(const QString &server) const;
    [[nodiscard]] const QList<HostAccess> &all() const { return m_all; }

private:
    QList<HostAccess> m_all;
};

/// Those that the connection names; of a sandbox its servers, as they are now. Reads a small file.
[[nodiscard]] HostDirectory hostsOf(const ConnectionTarget &target);

} // namespace tessera
