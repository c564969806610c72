// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/cluster_identity.h"

namespace tessera {

using namespace Qt::StringLiterals;

Result<QString> readClusterIdentity(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows =
        session.run(u"SELECT current_database() || '/' || system_identifier FROM pg_control_system()"_s, {},
                    deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->get<QString>(0, 0);
}

} // namespace tessera
