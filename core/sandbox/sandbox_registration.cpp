// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_registration.h"

#include "core/sandbox/sandbox_state.h"
#include "core/sandbox/text.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString idOf(const QString &name)
{
    return u"sandbox:"_s + name;
}

QList<ManagerAccess> managersOf(const SandboxPlace &place)
{
    const auto record = readRecord(place.folder());
    return record ? managerAccesses(place, *record) : QList<ManagerAccess>();
}

/// The sandbox's name, or one that no other saved connection has.
QString freeName(const ConnectionList &saved, const QString &name)
{
    if (!saved.byName(name))
        return name;
    const auto marked = SandboxText::tr("%1 (sandbox)").arg(name);
    return saved.byName(marked) ? idOf(name) : marked;
}

} // namespace

Result<> registerSandbox(const SandboxHome &home, const QString &name)
{
    const auto info = sandboxConnection(home, name);
    if (!info)
        return tl::unexpected(info.error());
    ConnectionStore store;
    const auto saved = store.load();
    if (!saved)
        return tl::unexpected(saved.error());
    const auto known = saved->byId(idOf(name));
    const auto managers = managersOf({ home, name });
    if (known && known->info == *info && known->managers == managers)
        return {};
    auto connection = known ? *known : SavedConnection { .id = idOf(name), .name = freeName(*saved, name) };
    if (!known) {
        connection.group = SandboxText::tr("Sandboxes");
        connection.password.useKeychain = false;
    }
    connection.info = *info;
    connection.managers = managers;
    connection.systemIdentifier.clear();
    return store.save(connection);
}

Result<> unregisterSandbox(const SandboxHome &home, const QString &name)
{
    ConnectionStore store;
    const auto saved = store.load();
    if (!saved)
        return tl::unexpected(saved.error());
    const auto known = saved->byId(idOf(name));
    const SandboxPlace place { home, name };
    if (!known || known->info.value(u"passfile"_s) != place.passFile())
        return {};
    return store.remove(known->id);
}

Result<ConnectionTarget> sandboxTarget(const SandboxHome &home, const QString &name)
{
    const auto info = sandboxConnection(home, name);
    if (!info)
        return tl::unexpected(info.error());
    return ConnectionTarget { .name = name,
                              .connectionId = idOf(name),
                              .info = *info,
                              .password = { .useKeychain = false },
                              .managers = managersOf({ home, name }) };
}

} // namespace tessera
