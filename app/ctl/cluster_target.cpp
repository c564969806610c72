// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cluster_target.h"

#include "app/ctl/text.h"
#include "core/sandbox/sandbox_registration.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

Result<ConnectionTarget> savedTarget(const QString &name, const ConnectionList &saved)
{
    const auto connection = saved.byName(name);
    if (connection)
        return targetOf(*connection);
    return fail(ErrorKind::NotFound, Ctl::tr("There is no saved connection \"%1\".").arg(name));
}

/// libpq itself reads the variables; what is shown comes from here.
Result<ConnectionTarget> environmentTarget()
{
    constexpr std::array variables { "PGSERVICE", "PGHOST", "PGPORT", "PGDATABASE" };
    for (const auto variable : variables) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return ConnectionTarget { .name = qEnvironmentVariable(variable) };
    }
    return fail(
        ErrorKind::Invalid,
        Ctl::tr("Say which cluster: --connection NAME, --sandbox NAME, --service NAME or --dsn URI."));
}

Result<ConnectionTarget> namedTarget(const GlobalOptions &globals, const ConnectionList &saved)
{
    if (!globals.connection.isEmpty())
        return savedTarget(globals.connection, saved);
    if (!globals.sandbox.isEmpty())
        return sandboxTarget(SandboxHome::ofThisUser(), globals.sandbox);
    if (!globals.service.isEmpty())
        return ConnectionTarget { .name = globals.service,
                                  .info = ConnInfo().set(u"service"_s, globals.service) };
    if (!globals.dsn.isEmpty())
        return targetFromText(globals.dsn);
    return environmentTarget();
}

} // namespace

Result<ConnectionTarget> clusterTarget(const GlobalOptions &globals)
{
    const auto saved = ConnectionStore().load();
    if (!saved)
        return tl::unexpected(saved.error());
    return namedTarget(globals, *saved).map([&](const ConnectionTarget &target) {
        return withSavedClass(target, {}, saved->connections);
    });
}

} // namespace tessera
