// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/saved_target.h"

#include "app/ctl/cluster_target.h"
#include "app/ctl/text.h"

namespace tessera {

Result<SavedConnection> savedTarget(const Invocation &invocation)
{
    const auto target = clusterTarget(invocation.globals);
    if (!target)
        return tl::unexpected(target.error());
    const auto saved = ConnectionStore().load();
    if (!saved)
        return tl::unexpected(saved.error());
    const auto connection = saved->byId(target->connectionId);
    if (!connection || connection->isSandbox())
        return fail(ErrorKind::Invalid,
                    Ctl::tr("Hosts and HA managers are kept with a saved connection that is no sandbox. Name "
                            "one with --connection."));
    return *connection;
}

} // namespace tessera
