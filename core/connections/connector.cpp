// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connector.h"

namespace tessera {

Connector::Connector(ConnectionTarget target)
    : m_target(std::move(target))
{
}

Result<Session> Connector::open(Deadline deadline, std::stop_token stop) const
{
    return open(m_target.options, deadline, std::move(stop));
}

Result<Session> Connector::open(const SessionOptions &options, Deadline deadline, std::stop_token stop) const
{
    auto strict = options;
    strict.readOnly = options.readOnly || m_target.options.readOnly;
    return Session::open(m_target.info, strict, deadline, std::move(stop));
}

Result<Session> Connector::openNode(const QString &host, int port, Deadline deadline,
                                    std::stop_token stop) const
{
    auto info = m_target.info;
    info.remove(QStringLiteral("hostaddr")).remove(QStringLiteral("service"));
    info.set(QStringLiteral("host"), host).set(QStringLiteral("port"), QString::number(port));
    return Session::open(info, m_target.options, deadline, std::move(stop));
}

} // namespace tessera
