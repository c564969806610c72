// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connector.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

bool isForNoPassword(const Error &error)
{
    return error.kind == ErrorKind::Authentication && error.sqlState.isEmpty();
}

bool isForWrongPassword(const Error &error)
{
    return error.sqlState == u"28P01"_s;
}

} // namespace

Connector::Connector(ConnectionTarget target, SecretStore *keychain, AskPassword ask)
    : m_target(std::move(target))
    , m_ask(std::move(ask))
    , m_shared(std::make_shared<Shared>(keychain))
{
}

void Connector::usePassword(const QString &password)
{
    m_shared->passwords.remember(password);
}

Connector Connector::withoutQuestions() const
{
    auto quiet = *this;
    quiet.m_ask = {};
    return quiet;
}

Connector Connector::withHosts(const QList<HostAccess> &hosts) const
{
    auto other = *this;
    other.m_target.hosts = hosts;
    return other;
}

Connector Connector::at(const HostPort &coordinator) const
{
    auto other = *this;
    other.m_target.info.remove(u"hostaddr"_s).remove(u"target_session_attrs"_s);
    other.m_target.info.set(u"host"_s, coordinator.host).set(u"port"_s, QString::number(coordinator.port));
    return other;
}

Connector Connector::in(const QString &database) const
{
    auto other = *this;
    other.m_target.info.set(u"dbname"_s, database);
    return other;
}

Connector Connector::leadingTo(const ConnInfo &info) const
{
    auto other = *this;
    other.m_target.info = info;
    return other;
}

Result<Session> Connector::open(Deadline deadline, std::stop_token stop) const
{
    return openAt(m_target.info, m_target.options, deadline, stop);
}

Result<Session> Connector::open(const SessionOptions &options, Deadline deadline, std::stop_token stop) const
{
    return openAt(m_target.info, options, deadline, stop);
}

Result<Session> Connector::openNode(const QString &host, int port, Deadline deadline,
                                    std::stop_token stop) const
{
    return openNode(host, port, m_target.options, deadline, std::move(stop));
}

Result<Session> Connector::openNode(const QString &host, int port, const SessionOptions &options,
                                    Deadline deadline, std::stop_token stop) const
{
    auto info = m_target.info.resolved();
    if (!info)
        return tl::unexpected(info.error());
    info->remove(u"hostaddr"_s).remove(u"target_session_attrs"_s);
    info->set(u"host"_s, host).set(u"port"_s, QString::number(port));
    return openAt(*info, options, deadline, stop);
}

Result<Session> Connector::openPoolerConsole(const HostPort &place, Deadline deadline,
                                             std::stop_token stop) const
{
    auto info = m_target.info.resolved();
    if (!info)
        return tl::unexpected(info.error());
    info->remove(u"hostaddr"_s).remove(u"options"_s).set(u"dbname"_s, u"pgbouncer"_s);
    info->set(u"host"_s, place.host).set(u"port"_s, QString::number(place.port));
    return openAt(*info, m_target.options, deadline, stop);
}

Result<ConnInfo> Connector::resolvedInfo(Deadline deadline, std::stop_token stop) const
{
    return m_target.info.resolved().and_then(
        [&](const ConnInfo &info) { return throughTunnel(info.withoutSecrets(), deadline, stop); });
}

Result<ConnInfo> Connector::throughTunnel(ConnInfo info, Deadline deadline, const std::stop_token &stop) const
{
    if (!m_target.tunnel)
        return info;
    const auto host = info.value(info.has(u"host"_s) ? u"host"_s : u"hostaddr"_s);
    const auto farHost = isLoopbackHost(host) ? u"localhost"_s : host;
    const auto farPort = info.value(u"port"_s);
    const std::scoped_lock lock(m_shared->tunnelMutex);
    auto &tunnel = m_shared->tunnels[farHost + u' ' + farPort];
    if (!tunnel || !tunnel->isRunning()) {
        auto opened = Tunnel::open(*m_target.tunnel, farHost, farPort.toInt(), deadline, stop);
        if (!opened)
            return tl::unexpected(opened.error());
        tunnel = std::move(*opened);
    }
    info.set(u"host"_s, farHost).set(u"hostaddr"_s, u"127.0.0.1"_s);
    info.set(u"port"_s, QString::number(tunnel->localPort()));
    return info;
}

Result<Session> Connector::openAt(const ConnInfo &info, const SessionOptions &options, Deadline deadline,
                                  const std::stop_token &stop) const
{
    auto strict = options;
    strict.readOnly = options.readOnly || m_target.options.readOnly;
    const auto resolved = info.resolved();
    if (!resolved)
        return tl::unexpected(resolved.error());
    auto way = throughTunnel(*resolved, deadline, stop);
    if (!way)
        return tl::unexpected(way.error());
    if (m_target.tunnel && !way->has(u"password"_s)) {
        // .pgpass names the real port, which libpq does not see behind the tunnel.
        if (const auto kept = resolved->passFilePassword(); !kept.isEmpty())
            way->set(u"password"_s, kept);
    }
    if (way->has(u"password"_s) || !way->passFilePassword().isEmpty())
        return Session::open(*way, strict, deadline, stop);
    return openWithPassword(*way, strict, deadline, stop);
}

Result<Session> Connector::openWithPassword(ConnInfo info, const SessionOptions &options, Deadline deadline,
                                            const std::stop_token &stop) const
{
    const auto span = deadline.remaining();
    for (bool isFirst = true;; isFirst = false) {
        const auto found = m_shared->passwords.find(m_target, deadline, stop);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            info.set(u"password"_s, **found);
        auto session = Session::open(info, options, deadline, stop);
        if (session)
            return session;
        if (isFirst && isForWrongPassword(session.error()) && m_shared->passwords.forget())
            continue; // a token of the command that grew old; the next one is fresh
        const bool mayAsk =
            m_ask && (isForNoPassword(session.error()) || isForWrongPassword(session.error()));
        const auto typed = mayAsk ? m_ask(m_target) : std::nullopt;
        if (!typed)
            return session;
        m_shared->passwords.remember(*typed);
        if (!deadline.isNever())
            deadline = Deadline::in(span); // the user's time does not count
    }
}

} // namespace tessera
