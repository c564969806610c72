// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/read_sessions.h"

#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ReadSessions)
};

/// The places of a session's values in the answer.
enum Place {
    PidAt,
    GlobalPidAt,
    StartedAt,
    StatementStartedAt,
    DatabaseAt,
    UserAt,
    ApplicationAt,
    ClientAt,
    BackendTypeAt,
    StateAt,
    WaitTypeAt,
    WaitEventAt,
    StateAgeAt,
    StatementAgeAt,
    TransactionAgeAt,
    StatementAt,
    LengthAt,
    IsCutAt
};

std::optional<std::chrono::milliseconds> ageIn(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, value.toInteger()));
}

/// A role without rights sees neither state nor type.
SessionState stateOf(const QString &state, const QString &backendType)
{
    const QStringList clients { {}, u"client backend"_s, u"parallel worker"_s };
    if (!clients.contains(backendType))
        return SessionState::Background;
    if (state == u"active"_s || state == u"fastpath function call"_s)
        return SessionState::Active;
    if (state == u"idle"_s)
        return SessionState::Idle;
    if (state == u"idle in transaction"_s)
        return SessionState::IdleInTransaction;
    if (state == u"idle in transaction (aborted)"_s)
        return SessionState::IdleInFailed;
    return SessionState::Hidden;
}

/// What a process that Citus opened for another node's session works for; others work for themselves.
ProcessId originOf(ProcessId id, const QJsonValue &globalPid)
{
    const auto number = globalPid.toInteger();
    return number > 0 ? processOf(number) : id;
}

ClusterSession sessionIn(NodeId node, const QJsonArray &said)
{
    ClusterSession session { .id = { node, static_cast<qint32>(said[PidAt].toInteger()) } };
    session.origin = originOf(session.id, said[GlobalPidAt]);
    session.startedAt = said[StartedAt].toString();
    session.statementStartedAt = said[StatementStartedAt].toString();
    session.database = said[DatabaseAt].toString();
    session.user = said[UserAt].toString();
    session.application = said[ApplicationAt].toString();
    session.client = said[ClientAt].toString();
    session.backendType = said[BackendTypeAt].toString();
    session.state = stateOf(said[StateAt].toString(), session.backendType);
    session.waitType = said[WaitTypeAt].toString();
    session.waitEvent = said[WaitEventAt].toString();
    session.stateAge = ageIn(said[StateAgeAt]);
    session.statementAge = ageIn(said[StatementAgeAt]);
    session.transactionAge = ageIn(said[TransactionAgeAt]);
    session.statement = said[StatementAt].toString();
    session.statementLength = said[LengthAt].toInteger();
    session.isCutByServer = said[IsCutAt].toBool();
    return session;
}

LockWait waitIn(NodeId node, const QJsonObject &said)
{
    LockWait wait { .id = { node, static_cast<qint32>(said[u"pid"_s].toInteger()) },
                    .object = { .type = said[u"type"_s].toString(),
                                .relation = said[u"relation"_s].toString(),
                                .classId = static_cast<quint32>(said[u"classId"_s].toString().toUInt()),
                                .objectId = static_cast<quint32>(said[u"objectId"_s].toString().toUInt()),
                                .subId = static_cast<qint32>(said[u"subId"_s].toInteger()) },
                    .mode = said[u"mode"_s].toString(),
                    .age = ageIn(said[u"age"_s]) };
    constexpr QStringView standard = u"public.";
    if (wait.object.relation.startsWith(standard))
        wait.object.relation.remove(0, standard.size());
    for (const auto &value : said[u"blockers"_s].toArray()) {
        const auto blocker = value.toObject();
        wait.blockers << LockBlocker { { node, static_cast<qint32>(blocker[u"pid"_s].toInteger()) },
                                       blocker[u"mode"_s].toString() };
    }
    return wait;
}

NodeSessions countsIn(NodeId node, const QJsonObject &said)
{
    const auto counts = said[u"counts"_s].toObject();
    return { .node = node,
             .limit = static_cast<qint32>(said[u"limit"_s].toInteger()),
             .seesAll = said[u"seesAll"_s].toBool(),
             .listed = counts[u"listed"_s].toInteger(),
             .active = counts[u"active"_s].toInteger(),
             .idleInTransaction = counts[u"idleInTransaction"_s].toInteger(),
             .idle = counts[u"idle"_s].toInteger(),
             .hidden = counts[u"hidden"_s].toInteger(),
             .workerParts = counts[u"parts"_s].toInteger(),
             .waiting = counts[u"waiting"_s].toInteger() };
}

auto weightOf(const ClusterSession &session)
{
    return std::pair(!session.isWaitingForLock(), session.state);
}

void markOwn(QList<ClusterSession> &sessions)
{
    QSet<ProcessId> own;
    for (const auto &session : sessions) {
        if (isTessera(session.application))
            own << session.id;
    }
    for (auto &session : sessions)
        session.isOwn = own.contains(session.origin) || own.contains(session.id);
}

} // namespace

void addNodeSessions(ClusterSessions &sessions, NodeId node, const QByteArray &answer)
{
    const auto said = QJsonDocument::fromJson(answer).object();
    if (said.isEmpty()) {
        sessions.nodes << NodeSessions { .node = node, .problem = Words::tr("Its answer cannot be read.") };
        return;
    }
    sessions.nodes << countsIn(node, said);
    for (const auto &one : said[u"sessions"_s].toArray())
        sessions.sessions << sessionIn(node, one.toArray());
    for (const auto &one : said[u"waits"_s].toArray())
        sessions.waits << waitIn(node, one.toObject());
}

void finishSessions(ClusterSessions &sessions, qsizetype most)
{
    auto &list = sessions.sessions;
    markOwn(list);
    if (list.size() > most) {
        std::ranges::stable_sort(list, {}, weightOf);
        list.resize(most);
    }
    std::ranges::sort(list, {}, &ClusterSession::id);
    std::ranges::sort(sessions.nodes, {}, &NodeSessions::node);
}

Result<ClusterSessions> readSessions(Session &session, const SessionsWish &wish, Deadline deadline,
                                     std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"read_sessions"_s),
                                  { wish.sessions, wish.characters, wish.whole.pid, wish.wholeCharacters },
                                  deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    ClusterSessions sessions { .readAt = QDateTime::currentDateTimeUtc() };
    for (int row = 0; row < rows->size(); ++row) {
        const NodeId node { rows->get<qint32>(row, "nodeid") };
        if (rows->get<bool>(row, "success"))
            addNodeSessions(sessions, node, rows->get<QByteArray>(row, "result"));
        else
            sessions.nodes << NodeSessions { .node = node, .problem = rows->get<QString>(row, "result") };
    }
    finishSessions(sessions, wish.sessions);
    return sessions;
}

} // namespace tessera
