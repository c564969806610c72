// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/auto_failover_group.h"

#include "core/sandbox/auto_failover_kit.h"
#include "core/sandbox/managed_groups.h"

#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 90'000;

} // namespace

QString AutoFailoverGroup::missingPackages()
{
    const auto checked = checkManagerPackages(ManagerKind::AutoFailover);
    return checked ? QString() : checked.error().message;
}

AutoFailoverGroup::AutoFailoverGroup(const SandboxFixture &sandbox)
    : m_sandbox(sandbox)
    , m_programs(sandbox)
    , m_ports(freePorts(sandbox, 2))
{
}

QString AutoFailoverGroup::monitor() const
{
    return u"host=127.0.0.1 port=%1 user=autoctl_node dbname=pg_auto_failover"_s.arg(m_ports.at(0));
}

HostAccess AutoFailoverGroup::host() const
{
    const auto &worker = m_sandbox.state().nodes.at(1).node;
    return { .server = { u"127.0.0.1"_s, worker.port },
             .user = SandboxFixture::home().serverUser,
             .dataFolder = worker.folder,
             .programs = m_sandbox.state().record.programs,
             .home = m_programs.folder() + u"/home"_s };
}

QString AutoFailoverGroup::first() const
{
    return u"127.0.0.1:%1"_s.arg(m_sandbox.state().nodes.at(1).node.port);
}

QString AutoFailoverGroup::second() const
{
    return u"127.0.0.1:%1"_s.arg(m_ports.at(1));
}

QString AutoFailoverGroup::states() const
{
    auto session = Session::open(*ConnInfo::parse(monitor()), {}, Deadline::in(3s));
    const auto rows = session
        ? session->run(u"SELECT string_agg(nodename || ' ' || reportedstate || '>' || goalstate, ', ' "
                       "ORDER BY nodename) FROM pgautofailover.node"_s,
                       {}, Deadline::in(3s))
        : Result<Rows>(tl::unexpected(session.error()));
    return rows ? rows->get<QString>(0, 0) : rows.error().message;
}

QStringList AutoFailoverGroup::nodeCommand(const QString &name, const QString &folder, quint16 port) const
{
    const auto uri =
        u"postgres://autoctl_node@127.0.0.1:%1/pg_auto_failover?sslmode=prefer"_s.arg(m_ports.at(0));
    return createKeeperCommand(name, { .port = port, .folder = folder }, m_sandbox.state().record.programs,
                               uri)
        + QStringList { u"--pghost"_s, u"127.0.0.1"_s, u"--run"_s };
}

void AutoFailoverGroup::bringUp()
{
    m_programs.start(
        u"monitor"_s,
        createCommand(u"monitor"_s, m_programs.folder() + u"/monitor"_s, m_ports.at(0), monitorPrograms())
            + QStringList { u"--run"_s });
    const auto stands = [&](const QString &wanted, const QString &program) {
        if (!QTest::qWaitFor([&] { return states() == wanted; }, patience))
            QTest::qFail(states().toUtf8() + '\n' + m_programs.lastWordsOf(program), __FILE__, __LINE__);
        return !QTest::currentTestFailed();
    };
    if (!stands(QString(), u"monitor"_s))
        return;
    handOver(m_sandbox, 1);
    const auto &worker = m_sandbox.state().nodes.at(1).node;
    m_programs.start(u"w1a"_s, nodeCommand(u"w1a"_s, worker.folder, worker.port));
    if (!stands(u"w1a single>single"_s, u"w1a"_s))
        return;
    m_programs.start(u"w1b"_s, nodeCommand(u"w1b"_s, m_programs.folder() + u"/w1b"_s, m_ports.at(1)));
    (void)stands(u"w1a primary>primary, w1b secondary>secondary"_s, u"w1b"_s);
}

} // namespace tessera::testing
