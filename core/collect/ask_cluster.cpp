// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/ask_cluster.h"

#include "core/cluster/cluster_identity.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto longestOpening = 5s;
constexpr auto longestStatement = 10s;
/// An hour: somebody may have granted more.
constexpr int roundsOfRights = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ClusterAsker)
};

/// The server ends the statement a little before we would.
Result<> setUp(Session &session, Deadline deadline, const std::stop_token &stop)
{
    return limitNodeWaits(session, deadline, stop).and_then([&] {
        return session.script(shardsAreShown + u"; SET statement_timeout = '10s'"_s, deadline, stop)
            .map([](const QList<Rows> &) {});
    });
}

Result<QList<RegisteredNode>> readNodes(Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto rows = session.run(sqlText(u"list_primaries"_s), {}, deadline, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<RegisteredNode> nodes;
    for (int row = 0; row < rows->size(); ++row)
        nodes << RegisteredNode { NodeId { rows->get<qint32>(row, 0) }, rows->get<QString>(row, 1),
                                  rows->get<bool>(row, 2), rows->get<bool>(row, 3) };
    return nodes;
}

/// A node that came back, or a right that was taken; the messages are English.
bool isForMissingRight(const NodeMetrics &answer)
{
    return !answer.reading && answer.reading.error().message.contains("permission denied"_L1);
}

QString reasonOf(const Error &error)
{
    const bool isTooSlow = error.kind == ErrorKind::Timeout || error.sqlState == "57014"_L1;
    return isTooSlow ? Words::tr("The nodes did not all answer within 10 s.") : error.message;
}

} // namespace

ClusterAsker::ClusterAsker(OpenSession open, OpenNode openNode, QList<PoolerAccess> poolers)
    : m_open(std::move(open))
    , m_poolers(std::move(poolers))
    , m_lines(std::move(openNode))
{
}

Result<Session *> ClusterAsker::session(std::stop_token stop)
{
    if (m_session && m_session->isAlive())
        return &*m_session;
    m_session.reset();
    const auto deadline = Deadline::in(longestOpening);
    auto session = m_open(deadline, stop);
    m_needsPassword =
        !session && session.error().kind == ErrorKind::Authentication && session.error().sqlState.isEmpty();
    if (!session)
        return tl::unexpected(session.error());
    if (const auto done = setUp(*session, deadline, stop); !done)
        return tl::unexpected(done.error());
    m_rightsOf.clear();
    m_session.emplace(std::move(*session));
    return &*m_session;
}

Result<QString> ClusterAsker::identity(std::stop_token stop)
{
    const auto open = session(stop);
    if (!open)
        return tl::unexpected(open.error());
    return readClusterIdentity(**open, Deadline::in(longestOpening), stop);
}

Result<> ClusterAsker::readRights(const QList<RegisteredNode> &nodes, Deadline deadline, std::stop_token stop)
{
    if (m_rightsOf == nodes && !m_lines.isDoubtful() && --m_roundsLeft > 0)
        return {};
    const auto rights = readMetricRights(*m_session, deadline, std::move(stop));
    if (!rights)
        return tl::unexpected(rights.error());
    m_rights = rights->parts;
    m_lines.follow(nodes, rights->startedAt);
    m_rightsOf = nodes;
    m_roundsLeft = roundsOfRights;
    return {};
}

Result<> ClusterAsker::fill(ClusterRound &round, Session &session, std::stop_token stop)
{
    const auto deadline = Deadline::in(longestStatement + 1s);
    const auto nodes = readNodes(session, deadline, stop);
    if (!nodes)
        return tl::unexpected(nodes.error());
    round.nodes = *nodes;
    if (auto read = readRights(*nodes, deadline, stop); !read)
        return read;
    const AskNodes ask = [&](const QString &command) {
        return m_lines.ask(session, command, longestStatement, stop);
    };
    const auto answers = readNodeMetrics(ask, m_rights);
    if (!answers)
        return tl::unexpected(answers.error());
    round.answers = *answers;
    if (std::ranges::any_of(*answers, isForMissingRight))
        m_roundsLeft = 1;
    round.statements = m_statements.poll(session, ask, Deadline::in(longestStatement + 1s), stop);
    round.heat = m_heat.poll(session, ask, Deadline::in(longestStatement + 1s), stop);
    round.tenants = m_tenants.poll(session, ask, Deadline::in(longestStatement + 1s), stop);
    return {};
}

void ClusterAsker::close()
{
    m_session.reset();
    m_lines.close();
}

ClusterRound ClusterAsker::ask(std::stop_token stop)
{
    const auto began = std::chrono::steady_clock::now();
    ClusterRound round;
    auto poolers = std::async(std::launch::async, [&] { return askPoolers(m_poolers, stop); });
    const auto open = session(stop);
    const auto done = open ? fill(round, **open, stop) : tl::unexpected(open.error());
    round.poolers = poolers.get();
    if (!done) {
        round.failure = reasonOf(done.error());
        const bool isLost = m_session && !m_session->isAlive();
        round.isCoordinatorDown = !open
            ? done.error().kind == ErrorKind::Connection || done.error().kind == ErrorKind::Timeout
            : isLost && done.error().kind == ErrorKind::Connection;
    }
    round.took = std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    return round;
}

} // namespace tessera
