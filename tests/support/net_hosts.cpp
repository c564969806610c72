// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/net_hosts.h"

#include "core/hosts/program.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <sched.h>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

QString networkOf(qint64 process)
{
    return QFile::symLinkTarget(u"/proc/%1/ns/net"_s.arg(process)).section(u'/', -1);
}

QString cableOf(int host)
{
    return u"host%1"_s.arg(host);
}

} // namespace

Result<> runAll(const QList<QStringList> &commands)
{
    for (const auto &command : commands) {
        const auto done =
            runProgram({ .path = command.first(), .arguments = command.mid(1) }, Deadline::in(60s));
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

bool enterOwnNetwork()
{
    for (const auto &program : { u"ip"_s, u"nsenter"_s, u"unshare"_s }) {
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, { u"/usr/sbin"_s, u"/sbin"_s }).isEmpty())
            return false;
    }
    return ::unshare(CLONE_NEWNET) == 0;
}

Result<std::unique_ptr<NetHosts>> NetHosts::make(int count)
{
    std::unique_ptr<NetHosts> hosts(new NetHosts);
    auto done = runAll({ { u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s },
                         { u"ip"_s, u"link"_s, u"add"_s, u"switch"_s, u"type"_s, u"bridge"_s },
                         { u"ip"_s, u"address"_s, u"add"_s, u"10.77.0.254/24"_s, u"dev"_s, u"switch"_s },
                         { u"ip"_s, u"link"_s, u"set"_s, u"switch"_s, u"up"_s } });
    for (int host = 1; done && host <= count; ++host)
        done = hosts->add(host);
    if (!done)
        return tl::unexpected(done.error());
    return hosts;
}

NetHosts::~NetHosts()
{
    QStringList links { u"switch"_s };
    for (size_t host = 1; host <= m_holders.size(); ++host)
        links << cableOf(static_cast<int>(host));
    for (const auto &link : std::as_const(links)) {
        if (const auto gone = runAll({ { u"ip"_s, u"link"_s, u"delete"_s, link } }); !gone)
            qWarning("%s", qPrintable(gone.error().message));
    }
    for (const auto &holder : m_holders) {
        holder->closeWriteChannel();
        holder->waitForFinished();
    }
}

Result<> NetHosts::add(int host)
{
    auto holder = std::make_unique<QProcess>();
    holder->start(u"unshare"_s, { u"--net"_s, u"--"_s, u"sh"_s, u"-c"_s, u"read end"_s });
    const auto own = networkOf(QCoreApplication::applicationPid());
    const auto isApart = [&] {
        const auto there = networkOf(holder->processId());
        return !there.isEmpty() && there != own;
    };
    if (!holder->waitForStarted() || !QTest::qWaitFor(isApart, patience))
        return fail(ErrorKind::Host, u"no network for host %1"_s.arg(host));
    const auto process = QString::number(holder->processId());
    m_holders.push_back(std::move(holder));
    const auto there = entryOf(host);
    return runAll({ { u"ip"_s, u"link"_s, u"add"_s, cableOf(host), u"type"_s, u"veth"_s, u"peer"_s, u"name"_s,
                      u"eth0"_s, u"netns"_s, process },
                    { u"ip"_s, u"link"_s, u"set"_s, cableOf(host), u"master"_s, u"switch"_s, u"up"_s },
                    there + QStringList { u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s },
                    there
                        + QStringList { u"ip"_s, u"address"_s, u"add"_s, addressOf(host) + u"/24"_s, u"dev"_s,
                                        u"eth0"_s },
                    there + QStringList { u"ip"_s, u"link"_s, u"set"_s, u"eth0"_s, u"up"_s } });
}

QString NetHosts::addressOf(int host)
{
    return u"10.77.0.%1"_s.arg(host);
}

QStringList NetHosts::entryOf(int host) const
{
    const auto process = m_holders.at(static_cast<size_t>(host - 1))->processId();
    return { u"nsenter"_s, u"--net=/proc/%1/ns/net"_s.arg(process), u"--"_s };
}

Result<> NetHosts::cut(int host)
{
    return runAll({ { u"ip"_s, u"link"_s, u"set"_s, cableOf(host), u"down"_s } });
}

Result<> NetHosts::mend(int host)
{
    return runAll({ { u"ip"_s, u"link"_s, u"set"_s, cableOf(host), u"up"_s } });
}

Result<> NetHosts::cutBetween(int from, int to)
{
    // To a machine that is not there.
    return runAll(
        { entryOf(from)
          + QStringList { u"ip"_s, u"neighbour"_s, u"replace"_s, addressOf(to), u"lladdr"_s,
                          u"02:00:00:00:00:99"_s, u"dev"_s, u"eth0"_s, u"nud"_s, u"permanent"_s } });
}

} // namespace tessera::testing
