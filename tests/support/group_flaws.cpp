// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_flaws.h"

#include "core/sandbox/server_control.h"

#include <QJsonArray>
#include <QTest>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

QString answerAt(const SandboxFixture &sandbox, const SandboxNode &server, const QString &sql)
{
    auto session = Session::open(sandbox.place().tcpConnection(server), {}, Deadline::in(5s));
    const auto rows = session ? session->run(sql, {}, Deadline::in(10s)) : tl::unexpected(session.error());
    return rows && !rows->isEmpty() ? rows->get<QString>(0, 0) : QString();
}

QString flawOf(const SandboxFixture &sandbox, const QStringList &protections)
{
    const auto record = readRecord(sandbox.place().folder());
    for (const auto &node : record->nodes) {
        QList<quint16> writers;
        for (const auto &server : record->servers()) {
            const bool isOfGroup = server.port == node.port || server.standbyOf == node.port;
            const auto recovers = answerAt(sandbox, server, u"SELECT pg_is_in_recovery()"_s);
            const bool isSilent = recovers.isEmpty() && server.port != node.port && !isServerUp(server);
            if (isOfGroup && recovers != u"t"_s && !isSilent)
                writers << server.port;
            if (answerAt(sandbox, server, u"SELECT current_setting('citus.recover_2pc_interval')"_s)
                == u"-1"_s)
                return u"two-phase recovery rests on %1"_s.arg(server.port);
        }
        if (writers != QList<quint16> { node.port })
            return u"%1 servers of the group of %2 accept writes or are silent"_s.arg(writers.size())
                .arg(node.port);
        for (const auto &other : record->nodes) {
            const auto known = answerAt(
                sandbox, other,
                u"SELECT count(*) FROM pg_dist_node WHERE nodeport = %1 AND noderole = 'primary'"_s.arg(
                    node.port));
            if (known != u"1"_s)
                return u"%1 does not know %2"_s.arg(other.port).arg(node.port);
        }
    }
    for (const auto &server : record->servers()) {
        const auto unused = answerAt(sandbox, server,
                                     u"SELECT string_agg(slot_name, ', ') FROM pg_replication_slots "
                                     "WHERE slot_type = 'physical' AND NOT active"_s);
        if (!unused.isEmpty())
            return u"nobody uses the slots %1 of %2, which keep WAL"_s.arg(unused).arg(server.port);
    }
    const auto shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"show"_s }).json();
    for (const auto &group : shown[u"groups"_s].toArray()) {
        if (!protections.contains(group[u"protection"_s].toString()))
            return group[u"message"_s].toString();
    }
    return {};
}

QString lastFlaw(const SandboxFixture &sandbox, const QStringList &protections)
{
    QString flaw;
    const auto isSound = [&] {
        flaw = flawOf(sandbox, protections);
        return flaw.isEmpty();
    };
    (void)QTest::qWaitFor(isSound, patience);
    return flaw;
}

} // namespace tessera::testing
