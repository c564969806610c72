// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/group_members.h"
#include "core/ha/read_groups.h"
#include "core/ha/sync_names.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

constexpr auto hostile = "we\"ird; drop";

FollowingStandby standby(const QString &sync, qint64 unflushed = 0, qint64 unreplayed = 0)
{
    return { .name = QString::fromLatin1(hostile),
             .state = u"streaming"_s,
             .sync = sync,
             .unflushed = { unflushed },
             .unreplayed = { unreplayed } };
}

ServerReading followedBy(const QList<FollowingStandby> &standbys)
{
    return { .timeline = 1, .syncNames = u"ANY 1 (a, b)"_s, .syncCommit = u"on"_s, .standbys = standbys };
}

NodeGroup groupOf(const ServerReading &reading)
{
    return { .primary = { .id = { 2 }, .group = { 1 }, .host = u"w1"_s },
             .secondaries = {},
             .reading = reading };
}

MemberReading member(const QString &host, bool isStandby)
{
    return { .server = host + u":5432"_s,
             .isReachable = true,
             .systemIdentifier = u"7"_s,
             .isInRecovery = isStandby,
             .timeline = 1,
             .name = isStandby ? host : QString(),
             .follows = isStandby ? u"w1:5432"_s : QString() };
}

Node node(int id, int group, NodeRole role = NodeRole::Primary)
{
    return { .id = { id }, .group = { group }, .host = u"h%1"_s.arg(id), .role = role };
}

} // namespace

class TestGroupVerdict : public QObject
{
    Q_OBJECT
private slots:
    void verdict_data();
    void verdict();
    void countsWhoIsWaitedFor_data();
    void countsWhoIsWaitedFor();
    void forecastNamesWhoLosesLeast();
    void forecastOfNobodyPromisesNothing();
    void answerIsRead();
    void nonsenseIsNoReading();
    void groupsAreThoseOfTheCatalog();
    void summaryNamesTheWeakest();
    void membersComeToTheirGroups();
    void primariesAreCompared_data();
    void primariesAreCompared();
    void managersChoiceIsFollowed();
    void fencedServerHasARemedy();
    void silentPrimaryHasHeirs();
};

void TestGroupVerdict::verdict_data()
{
    QTest::addColumn<ServerReading>("reading");
    QTest::addColumn<QString>("id");
    QTest::newRow("synchronous") << followedBy({ standby(u"quorum"_s) }) << u"protected"_s;
    QTest::newRow("one of two") << followedBy({ standby(u"async"_s), standby(u"sync"_s) }) << u"protected"_s;
    QTest::newRow("nobody there") << followedBy({}) << u"blocked"_s;
    auto starting = standby(u"quorum"_s);
    starting.state = u"startup"_s; // R13: it is listed, and of no use
    QTest::newRow("not streaming") << followedBy({ starting }) << u"blocked"_s;
    auto two = followedBy({ standby(u"quorum"_s) });
    two.syncNames = u"ANY 2 (a, b)"_s;
    QTest::newRow("one where two are waited for") << two << u"blocked"_s;
    auto async = followedBy({ standby(u"async"_s) });
    async.syncNames.clear();
    QTest::newRow("asynchronous") << async << u"degraded"_s;
    auto alone = followedBy({});
    alone.syncNames.clear();
    QTest::newRow("alone") << alone << u"unprotected"_s;
    auto early = followedBy({ standby(u"sync"_s) });
    early.syncCommit = u"local"_s;
    QTest::newRow("acknowledged early") << early << u"degraded"_s;
    QTest::newRow("behind in bytes") << followedBy({ standby(u"sync"_s, 0, 65LL << 20) }) << u"degraded"_s;
    auto slow = standby(u"sync"_s);
    slow.replaySeconds = 31;
    QTest::newRow("behind in seconds") << followedBy({ slow }) << u"degraded"_s;
    auto lost = followedBy({ standby(u"sync"_s) });
    lost.physicalSlots = { { .name = u"gone"_s, .walStatus = u"lost"_s } };
    QTest::newRow("slot lost") << lost << u"degraded"_s;
    auto kept = followedBy({ standby(u"sync"_s) });
    kept.physicalSlots = { { .name = u"held"_s, .walStatus = u"extended"_s } };
    QTest::newRow("slot that keeps WAL") << kept << u"protected"_s;
    QTest::newRow("in recovery") << ServerReading { .isInRecovery = true } << u"astray"_s;
}

void TestGroupVerdict::verdict()
{
    QFETCH(const ServerReading, reading);
    const auto verdict = verdictOf(groupOf(reading));
    QTEST(idOf(verdict.protection), "id");
    QVERIFY(!verdict.sentence.isEmpty());
    QCOMPARE(verdict.remedy.isEmpty(), verdict.protection == Protection::Protected);
    QCOMPARE(severityOf(verdict.protection) == Severity::Ok, verdict.protection == Protection::Protected);
}

void TestGroupVerdict::countsWhoIsWaitedFor_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("count");
    QTest::newRow("nobody") << u""_s << 0;
    QTest::newRow("blanks") << u"  "_s << 0;
    QTest::newRow("list") << u"a, b"_s << 1;
    QTest::newRow("star") << u"*"_s << 1;
    QTest::newRow("first") << u"FIRST 2 (a, b, c)"_s << 2;
    QTest::newRow("any, small letters") << u" any 3(a, b, c)"_s << 3;
    QTest::newRow("number alone") << u"2 (a, b)"_s << 2;
    QTest::newRow("name with a number") << u"\"2 (a\", b"_s << 1;
}

void TestGroupVerdict::countsWhoIsWaitedFor()
{
    QFETCH(const QString, names);
    QTEST(SyncNames::from(names).waits(), "count");
}

void TestGroupVerdict::forecastNamesWhoLosesLeast()
{
    auto far = standby(u"async"_s, 9000);
    far.name = u"far"_s;
    auto near = standby(u"async"_s, 700);
    near.name = u"near"_s;
    auto reading = followedBy({ far, near });
    const auto some = deathForecast(groupOf(reading));
    QCOMPARE(some.candidate, u"near"_s);
    QCOMPARE(some.lost, std::optional(ByteCount { 700 }));
    auto sync = standby(u"sync"_s, 800); // acknowledged only when it has it
    sync.name = u"sync"_s;
    reading.standbys << sync;
    const auto none = deathForecast(groupOf(reading));
    QCOMPARE(none.candidate, u"sync"_s);
    QCOMPARE(none.lost, std::optional(ByteCount { 0 }));
    reading.syncCommit = u"off"_s;
    QCOMPARE(deathForecast(groupOf(reading)).lost, std::optional(ByteCount { 800 }));
}

void TestGroupVerdict::forecastOfNobodyPromisesNothing()
{
    const auto alone = deathForecast(groupOf(followedBy({})));
    QVERIFY(alone.candidate.isEmpty() && !alone.lost && !alone.sentence.isEmpty());
    const auto down = deathForecast({ .primary = node(1, 0), .secondaries = {}, .problem = u"refused"_s });
    QVERIFY(down.candidate.isEmpty() && !down.lost && !down.sentence.isEmpty());
    QCOMPARE(verdictOf({ .primary = node(1, 0), .secondaries = {} }).protection, Protection::Down);
}

void TestGroupVerdict::answerIsRead()
{
    const auto reading = serverReading(QString::fromUtf8(
        R"json({"isInRecovery":false,"timeline":3,"syncNames":"ANY 1 (a)","syncCommit":"on","waiting":2,)json"
        R"json("standbys":[{"name":"we\"ird; drop","address":"10.0.0.7","state":"streaming","sync":"quorum",)json"
        R"json("slot":"a","replaySeconds":0.25,"silentSeconds":1.5,"unsent":0,"unflushed":16,)json"
        R"json("unreplayed":4294967296}],"slots":[{"name":"a","isActive":true,"walStatus":"reserved",)json"
        R"json("retained":1024}]})json"));
    QVERIFY(reading);
    QCOMPARE(reading->timeline, 3);
    QCOMPARE(reading->waiting, 2);
    const auto &one = reading->standbys.first();
    QCOMPARE(one.name, QString::fromLatin1(hostile));
    QCOMPARE(one.unreplayed.value, 4294967296);
    QCOMPARE(one.replaySeconds, std::optional(0.25));
    QVERIFY(one.isSynchronous());
    QCOMPARE(reading->physicalSlots.first().retained.value, 1024);
    const auto bare =
        serverReading(u"{\"isInRecovery\":true,\"timeline\":null,\"standbys\":null,\"slots\":null}"_s);
    QVERIFY(bare && bare->isInRecovery && bare->standbys.isEmpty() && bare->timeline == 0);
}

void TestGroupVerdict::nonsenseIsNoReading()
{
    for (const auto &text : { u""_s, u"ERROR: permission denied"_s, u"[]"_s, u"{}"_s })
        QCOMPARE(serverReading(text).error().kind, ErrorKind::Server);
}

void TestGroupVerdict::groupsAreThoseOfTheCatalog()
{
    const QList<Node> nodes { node(1, 0), node(2, 1), node(3, 1, NodeRole::Secondary), node(4, 2) };
    const auto groups = nodeGroups(nodes,
                                   { { NodeId { 1 }, true, u"{\"isInRecovery\":false}"_s },
                                     { NodeId { 2 }, false, u"connection\nrefused"_s } });
    QCOMPARE(groups.size(), 3);
    QVERIFY(groups[0].reading);
    QVERIFY(!groups[1].reading);
    QCOMPARE(groups[1].problem, u"connection refused"_s);
    QCOMPARE(groups[1].secondaries, QList<Node> { nodes[2] });
    QVERIFY(!groups[2].problem.isEmpty());
    const auto unregistered =
        nodeGroups({ node(2, 1) }, { { NodeId(), true, u"{\"isInRecovery\":false}"_s } });
    QCOMPARE(unregistered.size(), 2);
    QVERIFY(unregistered[0].primary.isCoordinator() && unregistered[0].reading);
}

void TestGroupVerdict::summaryNamesTheWeakest()
{
    const auto safe = groupOf(followedBy({ standby(u"sync"_s) }));
    auto bare = followedBy({});
    bare.syncNames.clear();
    const auto alone = groupOf(bare);
    const QStringList said { summaryOf({ safe, safe }), summaryOf({ alone, alone }),
                             summaryOf({ safe, alone }) };
    QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), 3);
    QVERIFY2(said.last().contains(u'1') && said.last().contains(u'2'), qPrintable(said.last()));
}

void TestGroupVerdict::membersComeToTheirGroups()
{
    const QList<Node> nodes { node(1, 0), { .id = { 2 }, .group = { 1 }, .host = u"w1"_s } };
    auto groups = nodeGroups(nodes, {});
    auto other = member(u"h1"_s, false);
    other.systemIdentifier = u"8"_s;
    other.followers = ServerReading { .timeline = 5 };
    MemberReading dead { .server = u"w1:5432"_s, .problem = u"refused"_s };
    MemberReading nobody { .server = u"x:5432"_s, .problem = u"no such host"_s };
    addMembers(groups, { other, dead, member(u"w1b"_s, true), nobody });
    // The coordinator did not ask: h1 speaks for itself; whose copy w1b is, it says itself.
    QVERIFY(groups[0].reading && groups[0].reading->timeline == 5);
    QCOMPARE(groups[0].members, QList<MemberReading> { other });
    QCOMPARE(groups[1].problem, u"refused"_s);
    QCOMPARE(groups[1].members.size(), 2);
    QCOMPARE(groups[1].members.first().problem, u"refused"_s);
    QCOMPARE(groups[1].strays().first().server, u"w1b:5432"_s);
}

void TestGroupVerdict::primariesAreCompared_data()
{
    QTest::addColumn<NodeGroup>("group");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("strays");
    const auto row = [](const char *name, auto change, const char *id, int strays) {
        auto group = groupOf(followedBy({ standby(u"quorum"_s) }));
        group.members = { member(u"w1"_s, false) };
        change(group);
        QTest::newRow(name) << group << QString::fromLatin1(id) << strays;
    };
    row(
        "one primary", [](NodeGroup &) {}, "protected", 0);
    row(
        "its standby", [](NodeGroup &group) { group.members << member(QString::fromLatin1(hostile), true); },
        "protected", 0);
    row(
        "a standby that follows nobody", [](NodeGroup &group) { group.members << member(u"w9"_s, true); },
        "protected", 1);
    row(
        "a fenced old primary",
        [](NodeGroup &group) {
            group.members << member(u"w9"_s, false);
            group.members.last().isFenced = true;
        },
        "protected", 1);
    row(
        "nobody but a fenced old primary",
        [](NodeGroup &group) {
            group.reading = followedBy({});
            group.reading->syncNames.clear();
            group.members << member(u"w9"_s, false);
            group.members.last().isFenced = true;
        },
        "unprotected", 1);
    row(
        "a fence that does not hold", // somebody has opened it again
        [](NodeGroup &group) {
            group.members << member(u"w9"_s, false);
            group.members.last().syncBeforeFence = u"a"_s;
        },
        "split-brain", 1);
    row(
        "the primary is fenced", [](NodeGroup &group) { group.members.first().isFenced = true; }, "blocked",
        0);
    row(
        "another one beside the fenced primary",
        [](NodeGroup &group) {
            group.members.first().isFenced = true;
            group.members << member(u"w9"_s, false);
        },
        "astray", 1);
    row(
        "two beside the fenced primary",
        [](NodeGroup &group) {
            group.members.first().isFenced = true;
            group.members << member(u"w8"_s, false) << member(u"w9"_s, false);
        },
        "split-brain", 2);
    row(
        "the primary is half fenced", [](NodeGroup &group) { group.reading->syncNames = u"tessera_fence"_s; },
        "blocked", 0);
    row(
        "two primaries", [](NodeGroup &group) { group.members << member(u"w9"_s, false); }, "split-brain", 1);
    row(
        "another one",
        [](NodeGroup &group) {
            group.reading.reset();
            group.members << member(u"w9"_s, false);
        },
        "astray", 1);
    row(
        "a standby is named",
        [](NodeGroup &group) {
            group.reading->isInRecovery = true;
            group.members << member(u"w9"_s, false);
        },
        "astray", 1);
    row(
        "nobody", [](NodeGroup &group) { group.reading.reset(); }, "down", 0);
}

void TestGroupVerdict::primariesAreCompared()
{
    QFETCH(const NodeGroup, group);
    const auto verdict = verdictOf(group);
    QTEST(idOf(verdict.protection), "id");
    QTEST(static_cast<int>(group.strays().size()), "strays");
    for (const auto &second : group.usurpers())
        QVERIFY2(verdict.sentence.contains(second.server), qPrintable(verdict.sentence));
}

/// Nobody finishes anything beside the manager.
void TestGroupVerdict::managersChoiceIsFollowed()
{
    for (const bool answers : { true, false }) {
        auto group = groupOf(ServerReading { .isInRecovery = true });
        if (!answers)
            group.reading.reset();
        group.members = { member(u"w9"_s, false) };
        QVERIFY(!verdictOf(group).remedy.contains(u"follow-manager"_s));
        group.members[0].manager = ManagerEvidence { .kind = ManagerKind::Patroni };
        const auto remedy = verdictOf(group).remedy;
        QVERIFY2(remedy.contains(u"Patroni decides"_s) && remedy.contains(u"ha follow-manager --group "_s),
                 qPrintable(remedy));
        QVERIFY2(!remedy.contains(u"ha finish"_s), qPrintable(remedy));
    }
}

void TestGroupVerdict::fencedServerHasARemedy()
{
    auto group = groupOf(followedBy({}));
    group.reading->syncNames.clear();
    group.members = { member(u"w1"_s, false), member(u"w9"_s, false) };
    group.members[1].isFenced = true;
    const auto old = verdictOf(group);
    QVERIFY2(old.sentence.contains(u"w9:5432 is fenced"_s), qPrintable(old.sentence));
    QVERIFY2(old.remedy.startsWith(u"ha standby rebuild w9:5432 --group 1"_s), qPrintable(old.remedy));
    QVERIFY(standingOf(group.members[1]).contains(u"rebuilt"_s));
    group.members[1].isFenced = false;
    group.members[0].isFenced = true;
    group.members.removeLast();
    QVERIFY2(verdictOf(group).remedy.contains(u"journal"_s), qPrintable(verdictOf(group).remedy));
}

void TestGroupVerdict::silentPrimaryHasHeirs()
{
    NodeGroup group { .primary = { .id = { 2 }, .group = { 1 }, .host = u"w1"_s }, .problem = u"refused"_s };
    auto near = member(u"near"_s, true);
    near.lsn = u"0/5000"_s;
    auto far = member(u"far"_s, true);
    far.lsn = u"0/4000"_s;
    group.members = { far, near };
    const auto forecast = deathForecast(group);
    QCOMPARE(forecast.candidate, u"near"_s);
    QVERIFY(!forecast.lost && forecast.sentence.contains(u"near:5432"_s));
}

QTEST_GUILESS_MAIN(TestGroupVerdict)
#include "tst_group_verdict.moc"
