// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/coordinator_move.h"

#include "core/postgres/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CoordinatorMove)
};

bool isSamePlace(const HostPort &a, const HostPort &b)
{
    const bool isHere = isLoopbackHost(a.host) && isLoopbackHost(b.host);
    return a.port == b.port && (isHere || a.host.compare(b.host, Qt::CaseInsensitive) == 0);
}

bool names(const QList<HostPort> &places, const HostPort &place)
{
    return std::ranges::any_of(places, [&](const auto &one) { return isSamePlace(one, place); });
}

} // namespace

std::optional<SavedConnection> following(const SavedConnection &connection, const CoordinatorMove &move)
{
    auto places = placesOf(connection.info.resolved().value_or(connection.info));
    const bool isOfCluster = connection.id == move.connectionId || (move.from && names(places, *move.from));
    const bool isWritten = !connection.isSandbox() && !connection.info.has(u"service"_s);
    if (!isOfCluster || !isWritten || names(places, move.to))
        return {};
    auto changed = connection;
    if (connection.tunnel) {
        changed.info = withPlaces(changed.info, { move.to });
        return changed;
    }
    changed.info = withPlaces(changed.info, places << move.to);
    changed.info.set(u"target_session_attrs"_s, u"read-write"_s);
    return changed;
}

Result<QStringList> followCoordinator(ConnectionStore store, const CoordinatorMove &move)
{
    const auto saved = store.load();
    if (!saved)
        return tl::unexpected(saved.error());
    QStringList names;
    for (const auto &connection : saved->connections) {
        const auto changed = following(connection, move);
        if (!changed)
            continue;
        if (const auto written = store.save(*changed); !written)
            return tl::unexpected(written.error());
        names << connection.name;
    }
    return names;
}

QString followedText(const Result<QStringList> &names, const CoordinatorMove &move)
{
    if (!names)
        return Words::tr(
                   "The coordinator is at %1 now, which could not be entered in the saved connection: %2")
            .arg(move.to.text(), names.error().message);
    if (names->isEmpty())
        return {};
    return Words::tr("The coordinator is at %1 now. Saved connections that find it there, too: %2")
        .arg(move.to.text(), names->join(u", "_s));
}

} // namespace tessera
