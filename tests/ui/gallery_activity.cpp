// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_activity.h"

#include "ui/activity/activity_page.h"
#include "ui/activity/tenant_courses.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tree_view.h"

#include <cmath>

namespace tessera::test {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int manySessions = 400;

ClusterSession session(int node, int pid, SessionState state, seconds age, const QString &statement)
{
    ClusterSession one { .id = { NodeId { node }, pid }, .origin = { NodeId { node }, pid } };
    one.startedAt = u"2026-01-01T11:%1:00.000000Z"_s.arg(pid % 60, 2, 10, QLatin1Char('0'));
    one.statementStartedAt = one.startedAt;
    one.database = u"shop"_s;
    one.user = u"shop_app"_s;
    one.application = u"web 3"_s;
    one.client = u"10.7.1.20"_s;
    one.backendType = u"client backend"_s;
    one.state = state;
    one.stateAge = one.statementAge = milliseconds(age);
    if (state == SessionState::Active || one.isInTransaction())
        one.transactionAge = one.stateAge;
    one.statement = statement;
    one.statementLength = statement.size();
    return one;
}

ClusterSession part(const ClusterSession &head, int node, int pid, const QString &statement)
{
    auto one = session(node, pid, SessionState::Active, seconds(44), statement);
    one.origin = head.id;
    one.application = u"citus_internal gpid=%1"_s.arg(globalPidOf(head.id));
    return one;
}

LockWait waitOf(ProcessId waiter, int blocker, const QString &relation, seconds age)
{
    return { .id = waiter,
             .object = { .type = u"relation"_s, .relation = relation },
             .mode = u"RowExclusiveLock"_s,
             .age = milliseconds(age),
             .blockers = { { { waiter.node, blocker }, u"AccessExclusiveLock"_s } } };
}

QList<ClusterSession> theSessions()
{
    auto report = session(1, 4711, SessionState::IdleInTransaction, seconds(1432),
                          u"UPDATE campaigns SET budget = budget * 1.05\n WHERE company_id = 17"_s);
    report.application = u"night report"_s;
    report.user = u"we\"ird; drop"_s;
    const auto reportPart = part(report, 2, 811, u"UPDATE campaigns_102040 SET budget = (budget * 1.05)"_s);
    auto waiting = session(
        1, 4720, SessionState::Active, seconds(44),
        u"SELECT c.name, count(*) FROM campaigns c JOIN clicks k USING (company_id, id) GROUP BY 1"_s);
    auto waitingPart =
        part(waiting, 2, 815, u"SELECT c.name, count(*) FROM campaigns_102040 c JOIN clicks_102072 k"_s);
    waitingPart.waitType = u"Lock"_s;
    waitingPart.waitEvent = u"relation"_s;
    auto truncating = session(1, 4731, SessionState::Active, seconds(31), u"TRUNCATE campaigns"_s);
    truncating.waitType = u"Lock"_s;
    truncating.waitEvent = u"relation"_s;
    auto slow = session(3, 90, SessionState::Active, seconds(310),
                        u"COPY clicks FROM STDIN WITH (FORMAT csv, HEADER true)"_s);
    slow.waitType = u"Client"_s;
    slow.waitEvent = u"ClientRead"_s;
    auto own = session(1, 4800, SessionState::Active, seconds(0), u"SELECT 1"_s);
    own.application = u"tessera"_s;
    own.isOwn = true;
    return { report,
             reportPart,
             waiting,
             waitingPart,
             truncating,
             slow,
             own,
             session(1, 4745, SessionState::Active, seconds(0), u"SELECT * FROM companies WHERE id = 4711"_s),
             session(1, 4746, SessionState::Idle, seconds(12), u"COMMIT"_s),
             session(2, 816, SessionState::Idle, seconds(3), u"SELECT 'täglich', '日本語'"_s) };
}

ClusterSessions theReading()
{
    ClusterSessions reading { .readAt = QDateTime::currentDateTimeUtc(), .sessions = theSessions() };
    reading.waits = { waitOf({ NodeId { 2 }, 815 }, 811, u"campaigns_102040"_s, seconds(44)),
                      waitOf({ NodeId { 1 }, 4731 }, 4720, u"campaigns"_s, seconds(31)) };
    for (int node = 1; node <= 3; ++node)
        reading.nodes << NodeSessions { .node = NodeId { node },
                                        .limit = 300,
                                        .listed = node == 1 ? 7 : 2,
                                        .active = node == 1 ? 12 : 1,
                                        .idleInTransaction = node == 1 ? 1 : 0,
                                        .idle = 40 * node,
                                        .workerParts = node == 1 ? 0 : 180,
                                        .waiting = node == 3 ? 0 : 1 };
    reading.nodes.last().listed = 1;
    std::ranges::sort(reading.sessions, {}, &ClusterSession::id);
    return reading;
}

/// A circle over two nodes, and a prepared transaction that nobody ends.
ClusterSessions theCircle()
{
    auto reading = theReading();
    reading.waits << waitOf({ NodeId { 2 }, 811 }, 815, u"clicks_102072"_s, seconds(40))
                  << waitOf({ NodeId { 1 }, 4745 }, 0, u"companies"_s, seconds(7));
    return reading;
}

ClusterSessions theCapped()
{
    auto reading = theReading();
    for (int i = 0; i < manySessions; ++i)
        reading.sessions << session(2, 1000 + i, SessionState::Idle, seconds(i), u"COMMIT"_s);
    reading.nodes[1].listed = 54414;
    reading.nodes[0].seesAll = false;
    reading.nodes << NodeSessions { .node = NodeId { 5 },
                                    .problem = u"connection to the remote node 10.7.0.9:5432 failed"_s };
    std::ranges::sort(reading.sessions, {}, &ClusterSession::id);
    return reading;
}

TenantStatistics theTenants()
{
    TenantStatistics statistics { .state = TenantStatistics::State::Counted, .limit = 100 };
    const QList<std::pair<QString, int>> tenants {
        { u"4711"_s, 48210 }, { u"17"_s, 3120 }, { u"we\"ird; drop"_s, 2044 },
        { u"9"_s, 871 },      { u"1203"_s, 42 }, { u"88"_s, 12 }
    };
    for (const auto &[name, statements] : tenants)
        statistics.tenants << TenantUse { .node = NodeId { 2 },
                                          .colocation = ColocationId { 1 },
                                          .tenant = name,
                                          .reads = statements / 3,
                                          .readsBefore = statements * 2 / 3,
                                          .statements = statements / 2,
                                          .statementsBefore = statements,
                                          .cpu = std::chrono::duration<double>(statements / 9000.0),
                                          .cpuBefore = std::chrono::duration<double>(statements / 4000.0) };
    markHot(statistics.tenants);
    return statistics;
}

} // namespace

GalleryActivity::GalleryActivity(const ClusterState &state, SharedTime &time)
    : m_time(time)
    , m_page(new ActivityPage(m_sessions, m_locks, m_nodes, m_tenants, time))
{
    m_page->setCluster(state.snapshot);
    show(u"sessions"_s);
}

QStringList GalleryActivity::looks()
{
    return { u"sessions"_s, u"locks"_s,   u"circle"_s,      u"connections"_s,    u"capped"_s,
             u"none"_s,     u"tenants"_s, u"tenants-off"_s, u"tenants-hidden"_s, u"tenants-uncollected"_s };
}

void GalleryActivity::show(const QString &look)
{
    using State = TenantStatistics::State;
    const bool isTenants = look.startsWith(u"tenants"_s);
    const auto reading = look == u"capped"_s ? theCapped()
        : look == u"circle"_s                ? theCircle()
        : look == u"none"_s                  ? ClusterSessions {}
                                             : theReading();
    m_page->setSessions(reading, lockForest(reading));
    m_page->showView(isTenants                                       ? ActivityPage::Tenants
                         : look == u"locks"_s || look == u"circle"_s ? ActivityPage::Locks
                         : look == u"connections"_s                  ? ActivityPage::Connections
                                                                     : ActivityPage::Sessions);
    if (look == u"tenants-off"_s)
        m_page->setTenants({ .state = State::Off });
    else if (look == u"tenants-hidden"_s)
        m_page->setTenants({ .state = State::Forbidden });
    else
        m_page->setTenants(theTenants());
    auto *sessions = m_page->findChild<TreeView *>(u"activity-sessions"_s);
    sessions->expand(sessions->model()->index(1, 0));
    sessions->selectSource(m_sessions.index(1, 0));
    m_page->findChild<TreeView *>(u"activity-locks"_s)->selectSource(m_locks.index(0, 0));
    m_page->findChild<TableView *>(u"activity-tenants"_s)->selectSourceRow(0);
    showCourse(look);
}

/// A campaign in the middle of the time, and a node that was silent for a while.
void GalleryActivity::showCourse(const QString &look)
{
    auto &courses = m_page->tenantCourses();
    if (look == u"tenants-uncollected"_s)
        return courses.setProblem(
            { ErrorKind::NotFound, u"No tenants have been collected of this cluster yet."_s });
    const auto range = m_time.shown();
    TenantHistory history { { { ColocationId { 1 }, u"4711"_s }, range }, {} };
    const auto length = static_cast<double>(range.length().count());
    for (auto at = range.begin; at < range.end; at += std::chrono::minutes(1)) {
        const auto passed = static_cast<double>((at - range.begin).count()) / length;
        if (passed > 0.7 && passed < 0.78)
            continue;
        const auto rate = 220 + 90 * std::sin(40 * passed) + (passed > 0.4 && passed < 0.55 ? 500 : 0);
        history.points << TenantPoint { at, std::chrono::minutes(1), rate, rate * 0.6, rate / 2500 };
    }
    courses.setHistory(history);
}

} // namespace tessera::test
