// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patroni_group.h"

#include "core/base/http_call.h"
#include "core/sandbox/managed_groups.h"
#include "core/sandbox/patroni_kit.h"

#include <QJsonArray>
#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 90'000;

QString local(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

} // namespace

QString PatroniGroup::missingPackages()
{
    const auto checked = checkManagerPackages(ManagerKind::Patroni);
    return checked ? QString() : checked.error().message;
}

QString PatroniGroup::password()
{
    return u"s3cret 'and\" more"_s;
}

PatroniGroup::PatroniGroup(const SandboxFixture &sandbox)
    : m_sandbox(sandbox)
    , m_programs(sandbox)
    , m_ports(freePorts(sandbox, 4))
{
}

QStringList PatroniGroup::rest() const
{
    return { u"http://"_s + local(m_ports.at(1)), u"http://"_s + local(m_ports.at(2)) };
}

QStringList PatroniGroup::setCommand(const QString &passwordVariable) const
{
    QStringList words { u"ha"_s, u"manager"_s, u"set"_s, u"patroni"_s, u"--group"_s, u"1"_s };
    for (const auto &address : rest())
        words << u"--rest"_s << address;
    if (!passwordVariable.isEmpty())
        words << u"--user"_s << u"admin"_s << u"--password-command"_s << u"printenv"_s
              << u"--password-command"_s << passwordVariable;
    return words;
}

QString PatroniGroup::first() const
{
    return local(m_sandbox.state().nodes.at(1).node.port);
}

QString PatroniGroup::second() const
{
    return local(m_ports.at(3));
}

QString PatroniGroup::states() const
{
    const auto answer = callHttp({ .url = rest().first() + u"/cluster"_s }, Deadline::in(3s), {});
    if (!answer)
        return answer.error().message;
    QStringList states;
    for (const auto &member : QJsonDocument::fromJson(answer->body)[u"members"_s].toArray())
        states << u"%1 %2 %3"_s.arg(member[u"name"_s].toString(), member[u"role"_s].toString(),
                                    member[u"state"_s].toString());
    return states.join(u", "_s);
}

QByteArray PatroniGroup::configuration(const QString &name, const QString &folder, quint16 port,
                                       quint16 rest) const
{
    auto configuration = patroniConfiguration({ .scope = u"worker1"_s,
                                                .name = name,
                                                .port = port,
                                                .restPort = rest,
                                                .etcdPort = m_ports.at(0),
                                                .folder = folder,
                                                .programs = m_sandbox.state().record.programs,
                                                .password = password() });
    auto server = configuration[u"postgresql"_s].toObject();
    server[u"pg_hba"_s] = QJsonArray { u"local all all trust"_s, u"host all all 127.0.0.1/32 trust"_s,
                                       u"host replication all 127.0.0.1/32 trust"_s };
    configuration[u"postgresql"_s] = server;
    return QJsonDocument(configuration).toJson();
}

void PatroniGroup::startMember(const QString &name, const QString &folder, quint16 port, quint16 rest)
{
    const auto file = name + u".yml"_s;
    m_programs.write(file, configuration(name, folder, port, rest));
    m_programs.start(name, { u"patroni"_s, m_programs.folder() + u'/' + file });
}

void PatroniGroup::bringUp()
{
    m_programs.start(u"etcd"_s, etcdCommand(m_ports.at(0)));
    const auto stands = [&](const QString &wanted, const QString &program) {
        if (!QTest::currentTestFailed() && !QTest::qWaitFor([&] { return states() == wanted; }, patience))
            QTest::qFail(states().toUtf8() + '\n' + m_programs.lastWordsOf(program), __FILE__, __LINE__);
    };
    handOver(m_sandbox, 1);
    const auto &worker = m_sandbox.state().nodes.at(1).node;
    startMember(u"w1a"_s, worker.folder, worker.port, m_ports.at(1));
    stands(u"w1a leader running"_s, u"w1a"_s);
    startMember(u"w1b"_s, m_programs.folder() + u"/w1b"_s, m_ports.at(3), m_ports.at(2));
    stands(u"w1a leader running, w1b sync_standby running"_s, u"w1b"_s);
}

void PatroniGroup::changeSetting(const QString &name, int value)
{
    const QJsonObject parameters { { name, value } };
    const QJsonObject body { { u"postgresql"_s, QJsonObject { { u"parameters"_s, parameters } } } };
    const auto answer = callHttp({ .method = "PATCH",
                                   .url = rest().first() + u"/config"_s,
                                   .body = QJsonDocument(body).toJson(),
                                   .user = u"admin"_s,
                                   .password = password() },
                                 Deadline::in(10s), {});
    if (!answer || answer->status != 200)
        QTest::qFail("Patroni does not take its configuration", __FILE__, __LINE__);
}

void PatroniGroup::killPatroni()
{
    m_programs.kill(u"w1a"_s);
    m_programs.kill(u"w1b"_s);
}

} // namespace tessera::testing
