// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_access_json.h"
#include "core/managers/manager_evidence.h"
#include "core/managers/monitor_answer.h"
#include "core/managers/monitor_by_keeper.h"
#include "core/managers/patroni_answers.h"
#include "core/managers/read_managers.h"

#include <QJsonDocument>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What HA managers say, as Patroni 3.0.2 and pg_auto_failover 2.0 said it (failover.md §3).
class TestManagerAnswers : public QObject
{
    Q_OBJECT
private slots:
    void patroniTellsItsMembers();
    void patroniInTransitionIsNotSettled_data();
    void patroniInTransitionIsNotSettled();
    void patroniTellsPauseAndPlans();
    void patroniTellsItself();
    void garbageIsNoAnswer_data();
    void garbageIsNoAnswer();
    void monitorTellsItsGroups();
    void monitorStatesHaveRoles_data();
    void monitorStatesHaveRoles();
    void tracesTellTheManager_data();
    void tracesTellTheManager();
    void toldComesBeforeTraces();
    void keeperNamesItsMonitor();
    void goalsAreReached();
    void accessIsKeptWithoutSecrets();
    void accessIsChecked_data();
    void accessIsChecked();
    void placesAreCompared();
};

namespace {

const QByteArray cluster = R"json({"members": [
 {"name": "w2a", "role": "leader", "state": "running", "api_url": "http://10.0.0.5:8008/patroni", "host": "10.0.0.5",
  "port": 5432, "timeline": 2, "pending_restart": true},
 {"name": "we\"ird; drop", "role": "sync_standby", "state": "running", "api_url": "https://user:secret@[fe80::1]:8009/patroni?x=1",
  "host": "fe80::1", "port": 5433, "timeline": 2, "lag": 4096, "tags": {"nofailover": true, "clonefrom": false, "failover_priority": 2}},
 {"name": "w2c", "role": "replica", "state": "stopped", "api_url": "http://10.0.0.7:8008/patroni", "host": "10.0.0.7", "port": 5432,
  "lag": "unknown", "scheduled_restart": {"schedule": "2030-01-01T01:00:00+00:00"}}]})json";

QString monitorAnswer(const QString &nodes, const QString &kind = u"pgsql"_s)
{
    return u"{\"version\": \"2.0\", \"kind\": \"%1\", \"nodes\": [%2]}"_s.arg(kind, nodes);
}

QString monitorNode(int group, const QString &name, const QString &reported, const QString &assigned,
                    bool isInQuorum = true)
{
    return u"{\"group\": %1, \"nodeId\": 7, \"name\": \"%2\", \"host\": \"10.0.0.5\", \"port\": 5432, "
           "\"reported\": \"%3\", \"assigned\": \"%4\", \"priority\": 50, \"quorum\": %5, \"health\": 1, "
           "\"timeline\": 3, \"lag\": 16}"_s.arg(QString::number(group), name, reported, assigned,
                                                 isInQuorum ? u"true"_s : u"false"_s);
}

} // namespace

void TestManagerAnswers::patroniTellsItsMembers()
{
    const auto group = patroniCluster(cluster);
    QVERIFY(group);
    QCOMPARE(group->members.size(), 3);
    QVERIFY(group->isSettled && !group->isPaused);
    const auto &leader = group->members.at(0);
    QCOMPARE(leader.role, MemberRole::Primary);
    QCOMPARE(leader.server, u"10.0.0.5:5432"_s);
    QCOMPARE(leader.api, u"http://10.0.0.5:8008"_s);
    QVERIFY(leader.isRestartPending && !leader.lag && leader.mayLead);
    const auto &sync = group->members.at(1);
    QCOMPARE(sync.name, u"we\"ird; drop"_s);
    QCOMPARE(sync.server, u"[fe80::1]:5433"_s);
    QCOMPARE(sync.api, u"https://[fe80::1]:8009"_s); // no password, nothing behind the port
    QCOMPARE(sync.role, MemberRole::Sync);
    QCOMPARE(sync.lag, std::optional(ByteCount { 4096 }));
    QCOMPARE(sync.tags, (QStringList { u"failover_priority 2"_s, u"nofailover"_s }));
    QVERIFY(!sync.mayLead);
    const auto &stopped = group->members.at(2);
    QCOMPARE(stopped.role, MemberRole::Unknown);
    QCOMPARE(stopped.state, u"stopped"_s);
    QCOMPARE(stopped.scheduled, u"2030-01-01T01:00:00+00:00"_s);
    QVERIFY(!stopped.lag);
    QCOMPARE(leaderOf(*group), &leader);
    QCOMPARE(memberOf(*group, u"[fe80::1]:5433"_s), &sync);
    QCOMPARE(memberOf(*group, QString()), nullptr);
}

void TestManagerAnswers::patroniInTransitionIsNotSettled_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no leader") << QByteArray(
        R"({"members": [{"name": "a", "role": "replica", "state": "running"}]})");
    QTest::newRow("leader is down") << QByteArray(
        R"({"members": [{"name": "a", "role": "leader", "state": "crashed"}]})");
    QTest::newRow("leader starts") << QByteArray(
        R"({"members": [{"name": "a", "role": "leader", "state": "starting"}]})");
    QTest::newRow("nobody") << QByteArray(R"({"members": []})");
}

void TestManagerAnswers::patroniInTransitionIsNotSettled()
{
    QFETCH(QByteArray, answer);
    const auto group = patroniCluster(answer);
    QVERIFY(group);
    QVERIFY(!group->isSettled);
    QCOMPARE(leaderOf(*group), nullptr);
    QVERIFY(findingsOf(*group).first().contains(u"no settled primary"_s));
}

void TestManagerAnswers::patroniTellsPauseAndPlans()
{
    const auto group = patroniCluster(
        R"({"members": [], "pause": true, "scheduled_switchover": {"at": "2030-01-01T01:00:00+00:00", "from": "a", "to": "b"}})");
    QVERIFY(group && group->isPaused);
    QCOMPARE(group->scheduled, u"2030-01-01T01:00:00+00:00 from a to b"_s);
    QVERIFY(findingsOf(*group).first().contains(u"is paused"_s));
}

void TestManagerAnswers::patroniTellsItself()
{
    const auto self = patroniSelf(
        R"({"state": "running", "role": "master", "cluster_unlocked": true, "database_system_identifier": "7713001500923163016", "patroni": {"version": "3.0.2", "scope": "worker2"}})");
    QVERIFY(self);
    QCOMPARE(self->scope, u"worker2"_s);
    QCOMPARE(self->version, u"3.0.2"_s);
    QCOMPARE(self->systemIdentifier, u"7713001500923163016"_s);
    QVERIFY(self->isUnlocked);
}

void TestManagerAnswers::garbageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><body>It works!</body></html>");
    QTest::newRow("another service") << QByteArray(R"({"status": "ok"})");
    QTest::newRow("wrong types") << QByteArray(R"({"members": "three", "patroni": [1], "kind": 5})");
    QTest::newRow("a list") << QByteArray("[1, 2, 3]");
    QTest::newRow("cut off") << cluster.left(200);
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{", 4);
}

void TestManagerAnswers::garbageIsNoAnswer()
{
    QFETCH(QByteArray, answer);
    QCOMPARE(patroniCluster(answer).error().kind, ErrorKind::Server);
    QCOMPARE(patroniSelf(answer).error().kind, ErrorKind::Server);
    const auto text = QString::fromUtf8(answer);
    QCOMPARE(monitorState(text, u"default"_s).error().kind,
             answer.isEmpty() ? ErrorKind::NotFound : ErrorKind::Server);
    QVERIFY(!managerEvidence(text));
    // Members of the wrong type are members without properties, never a crash.
    const auto odd =
        patroniCluster(R"({"members": [1, null, {"name": 5, "lag": "x", "tags": 7, "port": "y"}]})");
    QVERIFY(odd);
    QCOMPARE(odd->members.size(), 3);
    QVERIFY(!odd->isSettled);
}

void TestManagerAnswers::monitorTellsItsGroups()
{
    const auto nodes = QStringList { monitorNode(0, u"c"_s, u"single"_s, u"single"_s),
                                     monitorNode(1, u"w1a"_s, u"primary"_s, u"primary"_s),
                                     monitorNode(1, u"w1b"_s, u"secondary"_s, u"secondary"_s) };
    const auto groups = monitorState(monitorAnswer(nodes.join(u','), u"citus"_s), u"shop"_s);
    QVERIFY(groups);
    QCOMPARE(groups->size(), 2);
    const auto *group = managerOf(*groups, GroupId { 1 });
    QVERIFY(group && group->knowsCitus && group->isSettled);
    QCOMPARE(titleOf(*group), u"pg_auto_failover (shop)"_s);
    QCOMPARE(group->number, 1);
    QCOMPARE(leaderOf(*group)->name, u"w1a"_s);
    QCOMPARE(group->members.at(1).role, MemberRole::Sync);
    QCOMPARE(group->members.at(1).tags, QStringList { u"priority 50"_s });
    QCOMPARE(group->members.at(1).lag, std::optional(ByteCount { 16 }));
    QCOMPARE(monitorState({}, u"we\"ird; drop"_s).error().message,
             u"The monitor knows no formation 'we\"ird; drop'."_s);
    QVERIFY(monitorState(u"{\"kind\": \"pgsql\", \"nodes\": null}"_s, u"empty"_s)->isEmpty());
}

void TestManagerAnswers::monitorStatesHaveRoles_data()
{
    QTest::addColumn<QString>("reported");
    QTest::addColumn<QString>("assigned");
    QTest::addColumn<MemberRole>("role");
    QTest::addColumn<bool>("isSettled");
    const auto row = [](const char *reported, const char *assigned, MemberRole role, bool isSettled) {
        QTest::addRow("%s to %s", reported, assigned)
            << QString::fromLatin1(reported) << QString::fromLatin1(assigned) << role << isSettled;
    };
    row("single", "single", MemberRole::Primary, true);
    row("primary", "primary", MemberRole::Primary, true);
    row("wait_primary", "wait_primary", MemberRole::Primary, true);
    row("apply_settings", "apply_settings", MemberRole::Primary, false);
    row("primary", "draining", MemberRole::Moving, false);
    row("draining", "demote_timeout", MemberRole::Moving, false);
    row("secondary", "secondary", MemberRole::Sync, false);
    row("secondary", "prepare_promotion", MemberRole::Moving, false);
    row("stop_replication", "stop_replication", MemberRole::Moving, false);
    row("catchingup", "secondary", MemberRole::Moving, false);
    row("report_lsn", "report_lsn", MemberRole::Moving, false);
    row("maintenance", "maintenance", MemberRole::Maintenance, false);
    row("maintenance", "catchingup", MemberRole::Moving, false);
    row("unknown", "unknown", MemberRole::Unknown, false);
}

void TestManagerAnswers::monitorStatesHaveRoles()
{
    QFETCH(QString, reported);
    QFETCH(QString, assigned);
    const auto groups = monitorState(monitorAnswer(monitorNode(0, u"a"_s, reported, assigned)), u"default"_s);
    QVERIFY(groups);
    QTEST(groups->first().members.first().role, "role");
    QTEST(groups->first().isSettled, "isSettled");
    const auto state = groups->first().members.first().state;
    QCOMPARE(state, reported == assigned ? reported : reported + u" -> "_s + assigned);
    const auto outside =
        monitorState(monitorAnswer(monitorNode(0, u"a"_s, u"secondary"_s, u"secondary"_s, false)), {});
    QCOMPARE(outside->first().members.first().role, MemberRole::Async);
}

void TestManagerAnswers::tracesTellTheManager_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<ManagerKind>("kind");
    QTest::addColumn<QString>("scope");
    QTest::newRow("patroni")
        << u"{\"patroni\": \"we'ird; drop\", \"autoFailover\": false, \"repmgr\": false}"_s
        << ManagerKind::Patroni << u"we'ird; drop"_s;
    QTest::newRow("pg_auto_failover") << u"{\"patroni\": null, \"autoFailover\": true, \"repmgr\": true}"_s
                                      << ManagerKind::AutoFailover << QString();
    QTest::newRow("repmgr") << u"{\"patroni\": null, \"autoFailover\": false, \"repmgr\": true}"_s
                            << ManagerKind::Repmgr << QString();
    QTest::newRow("none") << u"{\"patroni\": null, \"autoFailover\": false, \"repmgr\": false}"_s
                          << ManagerKind::None << QString();
}

void TestManagerAnswers::tracesTellTheManager()
{
    QFETCH(QString, answer);
    QFETCH(ManagerKind, kind);
    const auto evidence = managerEvidence(answer);
    QCOMPARE(evidence.has_value(), kind != ManagerKind::None);
    QCOMPARE(evidence.value_or(ManagerEvidence {}).kind, kind);
    QTEST(evidence.value_or(ManagerEvidence {}).scope, "scope");
}

void TestManagerAnswers::toldComesBeforeTraces()
{
    const GroupClue clue { .group = GroupId { 1 },
                           .hosts = { u"10.0.0.5"_s, u"fe80::1"_s },
                           .evidence = ManagerEvidence { ManagerKind::Patroni, u"w1"_s } };
    const auto guess = wayToManager({}, clue);
    QVERIFY(guess);
    QCOMPARE(guess->rest, (QStringList { u"http://10.0.0.5:8008"_s, u"http://[fe80::1]:8008"_s }));
    const ManagerAccess told { .kind = ManagerKind::Patroni, .group = u"1"_s, .rest = { u"https://a:1"_s } };
    QCOMPARE(*wayToManager({ told }, clue), told);
    const ManagerAccess forAll { .kind = ManagerKind::AutoFailover };
    QCOMPARE(*wayToManager({ forAll, told }, clue), told);
    QCOMPARE(*wayToManager({ forAll }, clue), forAll);
    QVERIFY(!wayToManager({ ManagerAccess { .kind = ManagerKind::None, .group = u"1"_s } }, clue));
    QVERIFY(!wayToManager({}, { .group = GroupId { 2 } }));
}

void TestManagerAnswers::keeperNamesItsMonitor()
{
    const auto found =
        monitorByKeeper("[pg_autoctl]\nrole = keeper\n"
                        "monitor = postgres://autoctl_node:hidden@m:6000/pg_auto_failover?sslmode=prefer\n"
                        "formation = we=ird\n\n[postgresql]\nmonitor = elsewhere\n");
    QVERIFY(found);
    QCOMPARE(found->monitor.value(u"host"_s), u"m"_s);
    QCOMPARE(found->monitor.value(u"port"_s), u"6000"_s);
    QVERIFY(!found->monitor.has(u"password"_s));
    QCOMPARE(found->formation, u"we=ird"_s);
    QVERIFY(!monitorByKeeper({}));
    QVERIFY(!monitorByKeeper("monitor = postgres://a/b\n"));
    QVERIFY(!monitorByKeeper("[pg_autoctl]\nmonitor = not a=connection text'\n"));
    QVERIFY(!monitorByKeeper(QByteArray("\x00\xff[pg_autoctl]", 14)));
}

void TestManagerAnswers::goalsAreReached()
{
    auto group = *patroniCluster(cluster);
    const auto weird = u"we\"ird; drop"_s;
    QVERIFY(hasReached(group, ManagerGoal::Leads, u"w2a"_s) && !hasReached(group, ManagerGoal::Leads, weird));
    QVERIFY(hasReached(group, ManagerGoal::Follows, weird));
    QVERIFY(!hasReached(group, ManagerGoal::Follows, u"w2c"_s));
    QVERIFY(hasReached(group, ManagerGoal::Restarted, u"w2a"_s));
    QVERIFY(!hasReached(group, ManagerGoal::Restarted, u"w2c"_s));
    QVERIFY(!hasReached(group, ManagerGoal::Paused, {}) && hasReached(group, ManagerGoal::Resumed, {}));
    QVERIFY(!hasReached(group, ManagerGoal::Maintained, weird)
            && hasReached(group, ManagerGoal::Nothing, {}));
    group.isSettled = false;
    QVERIFY(!hasReached(group, ManagerGoal::Leads, u"w2a"_s));
    group.problem = u"away"_s;
    QVERIFY(!hasReached(group, ManagerGoal::Resumed, {}));
    QCOMPARE(findingsOf(group), QStringList { u"away"_s });
    for (const auto goal :
         { ManagerGoal::Nothing, ManagerGoal::Leads, ManagerGoal::Paused, ManagerGoal::Resumed,
           ManagerGoal::Maintained, ManagerGoal::Follows, ManagerGoal::Rebuilt, ManagerGoal::Restarted })
        QCOMPARE(goalFromWord(goalWord(goal)), std::optional(goal));
    QVERIFY(!goalFromWord(u"surprise"_s));
}

void TestManagerAnswers::accessIsKeptWithoutSecrets()
{
    ManagerAccess access { .kind = ManagerKind::AutoFailover,
                           .group = u"2"_s,
                           .knowsCitus = true,
                           .rest = { u"https://a:8008"_s },
                           .user = u"admin"_s,
                           .caFile = u"/ca"_s,
                           .certificate = u"/c"_s,
                           .keyFile = u"/k"_s,
                           .monitor = *ConnInfo::parse(u"host=m port=6000 user=autoctl_node"_s),
                           .formation = u"we\"ird"_s,
                           .passwordCommand = { u"pass"_s, u"show x"_s },
                           .credential = u"cred"_s };
    const auto kept = managersFromJson(managersToJson({ access }));
    QVERIFY(kept);
    QCOMPARE(*kept, QList { access });
    access.monitor.set(u"password"_s, u"s3cret"_s);
    QVERIFY(!QJsonDocument(managersToJson({ access })).toJson().contains("s3cret"));
    QCOMPARE(checkManagerAccess(access).error().kind, ErrorKind::Invalid);
    QCOMPARE(managersFromJson(QJsonDocument::fromJson(R"([{"kind": "pacemaker"}])").array()).error().kind,
             ErrorKind::Invalid);
}

void TestManagerAnswers::accessIsChecked_data()
{
    QTest::addColumn<ManagerAccess>("access");
    QTest::addColumn<bool>("isGood");
    const auto patroni = [](const QString &rest) {
        return ManagerAccess { .kind = ManagerKind::Patroni, .group = u"1"_s, .rest = { rest } };
    };
    QTest::newRow("patroni") << patroni(u"http://10.0.0.5:8008"_s) << true;
    QTest::newRow("with TLS") << patroni(u"https://[fe80::1]:8008"_s) << true;
    QTest::newRow("no scheme") << patroni(u"10.0.0.5:8008"_s) << false;
    QTest::newRow("a file") << patroni(u"file:///etc/passwd"_s) << false;
    QTest::newRow("a password") << patroni(u"http://admin:secret@a:8008"_s) << false;
    QTest::newRow("a path") << patroni(u"http://a:8008/patroni"_s) << false;
    QTest::newRow("no address") << ManagerAccess { .kind = ManagerKind::Patroni, .group = u"1"_s } << false;
    auto nameless = patroni(u"http://a:8008"_s);
    nameless.group.clear();
    QTest::newRow("no group") << nameless << false;
    auto odd = patroni(u"http://a:8008"_s);
    odd.group = u"-1"_s;
    QTest::newRow("no number") << odd << false;
    auto half = patroni(u"https://a:8008"_s);
    half.certificate = u"/c"_s;
    QTest::newRow("no key") << half << false;
    QTest::newRow("no monitor") << ManagerAccess { .kind = ManagerKind::AutoFailover } << false;
    QTest::newRow("monitor of all groups")
        << ManagerAccess { .kind = ManagerKind::AutoFailover, .monitor = ConnInfo().set(u"host"_s, u"m"_s) }
        << true;
    QTest::newRow("nobody") << ManagerAccess { .kind = ManagerKind::None, .group = u"0"_s } << true;
}

void TestManagerAnswers::accessIsChecked()
{
    QFETCH(ManagerAccess, access);
    QFETCH(bool, isGood);
    const auto checked = checkManagerAccess(access);
    QCOMPARE(checked.has_value(), isGood);
    if (!checked)
        QVERIFY(!checked.error().message.contains(u"secret"_s));
}

void TestManagerAnswers::placesAreCompared()
{
    QVERIFY(isSamePlace(u"W1.example:5432"_s, u"w1.example:5432"_s));
    QVERIFY(isSamePlace(u"localhost:5432"_s, u"127.0.0.1:5432"_s));
    QVERIFY(!isSamePlace(u"127.0.0.1:5432"_s, u"127.0.0.1:5433"_s));
    QVERIFY(!isSamePlace(u"10.0.0.1:5432"_s, u"10.0.0.2:5432"_s));
    QVERIFY(!isSamePlace(QString(), u"10.0.0.2:5432"_s));
}

QTEST_GUILESS_MAIN(TestManagerAnswers)
#include "tst_manager_answers.moc"
