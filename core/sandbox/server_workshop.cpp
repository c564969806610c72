// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_workshop.h"

#include "core/hosts/program.h"
#include "core/sandbox/engine_install.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/system_identity.h"
#include "core/sandbox/text.h"

#include <pwd.h>
#include <unistd.h>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

Result<> copyTemplate(const SandboxPlace &place, const ServerTemplate &model, const SandboxNode &node,
                      const SandboxCall &call)
{
    const auto copied =
        runProgram({ .path = u"cp"_s,
                     .arguments = { u"-a"_s, u"--reflink=auto"_s, u"--"_s, model.folder, node.folder },
                     .user = place.home.serverUser },
                   call.deadline, call.stop);
    if (!copied)
        return tl::unexpected(copied.error());
    return {};
}

} // namespace

QString osUserName(const SandboxHome &home)
{
    if (!home.serverUser.isEmpty())
        return home.serverUser;
    const auto entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

Result<> copyServerFiles(const SandboxPlace &place, const Workshop &workshop, const SandboxNode &node,
                         const SandboxCall &call)
{
    return copyTemplate(place, workshop.model, node, call).and_then([&] {
        return giveIdentity(place.home, workshop.programs, node, call.deadline);
    });
}

Result<> configureServer(const SandboxPlace &place, const ServerSettings &settings, const SandboxNode &node)
{
    const QList<std::pair<QString, QByteArray>> files {
        { u"postgresql.conf"_s, "include = 'tessera.conf'\n" },
        { u"tessera.conf"_s, serverConfiguration(place, node, settings) },
        { u"tessera_citus.conf"_s,
          settings.engine == SandboxEngine::Citus ? QByteArray() : engineSettings() },
        { u"pg_hba.conf"_s, hostBasedAuthentication() },
        { u"pg_ident.conf"_s, identityMap(osUserName(place.home)) },
    };
    for (const auto &[name, text] : files) {
        const auto written = writeServerFile(place.home, node.folder + QLatin1Char('/') + name, text);
        if (!written)
            return written;
    }
    return {};
}

Result<Workshop> openWorkshop(const SandboxPlace &place, const QString &programsFolder,
                              const SandboxCall &call)
{
    const auto programs = findPostgres(programsFolder);
    if (!programs)
        return tl::unexpected(programs.error());
    call.progress(
        SandboxText::tr("Preparing PostgreSQL %1 from %2").arg(programs->version, programs->folder));
    const auto model = prepareTemplate(place.home, *programs, call.deadline, call.stop);
    if (!model)
        return tl::unexpected(model.error());
    return Workshop { *programs,
                      *model,
                      { .hasStatStatements = model->extensions.contains(u"pg_stat_statements"_s) },
                      superuserPassword(place) };
}

Result<SandboxEngine> chooseEngine(const SandboxWish &wish, const Workshop &workshop)
{
    const bool hasCitus = workshop.model.extensions.contains(u"citus"_s);
    const auto engine = wish.engine.value_or(hasCitus ? SandboxEngine::Citus : SandboxEngine::BuiltIn);
    if (engine == SandboxEngine::Citus && !hasCitus) {
        return fail(
            ErrorKind::Unsupported,
            SandboxText::tr("PostgreSQL in %1 has no citus extension; install it or use --engine builtin.")
                .arg(workshop.programs.folder));
    }
    const bool hasContrib = workshop.model.extensions.contains(u"postgres_fdw"_s)
        && workshop.model.extensions.contains(u"dblink"_s);
    if (engine == SandboxEngine::BuiltIn && !hasContrib) {
        return fail(
            ErrorKind::Unsupported,
            SandboxText::tr("PostgreSQL in %1 lacks postgres_fdw or dblink, which the built-in engine needs; "
                            "install PostgreSQL's contrib package.")
                .arg(workshop.programs.folder));
    }
    return engine;
}

Result<> makeServer(const SandboxPlace &place, const Workshop &workshop, const SandboxNode &node,
                    const SandboxCall &call)
{
    return copyServerFiles(place, workshop, node, call)
        .and_then([&] { return configureServer(place, workshop.settings, node); })
        .and_then([&] { return startServer(place, workshop.programs, node, call.deadline, call.stop); })
        .and_then([&] {
            return setPassword(place, node, sandboxSuperuser, workshop.password, call.deadline, call.stop);
        })
        .and_then([&] {
            return installEngine(place, workshop.settings.engine, node, workshop.settings.hasStatStatements,
                                 call.deadline, call.stop);
        });
}

} // namespace tessera
