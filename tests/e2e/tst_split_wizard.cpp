// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/shard_story.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A person splits a shard set from the map and puts its second half onto another node.
class TestSplitWizard : public QObject
{
    Q_OBJECT
private slots:
    void splitsOntoAnotherNode_data() { SandboxFixture::addEngineRows(); }
    void splitsOntoAnotherNode();
};

namespace {
constexpr int key = 471;

/// The shards of @p layout with a cut after @p point, the upper part on @p to.
QStringList cutLayout(const QStringList &layout, qint64 point, const QString &to)
{
    QStringList cut;
    for (const auto &line : layout) {
        const auto words = line.split(u' ');
        if (words.at(1).toLongLong() > point || words.at(2).toLongLong() <= point) {
            cut << line;
            continue;
        }
        cut << QStringList { words.at(0), words.at(1), QString::number(point), words.at(3) }.join(u' ')
            << QStringList { words.at(0), QString::number(point + 1), words.at(2), to.section(u':', 1) }.join(
                   u' ');
    }
    return cut;
}

} // namespace

/// At a point of one's own where the server lets one choose, else in the middle.
void TestSplitWizard::splitsOntoAnotherNode()
{
    QFETCH(const QString, engine);
    ShardStory story(engine, u"split-wizard"_s, 2);
    QVERIFY2(story.open(4), story.problem());
    auto &user = story.user();
    const auto shard = story.shardOf(key);
    const auto before = story.layout();
    const auto low =
        story.ask(u"SELECT shardminvalue FROM pg_dist_shard WHERE shardid = "_s + shard).toLongLong();
    const qint64 point = low + (engine == u"citus"_s ? 123'456'789 : (1 << 29) - 1);
    const bool isOnFirst = story.homeOf(shard) == story.workers().at(0);
    const auto target = story.workers().at(isOnFirst ? 1 : 0);
    QVERIFY2(story.findOnMap(key), user.problem());
    QVERIFY2(user.clickButton(u"Split…"_s), user.problem());
    QVERIFY2(user.sees(u"Review the plan"_s), user.problem());
    if (engine == u"citus"_s)
        QVERIFY2(user.press(u"ctrl+a"_s) && user.type(QString::number(point)), user.problem());
    QVERIFY2(user.reads(QString::number(point + 1)), user.problem());
    QVERIFY2(user.tabTo(u"ComboBox"_s, u"Node of new shard 2"_s), user.problem());
    QVERIFY2(user.press(isOnFirst ? u"Down"_s : u"Up"_s), user.problem());
    user.takePicture(u"split"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    const auto expected = cutLayout(before, point, target);
    QVERIFY2(story.runPlan(u"the set to be split"_s, [&] { return story.layout() == expected; }),
             qPrintable(QString::fromUtf8(user.problem()) + u'\n' + story.layout().join(u'\n')));
    user.takePicture(u"split-done"_s);
    QVERIFY(story.isWhole());
    QVERIFY2(story.desktop().leave(), story.problem());
}

QTEST_GUILESS_MAIN(TestSplitWizard)
#include "tst_split_wizard.moc"
