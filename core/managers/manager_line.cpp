// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_line.h"

#include "core/managers/monitor_answer.h"
#include "core/managers/patroni_answers.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QUrl>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

constexpr auto patience = 3s; ///< With one address, to read

ConnInfo placeOf(const QUrl &url)
{
    return ConnInfo()
        .set(u"host"_s, url.host())
        .set(u"port"_s, QString::number(url.port(url.scheme() == u"https"_s ? 443 : 80)));
}

QString placeText(const QUrl &url)
{
    const auto place = placeOf(url);
    return place.value(u"host"_s) + u':' + place.value(u"port"_s);
}

/// What Patroni says with an answer that is not 2xx.
Result<ManagerReply> refusedBy(const HttpAnswer &answer, const QString &address)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int firstServerError = 500;
    const auto words = QString::fromUtf8(answer.body).trimmed().left(1000);
    if (answer.status == unauthorized || answer.status == forbidden)
        return fail(ErrorKind::Authentication,
                    Words::tr("Patroni at %1 wants its user and password, or a certificate, for this. Enter "
                              "them with 'ha manager set'.")
                        .arg(address));
    if (answer.status >= firstServerError)
        return ManagerReply { false, words };
    return refuse(Words::tr("Patroni at %1 says no: %2").arg(address, words));
}

QString formationOf(const ManagerAccess &access)
{
    return access.formation.isEmpty() ? u"default"_s : access.formation;
}

} // namespace

ManagerLine::ManagerLine(ManagerAccess access, const ConnectionTarget &target)
    : m_access(std::move(access))
    , m_cluster(target)
{
}

/// With the tunnel and the read-only flag of the connection, and the manager's own password.
ConnectionTarget ManagerLine::target(const ConnInfo &info) const
{
    ConnectionTarget target { .name = nameOf(m_access.kind) };
    target.info = info;
    target.options.readOnly = m_cluster.isReadOnly();
    target.tunnel = m_cluster.tunnel;
    target.password = { .command = m_access.passwordCommand,
                        .credential = m_access.credential,
                        .useKeychain = false };
    return target;
}

Result<HttpAnswer> ManagerLine::http(HttpRequest request, Deadline deadline,
                                     const std::stop_token &stop) const
{
    const QUrl url(request.url);
    const Connector way(target(placeOf(url))); // keeps the tunnel open meanwhile
    if (m_cluster.tunnel) {
        const auto near = way.resolvedInfo(deadline, stop);
        if (!near)
            return tl::unexpected(near.error());
        request.connectTo = u"127.0.0.1:"_s + near->value(u"port"_s);
    }
    request.caFile = m_access.caFile;
    request.certificate = m_access.certificate;
    request.keyFile = m_access.keyFile;
    request.passesProxy = false;
    auto answer = callHttp(request, deadline, stop);
    if (answer || answer.error().kind == ErrorKind::Cancelled)
        return answer;
    const auto place = placeText(url);
    auto error = answer.error();
    error.message = error.kind == ErrorKind::Timeout
        ? Words::tr("Patroni at %1 does not answer in time.").arg(place)
        : Words::tr("Patroni at %1 cannot be reached: %2").arg(place, error.message);
    return tl::unexpected(error);
}

Result<QByteArray> ManagerLine::get(const QString &address, const QString &path, Deadline deadline,
                                    const std::stop_token &stop) const
{
    constexpr int good = 200;
    const auto soon = Deadline::earlier(deadline, Deadline::in(patience));
    const auto answer = http({ .method = "GET", .url = address + path }, soon, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status != good)
        return fail(ErrorKind::Server,
                    Words::tr("%1 answers with status %2 instead of as Patroni does.")
                        .arg(address, QString::number(answer->status)));
    return answer->body;
}

Result<ManagedGroup> ManagerLine::readPatroni(const QString &address, const QString &systemIdentifier,
                                              Deadline deadline, const std::stop_token &stop) const
{
    const auto self = get(address, u"/patroni"_s, deadline, stop).and_then(patroniSelf);
    if (!self)
        return tl::unexpected(self.error());
    if (!systemIdentifier.isEmpty() && !self->systemIdentifier.isEmpty()
        && self->systemIdentifier != systemIdentifier)
        return refuse(Words::tr("Patroni at %1 manages other servers than group %2: their system identifier "
                                "differs.")
                          .arg(address, m_access.group));
    auto group = get(address, u"/cluster"_s, deadline, stop).and_then(patroniCluster);
    if (!group)
        return group;
    group->group = GroupId { m_access.group.toInt() };
    group->name = self->scope;
    group->version = self->version;
    group->address = address;
    group->knowsCitus = m_access.knowsCitus;
    group->isSettled = group->isSettled && !self->isUnlocked;
    return group;
}

Result<QList<ManagedGroup>> ManagerLine::readMonitor(Deadline deadline, const std::stop_token &stop) const
{
    const auto soon = Deadline::earlier(deadline, Deadline::in(patience));
    const auto formation = formationOf(m_access);
    auto session = Connector(target(m_access.monitor)).open(soon, stop);
    const auto rows = session ? session->run(sqlText(u"monitor_state"_s), { formation }, soon, stop)
                              : Result<Rows>(tl::unexpected(session.error()));
    auto groups = rows ? monitorState(rows->isEmpty() ? QString() : rows->get<QString>(0, 0), formation)
                       : Result<QList<ManagedGroup>>(tl::unexpected(rows.error()));
    if (!groups)
        return fail(
            groups.error().kind,
            Words::tr("The monitor of pg_auto_failover cannot be asked: %1").arg(groups.error().message));
    for (auto &group : *groups)
        group.address = m_access.monitor.displayName();
    if (m_access.group.isEmpty() && !groups->isEmpty() && !groups->first().knowsCitus)
        return refuse(Words::tr("The formation '%1' does not number its groups as Citus does. Say which node "
                                "group it is: --group GROUP.")
                          .arg(formation));
    if (!m_access.group.isEmpty() && groups->size() > 1)
        groups->removeIf([&](const ManagedGroup &one) { return one.group.value != m_access.group.toInt(); });
    if (!m_access.group.isEmpty() && groups->size() == 1)
        groups->first().group = GroupId { m_access.group.toInt() };
    return groups;
}

Result<QList<ManagedGroup>> ManagerLine::read(const QString &systemIdentifier, Deadline deadline,
                                              const std::stop_token &stop) const
{
    if (m_access.kind == ManagerKind::AutoFailover && m_access.monitor.values().isEmpty())
        return fail(ErrorKind::NotFound,
                    Words::tr("Where the monitor of pg_auto_failover is was not told. Say it with 'ha "
                              "manager set pg_auto_failover --monitor …'."));
    if (m_access.kind == ManagerKind::AutoFailover)
        return readMonitor(deadline, stop);
    Result<QList<ManagedGroup>> last =
        fail(ErrorKind::NotFound, Words::tr("How %1 is asked is not known here.").arg(nameOf(m_access.kind)));
    for (const auto &address : m_access.rest) {
        last = readPatroni(address, systemIdentifier, deadline, stop).map([](const ManagedGroup &group) {
            return QList { group };
        });
        if (last || last.error().kind == ErrorKind::Cancelled || last.error().kind == ErrorKind::Refused)
            return last;
    }
    return last;
}

Result<QList<ManagerChange>> ManagerLine::history(Deadline deadline, const std::stop_token &stop) const
{
    Result<QList<ManagerChange>> last =
        fail(ErrorKind::NotFound, Words::tr("How %1 is asked is not known here.").arg(nameOf(m_access.kind)));
    for (const auto &address : m_access.rest) {
        last = get(address, u"/history"_s, deadline, stop).and_then(patroniHistory);
        if (last)
            break;
    }
    return last;
}

Result<ManagerReply> ManagerLine::ask(const QString &statement, Deadline deadline,
                                      const std::stop_token &stop) const
{
    auto session = Connector(target(m_access.monitor)).open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto rows = session->run(statement, {}, deadline, stop);
    if (!rows && rows.error().mayHaveHappened() && rows.error().kind != ErrorKind::Cancelled)
        return ManagerReply { false, rows.error().message };
    if (!rows)
        return refuse(Words::tr("The monitor says no: %1").arg(rows.error().message));
    return ManagerReply { true, rows->isEmpty() ? QString() : rows->get<QString>(0, 0) };
}

Result<ManagerReply> ManagerLine::call(const QString &method, const QString &target, const QString &body,
                                       Deadline deadline, const std::stop_token &stop) const
{
    if (m_cluster.isReadOnly())
        return refuse(Words::tr("The connection is read-only."));
    if (method.isEmpty())
        return ask(target, deadline, stop);
    HttpRequest request {
        .method = method.toLatin1(), .url = target, .body = body.toUtf8(), .user = m_access.user
    };
    if (!m_access.user.isEmpty()) {
        const auto password = PasswordLookup().find(this->target({}), deadline, stop);
        if (!password)
            return tl::unexpected(password.error());
        request.password = password->value_or(QString());
    }
    const auto answer = http(request, deadline, stop);
    const bool isUnknown = !answer
        && (answer.error().kind == ErrorKind::Timeout || answer.error().kind == ErrorKind::Connection);
    if (isUnknown)
        return ManagerReply { false, answer.error().message };
    if (!answer)
        return tl::unexpected(answer.error());
    constexpr int firstOther = 300;
    if (answer->status >= firstOther)
        return refusedBy(*answer, placeText(QUrl(target)));
    return ManagerReply { true, QString::fromUtf8(answer->body).trimmed().left(1000) };
}

} // namespace tessera
