// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/resolve_host.h"

#include "core/base/abandonable_call.h"

#include <QCoreApplication>

#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

const auto hostKey = QStringLiteral("host");
const auto addressKey = QStringLiteral("hostaddr");
const auto portKey = QStringLiteral("port");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ResolveHost)
};

struct LookUp
{
    int status = 0;
    QStringList addresses;
};

QString numericText(const addrinfo &entry)
{
    char text[NI_MAXHOST];
    const int status =
        getnameinfo(entry.ai_addr, entry.ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
    return status == 0 ? QString::fromLatin1(text) : QString();
}

LookUp lookUp(const QByteArray &host, int flags)
{
    addrinfo wanted {};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags;
    addrinfo *first = nullptr;
    LookUp found { .status = getaddrinfo(host.constData(), nullptr, &wanted, &first), .addresses = {} };
    if (found.status != 0)
        return found;
    const Addresses owner(first, freeaddrinfo);
    for (const auto *entry = first; entry; entry = entry->ai_next) {
        const auto text = numericText(*entry);
        if (!text.isEmpty() && !found.addresses.contains(text))
            found.addresses << text;
    }
    return found;
}

bool isSocketFolder(const QString &host)
{
    return host.isEmpty() || host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@'));
}

/// One host of a comma-separated list, with what belongs to it.
struct Host
{
    QString name;
    QString address;
    QString port;
};

QString item(const QStringList &list, qsizetype i)
{
    if (list.size() == 1)
        return list.first();
    return i < list.size() ? list[i] : QString();
}

QList<Host> hostsOf(const ConnInfo &info)
{
    const auto names = info.value(hostKey).split(QLatin1Char(','));
    const auto addresses = info.value(addressKey).split(QLatin1Char(','));
    const auto ports = info.value(portKey).split(QLatin1Char(','));
    QList<Host> hosts;
    for (qsizetype i = 0; i < std::max(names.size(), addresses.size()); ++i)
        hosts << Host { i < names.size() ? names[i] : QString(),
                        i < addresses.size() ? addresses[i] : QString(), item(ports, i) };
    return hosts;
}

ConnInfo attempt(ConnInfo info, const Host &host, const QString &address)
{
    info.remove(hostKey).remove(addressKey).remove(portKey);
    if (!host.name.isEmpty())
        info.set(hostKey, host.name);
    if (!address.isEmpty())
        info.set(addressKey, address);
    if (!host.port.isEmpty())
        info.set(portKey, host.port);
    return info;
}

} // namespace

Result<QStringList> resolveHost(const QString &host, Deadline deadline, std::stop_token stop)
{
    const auto name = host.toUtf8();
    if (auto literal = lookUp(name, AI_NUMERICHOST); literal.status == 0)
        return literal.addresses;
    const auto found =
        abandonableCall([name] { return lookUp(name, AI_ADDRCONFIG); }, deadline, std::move(stop));
    if (!found && found.error().kind == ErrorKind::Timeout)
        return fail(ErrorKind::Timeout,
                    Words::tr("The name of host %1 could not be looked up in time.").arg(host));
    if (!found)
        return tl::unexpected(found.error());
    if (found->status == EAI_AGAIN || found->status == EAI_FAIL)
        return fail(ErrorKind::Connection,
                    Words::tr("The host name %1 cannot be looked up: no name server answers.").arg(host));
    if (found->addresses.isEmpty())
        return fail(ErrorKind::NotFound, Words::tr("There is no host named %1.").arg(host));
    return found->addresses;
}

namespace {

/// libpq sees one host at a time, so a preference takes two rounds: standbys only, then any server.
QList<ConnInfo> inOrderOfPreference(const QList<ConnInfo> &attempts)
{
    const auto attributes = u"target_session_attrs"_s;
    if (attempts.isEmpty() || attempts.first().value(attributes) != u"prefer-standby"_s)
        return attempts;
    QList<ConnInfo> ordered;
    for (const auto &wanted : { u"standby"_s, u"any"_s }) {
        for (auto attempt : attempts)
            ordered << attempt.set(attributes, wanted);
    }
    return ordered;
}

} // namespace

Result<QList<ConnInfo>> connectionAttempts(const ConnInfo &resolved, Deadline deadline, std::stop_token stop)
{
    QList<ConnInfo> attempts;
    std::optional<Error> failure;
    for (const auto &host : hostsOf(resolved)) {
        if (!host.address.isEmpty() || isSocketFolder(host.name)) {
            attempts << attempt(resolved, host, host.address);
            continue;
        }
        const auto addresses = resolveHost(host.name, deadline, stop);
        if (!addresses) {
            failure = addresses.error();
            continue;
        }
        for (const auto &address : *addresses)
            attempts << attempt(resolved, host, address);
    }
    if (attempts.isEmpty() && failure)
        return tl::unexpected(*failure);
    return inOrderOfPreference(attempts);
}

} // namespace tessera
