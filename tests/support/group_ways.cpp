// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_ways.h"

#include <QTest>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QList<SandboxNode> groupOf(const SandboxRecord &record, qsizetype index)
{
    const auto &node = record.nodes.at(index);
    QList<SandboxNode> group { node };
    for (const auto &standby : record.standbys) {
        if (standby.standbyOf == node.port)
            group << standby;
    }
    return group;
}

} // namespace

QList<ConnInfo> waysInto(const SandboxFixture &sandbox)
{
    const auto &record = sandbox.state().record;
    const auto byCoordinator = sandbox.place().tcpConnection(record.coordinators());
    const auto byWorker = sandbox.place().tcpConnection(groupOf(record, record.nodes.size() - 1));
    return { byCoordinator, byCoordinator, byCoordinator, byWorker, byWorker };
}

Session writableSession(const ConnInfo &ways)
{
    auto session = Session::open(ways, {}, Deadline::in(30s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

Session writableSession(const SandboxFixture &sandbox, const QList<SandboxNode> &servers)
{
    return writableSession(sandbox.place().tcpConnection(servers));
}

PairLedger endedLedger(const QList<ConnInfo> &groups, const PairWriter &writer, Session &coordinator)
{
    for (const auto &ways : groups) {
        auto primary = writableSession(ways);
        const auto ended = primary.script(u"SELECT recover_prepared_transactions()"_s, Deadline::in(30s));
        if (!ended)
            QTest::qFail(qPrintable(ended.error().message), __FILE__, __LINE__);
    }
    return writer.ledger(coordinator);
}

PairLedger endedLedger(const SandboxFixture &sandbox, const PairWriter &writer, Session &coordinator)
{
    const auto &record = sandbox.state().record;
    QList<ConnInfo> groups;
    for (qsizetype i = 0; i < record.nodes.size(); ++i)
        groups << sandbox.place().tcpConnection(groupOf(record, i));
    return endedLedger(groups, writer, coordinator);
}

} // namespace tessera::testing
