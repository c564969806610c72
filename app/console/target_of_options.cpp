// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/target_of_options.h"

#include "core/sandbox/sandbox_registration.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Console
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Console)
};

Result<ConnectionTarget> namedTarget(const Options &options, const ConnectionList &saved)
{
    if (!options.sandbox.isEmpty())
        return sandboxTarget(SandboxHome::ofThisUser(), options.sandbox);
    if (!options.service.isEmpty())
        return ConnectionTarget { .name = options.service,
                                  .info = ConnInfo().set(QStringLiteral("service"), options.service) };
    if (!options.dsn.isEmpty())
        return targetFromText(options.dsn);
    if (const auto *connection = saved.byName(options.connection))
        return targetOf(*connection);
    return fail(ErrorKind::NotFound,
                Console::tr("There is no saved connection \"%1\".").arg(options.connection));
}

} // namespace

Result<ConnectionTarget> targetOf(const Options &options)
{
    const auto saved = ConnectionStore().load();
    if (!saved)
        return tl::unexpected(saved.error());
    const auto target = namedTarget(options, *saved);
    if (!target)
        return target;
    return withSavedClass(*target, {}, saved->connections);
}

} // namespace tessera
