// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/auto_failover_group.h"

#include <QDir>
#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 90'000;

/// PostgreSQL's programs for which the monitor's extension is installed; empty: none.
QString monitorPrograms()
{
    const QDir all(u"/usr/share/postgresql"_s);
    for (const auto &major : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const auto programs = u"/usr/lib/postgresql/%1/bin"_s.arg(major);
        if (QFile::exists(all.filePath(major + u"/extension/pgautofailover.control"_s))
            && QFile::exists(programs + u"/postgres"_s))
            return programs;
    }
    return {};
}

QStringList createCommand(const QString &what, const QString &folder, quint16 port, const QString &programs)
{
    return { u"pg_autoctl"_s,
             u"create"_s,
             what,
             u"--pgdata"_s,
             folder,
             u"--pgport"_s,
             QString::number(port),
             u"--hostname"_s,
             u"127.0.0.1"_s,
             u"--auth"_s,
             u"trust"_s,
             u"--no-ssl"_s,
             u"--pgctl"_s,
             programs + u"/pg_ctl"_s,
             u"--run"_s };
}

} // namespace

QString AutoFailoverGroup::missingPackages()
{
    if (!QFile::exists(u"/usr/bin/pg_autoctl"_s))
        return u"pg-auto-failover-cli is not installed"_s;
    return monitorPrograms().isEmpty() ? u"postgresql-15-auto-failover is not installed"_s : QString();
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
    return createCommand(u"postgres"_s, folder, port, m_sandbox.state().record.programs)
        + QStringList { u"--pghost"_s, u"127.0.0.1"_s,  u"--name"_s,   name,          u"--monitor"_s,
                        uri,           u"--username"_s, u"postgres"_s, u"--dbname"_s, u"postgres"_s,
                        u"--listen"_s, u"127.0.0.1"_s };
}

void AutoFailoverGroup::bringUp()
{
    m_programs.start(
        u"monitor"_s,
        createCommand(u"monitor"_s, m_programs.folder() + u"/monitor"_s, m_ports.at(0), monitorPrograms()));
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
