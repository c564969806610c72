// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/places.h"

#include <QStringList>

namespace tessera {

using namespace Qt::StringLiterals;

QList<HostPort> placesOf(const ConnInfo &info)
{
    const auto hosts = info.value(info.has(u"host"_s) ? u"host"_s : u"hostaddr"_s).split(u',');
    const auto ports = info.value(u"port"_s).split(u',');
    QList<HostPort> places;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto port = ports.value(ports.size() == 1 ? 0 : i).trimmed().toUShort();
        places << HostPort { hosts.at(i).trimmed(), port > 0 ? port : HostPort().port };
    }
    return places;
}

ConnInfo withPlaces(ConnInfo info, const QList<HostPort> &places)
{
    QStringList hosts;
    QStringList ports;
    for (const auto &place : places) {
        hosts << place.host;
        ports << QString::number(place.port);
    }
    return info.remove(u"hostaddr"_s).set(u"host"_s, hosts.join(u',')).set(u"port"_s, ports.join(u','));
}

} // namespace tessera
