// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_pair.h"

#include "core/base/platform_process.h"
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

QByteArray newestLogOf(const SandboxNode &server)
{
    const auto files = QDir(server.folder + u"/log"_s).entryInfoList({ u"*.log"_s }, QDir::Files, QDir::Time);
    QFile file(files.isEmpty() ? server.folder + u".log"_s : files.first().filePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(2000) : QByteArray();
}

} // namespace

GroupPair pairOf(const SandboxFixture &sandbox, int group)
{
    const auto record = readRecord(sandbox.place().folder());
    for (const auto &standby : record ? record->standbys : QList<SandboxNode>()) {
        if (standby.standbyOf == record->nodes.at(group).port)
            return { record->nodes.at(group), standby };
    }
    qFatal("group %d has no standby", group);
}

QString addressOf(const SandboxNode &server)
{
    return u"127.0.0.1:%1"_s.arg(server.port);
}

Session sessionTo(const SandboxFixture &sandbox, const SandboxNode &server)
{
    return writableSession(sandbox.place().tcpConnection(server));
}

QString valueAt(Session &session, const QString &sql)
{
    const auto rows = session.run(sql, {}, Deadline::in(30s));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return rows->isEmpty() ? QString() : rows->get<QString>(0, 0);
}

QString valueAt(const SandboxFixture &sandbox, const SandboxNode &server, const QString &sql)
{
    auto session = sessionTo(sandbox, server);
    return valueAt(session, sql);
}

bool runAt(const SandboxFixture &sandbox, const SandboxNode &server, const QStringList &statements)
{
    auto session = sessionTo(sandbox, server);
    for (const auto &sql : statements) {
        const auto done = session.script(sql, Deadline::in(60s));
        if (!done) {
            QTest::qFail(qPrintable(sql + u": "_s + done.error().message), __FILE__, __LINE__);
            return false;
        }
    }
    return true;
}

void killAll(const SandboxNode &server)
{
    const auto processes = processesIn(server.folder);
    signalAll(server, SIGKILL);
    const auto isGone = [](qint64 pid) { return ::kill(static_cast<pid_t>(pid), 0) != 0; };
    if (!QTest::qWaitFor([&] { return std::ranges::all_of(processes, isGone); }, patience))
        QTest::qFail("the server does not end", __FILE__, __LINE__);
}

CtlOutcome switchOver(const SandboxFixture &sandbox, int group)
{
    return sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, QString::number(group) });
}

CtlOutcome failOver(const SandboxFixture &sandbox, const QStringList &more, int group)
{
    CtlOutcome done;
    const auto command = QStringList { u"ha"_s, u"failover"_s, u"--group"_s, QString::number(group) } + more;
    if (!failsOver([&] { return sandbox.change(command); }, done, patience))
        QTest::qFail("the failover was not begun", __FILE__, __LINE__);
    return done;
}

CtlOutcome rebuild(const SandboxFixture &sandbox, const SandboxNode &server, const QStringList &more,
                   int group)
{
    auto done = sandbox.change(QStringList { u"ha"_s, u"standby"_s, u"rebuild"_s, addressOf(server),
                                             u"--group"_s, QString::number(group) }
                               + more);
    if (done.exitCode != 0) // what the server itself says, before a message is cut
        done.output = newestLogOf(server).right(500) + done.output;
    return done;
}

bool isProtectedSoon(const SandboxFixture &sandbox, int group)
{
    return QTest::qWaitFor(
        [&] { return groupNow(sandbox, group)[u"protection"_s].toString() == u"protected"_s; }, patience);
}

} // namespace tessera::testing
