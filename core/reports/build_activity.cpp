// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lock_forest.h"
#include "core/activity/locked_object.h"
#include "core/activity/session_text.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype mostSessions = 20;
constexpr qsizetype mostWaits = 50;

using Age = std::optional<std::chrono::milliseconds> ClusterSession::*;

/// Sessions of clients that began the work themselves, without our own.
QList<ClusterSession> chosen(const ClusterSessions &sessions, bool (*is)(const ClusterSession &), Age age)
{
    QList<ClusterSession> list;
    std::ranges::copy_if(sessions.sessions, std::back_inserter(list), [&](const ClusterSession &one) {
        return !one.isOwn && !one.isWorkerPart() && is(one);
    });
    std::ranges::stable_sort(list, std::ranges::greater(), [age](const ClusterSession &one) {
        return (one.*age).value_or(std::chrono::milliseconds());
    });
    return list;
}

ReportTable sessionsTable(const ReportFacts &facts, const QList<ClusterSession> &sessions, Age age)
{
    ReportTable table { .id = {},
                        .columns = { wordsColumn(u"node"_s, Words::tr("Node")),
                                     numberColumn(u"globalPid"_s, Words::tr("Global PID")),
                                     wordsColumn(u"user"_s, Words::tr("User")),
                                     wordsColumn(u"application"_s, Words::tr("Application")),
                                     wordsColumn(u"client"_s, Words::tr("Client")),
                                     wordsColumn(u"state"_s, Words::tr("State")),
                                     numberColumn(u"seconds"_s, Words::tr("For")),
                                     statementColumn(u"statement"_s, Words::tr("Statement")) } };
    for (const auto &one : sessions) {
        const auto pid = globalPidOf(one.id);
        table.rows << QList<ReportCell> { nodeCell(facts, one.id.node),
                                          idCell(pid),
                                          nameCell(Naming::User, one.user),
                                          nameCell(Naming::Application, one.application),
                                          nameCell(Naming::Client, one.client),
                                          wordsCell(sessionStateText(one)),
                                          ageCell(one.*age),
                                          statementCell(one.statement) };
    }
    cut(table, mostSessions);
    return table;
}

ReportFigures figuresOf(const ClusterSessions &sessions)
{
    const auto sum = [&](qint64 NodeSessions::*of) {
        qint64 all = 0;
        for (const auto &node : sessions.nodes)
            all += node.*of;
        return countCell(all);
    };
    return { { { u"active"_s, Words::tr("Active"), sum(&NodeSessions::active) },
               { u"idleInTransaction"_s, Words::tr("Idle in transaction"),
                 sum(&NodeSessions::idleInTransaction) },
               { u"idle"_s, Words::tr("Idle"), sum(&NodeSessions::idle) },
               { u"waiting"_s, Words::tr("Waiting for a lock"), sum(&NodeSessions::waiting) } } };
}

/// Walks down the trees: each session that waits, with the one that keeps it waiting.
void addWaits(ReportTable &table, const ReportFacts &facts, const ClusterSessions &sessions,
              const LockNode &blocker)
{
    const auto *cluster = facts.state() ? facts.state()->snapshot.get() : nullptr;
    const auto nameOf = [&](const LockNode &node) {
        const auto *session = sessions.session(node.id);
        if (node.kind == LockNode::Kind::Cycle)
            return wordsCell(Words::tr("one another"));
        if (node.kind == LockNode::Kind::Prepared)
            return wordsCell(Words::tr("a prepared transaction"));
        return session ? nameCell(Naming::User, session->user)
                       : wordsCell(QString::number(globalPidOf(node.id)));
    };
    for (const auto &waiter : blocker.children) {
        const auto pid = globalPidOf(waiter.id);
        const auto object = waiter.waits.isEmpty() ? LockedObject {} : waiter.waits.first().object;
        table.rows << QList<ReportCell> {
            nodeCell(facts, waiter.id.node),
            idCell(pid),
            nameOf(waiter),
            foreignCell(lockedObjectText(object, cluster)),
            wordsCell(waiter.waits.isEmpty() ? QString() : lockModeText(waiter.waits.first().mode)),
            ageCell(waiter.waits.isEmpty() ? std::nullopt : waiter.waits.first().age),
            nameOf(blocker),
            idCell(globalPidOf(blocker.id))
        };
        addWaits(table, facts, sessions, waiter);
    }
}

ReportTable locksTable(const ReportFacts &facts, const ClusterSessions &sessions)
{
    ReportTable table { .id = u"locks"_s,
                        .title = Words::tr("Who waits for a lock"),
                        .columns = { wordsColumn(u"node"_s, Words::tr("Node")),
                                     numberColumn(u"globalPid"_s, Words::tr("Global PID")),
                                     wordsColumn(u"user"_s, Words::tr("User")),
                                     wordsColumn(u"object"_s, Words::tr("Waits for")),
                                     wordsColumn(u"mode"_s, Words::tr("Lock")),
                                     numberColumn(u"seconds"_s, Words::tr("For")),
                                     wordsColumn(u"blocker"_s, Words::tr("Held by")),
                                     numberColumn(u"blockerPid"_s, Words::tr("Its PID")) } };
    for (const auto &root : lockForest(sessions))
        addWaits(table, facts, sessions, root);
    cut(table, mostWaits);
    return table;
}

void addTable(QList<ReportBlock> &blocks, ReportTable table, const QString &id, const QString &title,
              const QString &nobody)
{
    if (table.rows.isEmpty()) {
        blocks << ReportVerdict { .severity = Severity::Ok, .sentence = wordsCell(nobody) };
        return;
    }
    table.id = id;
    table.title = title;
    blocks << table;
}

} // namespace

Blocks activity(const ReportFacts &facts)
{
    if (!facts.sessions || !*facts.sessions)
        return missing(facts.sessions);
    const auto &sessions = **facts.sessions;
    QList<ReportBlock> blocks { ReportParagraph { wordsCell(
                                    Words::tr("As it was at %1.").arg(timeCell(sessions.readAt).text)) },
                                figuresOf(sessions) };
    for (const auto &note : readingNotes(sessions, [&](NodeId node) { return nodeCell(facts, node).text; }))
        blocks << ReportVerdict { .severity = Severity::Warning, .sentence = foreignCell(note) };
    const auto isActive = [](const ClusterSession &one) { return one.state == SessionState::Active; };
    const auto isIdle = [](const ClusterSession &one) { return one.isInTransaction(); };
    const auto running = chosen(sessions, isActive, &ClusterSession::statementAge);
    addTable(blocks, sessionsTable(facts, running, &ClusterSession::statementAge), u"running"_s,
             Words::tr("Statements that run, the longest first"), Words::tr("No statement was running."));
    const auto idle = chosen(sessions, isIdle, &ClusterSession::stateAge);
    addTable(blocks, sessionsTable(facts, idle, &ClusterSession::stateAge), u"idleInTransaction"_s,
             Words::tr("Idle in a transaction, the longest first"),
             Words::tr("No session was idle in a transaction."));
    addTable(blocks, locksTable(facts, sessions), u"locks"_s, Words::tr("Who waits for a lock"),
             Words::tr("Nobody waited for a lock."));
    return blocks;
}

} // namespace tessera::build
