// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/shard_story.h"
#include "tests/support/hostile_table.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A person gives one tenant shards of its own, on another node; where the server cannot, the window keeps
/// the action in sight, unusable, and says why.
class TestTenantWizard : public QObject
{
    Q_OBJECT
private slots:
    void isolatesATenant_data() { SandboxFixture::addEngineRows(); }
    void isolatesATenant();

private:
    void readWhyNot(ShardStory &story);
    void isolate(ShardStory &story);
};

namespace {
constexpr int key = 42;
const auto action = u"Isolate a tenant…"_s;

/// The shards that hold nothing but the key, each with its node.
QString aloneOn(ShardStory &story)
{
    return story.ask(u"SELECT count(*) || ' ' || min(nodename || ':' || nodeport) FROM pg_dist_shard JOIN"
                     " pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)"
                     " WHERE shardminvalue = shardmaxvalue"_s);
}

} // namespace

void TestTenantWizard::isolatesATenant()
{
    QFETCH(const QString, engine);
    ShardStory story(engine, u"tenant-wizard"_s, 2);
    QVERIFY2(story.open(4), story.problem());
    auto &user = story.user();
    QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
    QVERIFY2(user.clickCell(QLatin1String(hostileTable)), user.problem());
    const bool isOffered =
        story.ask(u"SELECT count(*) > 0 FROM pg_proc WHERE proname = 'isolate_tenant_to_new_shard'"_s)
        == u"t"_s;
    if (isOffered)
        isolate(story);
    else
        readWhyNot(story);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(story.isWhole());
    QVERIFY2(story.desktop().leave(), story.problem());
}

/// On the Tables page, and on the map where a key was found.
void TestTenantWizard::readWhyNot(ShardStory &story)
{
    auto &user = story.user();
    const auto before = story.layout();
    const auto reason = u"it has no isolate_tenant_to_new_shard"_s;
    QVERIFY2(user.waitFor(u"the isolation to be dimmed"_s, [&] { return user.isDimmed(action); }),
             user.problem());
    QVERIFY2(user.readsOver(action, reason), user.problem());
    user.takePicture(u"not-offered"_s);
    QVERIFY2(story.findOnMap(key), user.problem());
    QVERIFY2(user.waitFor(u"the isolation to be dimmed"_s, [&] { return user.isDimmed(u"&Isolate…"_s); }),
             user.problem());
    QVERIFY2(user.readsOver(u"&Isolate…"_s, reason), user.problem());
    user.takePicture(u"not-offered-on-the-map"_s);
    QCOMPARE(story.layout(), before);
}

/// The form is filled in with the keyboard: the key has the focus, the nodes follow "the node it is on".
void TestTenantWizard::isolate(ShardStory &story)
{
    auto &user = story.user();
    const auto shard = story.shardOf(key);
    const auto workers = story.workers();
    const auto target = workers.at(workers.at(0) == story.homeOf(shard) ? 1 : 0);
    const auto before = story.layout().size();
    QVERIFY2(user.clickButton(action), user.problem());
    QVERIFY2(user.sees(u"Review the plan"_s), user.problem());
    QVERIFY2(user.type(QString::number(key)), user.problem());
    QVERIFY2(user.reads(u"Shard %1 on"_s.arg(shard)), user.problem());
    QVERIFY2(user.press(u"alt+p"_s), user.problem());
    for (qsizetype i = 0; i <= workers.indexOf(target); ++i)
        QVERIFY2(user.press(u"Down"_s), user.problem());
    user.takePicture(u"isolate"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    const auto isAlone = [&] { return aloneOn(story) == u"2 "_s + target; };
    QVERIFY2(story.runPlan(u"the key to be alone on "_s + target, isAlone), user.problem());
    user.takePicture(u"isolated"_s);
    QCOMPARE(story.layout().size(), before + 4); // two shards beside the key, in each of the tables
    QVERIFY(story.shardOf(key) != shard);
    QCOMPARE(story.homeOf(story.shardOf(key)), target);
}

QTEST_GUILESS_MAIN(TestTenantWizard)
#include "tst_tenant_wizard.moc"
