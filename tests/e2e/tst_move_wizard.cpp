// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/shard_story.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A person moves a shard set on the map: draws it from its node to another, which lights up while those that
/// may not take it stay dark; looks at where it was before; then brings it back without touching the mouse.
class TestMoveWizard : public QObject
{
    Q_OBJECT
private slots:
    void movesOnTheMap_data() { SandboxFixture::addEngineRows(); }
    void movesOnTheMap();

private:
    void drag(ShardStory &story);
    void lookBack(ShardStory &story);
    void pressKeys(ShardStory &story);
};

namespace {
constexpr int key = 471;

QString lowOf(ShardStory &story)
{
    return story.ask(u"SELECT shardminvalue FROM pg_dist_shard WHERE shardid = "_s + story.shardOf(key));
}

/// The node that the set is not on, of the two that may have it.
QString otherThan(ShardStory &story, const QString &home)
{
    const auto workers = story.workers();
    return workers.at(0) == home ? workers.at(1) : workers.at(0);
}

} // namespace

/// The third worker may not have shards; it and the coordinator hold a copy of a reference table.
void TestMoveWizard::movesOnTheMap()
{
    QFETCH(const QString, engine);
    ShardStory story(engine, u"move-wizard"_s, 3);
    QVERIFY2(story.open(4, true), story.problem());
    for (const auto step : { &TestMoveWizard::drag, &TestMoveWizard::lookBack, &TestMoveWizard::pressKeys }) {
        (this->*step)(story);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(story.isWhole());
    }
    QVERIFY2(story.desktop().leave(), story.problem());
}

void TestMoveWizard::drag(ShardStory &story)
{
    auto &user = story.user();
    const auto home = story.homeOf(story.shardOf(key));
    const auto target = otherThan(story, home);
    const auto before = story.layout();
    QVERIFY2(story.findOnMap(key), user.problem());
    QCOMPARE(user.nodesOfSelection(), QStringList { home });
    const auto spare = user.mapColumn(story.workers().at(2));
    const auto goal = user.mapColumn(target);
    const auto tile = user.selectedTile(home);
    QVERIFY2(spare && goal && tile, user.problem());
    bool isLit = false;
    const auto seeTarget = [&](const QString &words, const QString &picture) {
        isLit = user.reads(words) && user.waitFor(target + u" alone to light up"_s, [&] {
            return user.litNodes() == QStringList { target };
        });
        user.takePicture(picture);
    };
    QVERIFY2(user.drag(*tile, spare->center(),
                       [&] { seeTarget(u"worker 3 takes no shards"_s, u"dragged-astray"_s); }),
             user.problem());
    QVERIFY2(isLit, user.problem());
    QVERIFY2(user.drag(*tile, goal->center(),
                       [&] { seeTarget(u"Move we\"ird; drop + 1 to worker"_s, u"dragged"_s); }),
             user.problem());
    QVERIFY2(isLit, user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    QCOMPARE(story.layout(), before);
    const auto expected = movedLayout(before, lowOf(story), target);
    QVERIFY2(story.runPlan(u"the set to be on "_s + target, [&] { return story.layout() == expected; }),
             user.problem());
    user.takePicture(u"moved"_s);
}

/// In the past nothing can be changed; Esc leaves it.
void TestMoveWizard::lookBack(ShardStory &story)
{
    auto &user = story.user();
    const auto home = story.homeOf(story.shardOf(key));
    const auto before = otherThan(story, home);
    const auto isShownOn = [&](const QString &node) {
        return user.waitFor(u"the set to be shown on "_s + node,
                            [&] { return user.nodesOfSelection() == QStringList { node }; });
    };
    QVERIFY2(story.findOnMap(key), user.problem());
    QVERIFY2(isShownOn(home), user.problem());
    QVERIFY2(user.reads(u"On %1 since "_s.arg(home)), user.problem());
    QVERIFY2(user.reads(u"Before on %1 for "_s.arg(before)), user.problem());
    QVERIFY2(user.clickButton(u"Previous change"_s), user.problem());
    QVERIFY2(isShownOn(before), user.problem());
    QVERIFY2(user.reads(u"Next: 2 shards from %1 to %2."_s.arg(before, home)), user.problem());
    QVERIFY2(user.reads(u"(1 change later)"_s), user.problem());
    for (const auto &action : { u"Move…"_s, u"Split…"_s })
        QVERIFY2(user.isDimmed(action), qPrintable(action));
    QVERIFY2(user.readsOver(u"Move…"_s, u"Go back to now to change something."_s), user.problem());
    user.takePicture(u"past"_s);
    QVERIFY2(user.press(u"Escape"_s), user.problem());
    QVERIFY2(isShownOn(home), user.problem());
    QVERIFY2(user.misses(u"Back to now"_s), user.problem());
    user.takePicture(u"now-again"_s);
}

/// From the menu of the tile.
void TestMoveWizard::pressKeys(ShardStory &story)
{
    auto &user = story.user();
    const auto home = story.homeOf(story.shardOf(key));
    const auto target = otherThan(story, home);
    const auto expected = movedLayout(story.layout(), lowOf(story), target);
    QVERIFY2(story.findOnMap(key), user.problem());
    QVERIFY2(user.press(u"Menu"_s) && user.press(u"Down"_s) && user.press(u"Right"_s), user.problem());
    user.takePicture(u"menu"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(story.runPlan(u"the set to be back on "_s + target, [&] { return story.layout() == expected; }),
             user.problem());
}

QTEST_GUILESS_MAIN(TestMoveWizard)
#include "tst_move_wizard.moc"
