// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/host_port.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HostPort)
};

} // namespace

QString HostPort::text() const
{
    const bool isV6 = host.contains(u':');
    return (isV6 ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

Result<HostPort> hostPortFrom(const QString &text, quint16 defaultPort)
{
    HostPort place { {}, defaultPort };
    auto rest = text;
    if (text.startsWith(u'[') && text.contains(u']')) {
        place.host = text.mid(1, text.indexOf(u']') - 1);
        rest = text.mid(text.indexOf(u']') + 1);
    } else {
        place.host = text.section(u':', 0, 0);
        rest = text.mid(place.host.size());
    }
    bool isPort = rest.isEmpty();
    if (rest.startsWith(u':'))
        place.port = rest.mid(1).toUShort(&isPort);
    if (!isPort || place.port == 0 || place.host.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is not an address. Write HOST:PORT, such as 10.0.0.5:%2.")
                        .arg(text)
                        .arg(defaultPort));
    return place;
}

} // namespace tessera
