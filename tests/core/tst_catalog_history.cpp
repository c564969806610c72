// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/catalog_history.h"
#include "core/history/history_recorder.h"
#include "core/history/history_store.h"
#include "tests/support/cluster_text.h"
#include "tests/support/map_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestCatalogHistory : public QObject
{
    Q_OBJECT
private slots:
    void snapshotComesBackAsItWas();
    void momentsBetweenChangesAreKept();
    void changeThatNobodyWatchedLiesInABreak();
    void clockThatWentBackPullsTheRecordWithIt();
    void hundredThousandPlacements();
    void storeKeepsAndMergesTwoConsoles();
    void storeSetsBackLikeTheValue();
    void damagedStoreIsMovedAside();
    void recorderSaysWhatItCannotKeep();
    void oldFactsAreForgotten();
    void recorderForgetsOnceADay();
    void recorderTellsThePast();
    void ofManyQuestionsTheNewestIsAnswered();
};

static constexpr Moment minute = 60'000;
static constexpr Moment breakAfter = 90'000;

static SnapshotPtr worldWithMoves(int moved)
{
    auto state = test::mapState({ .workers = 3, .tables = 2, .shards = 8, .schemas = 2 });
    return test::withParts(*state.snapshot, [moved](ClusterSnapshot::Parts &parts) {
        for (int i = 0; i < moved; ++i)
            parts.placements[static_cast<size_t>(i)].group = GroupId { 3 };
    });
}

static bool isDrawnTheSame(const ClusterSnapshot &a, const ClusterSnapshot &b)
{
    return factsOf(a) == factsOf(b);
}

void TestCatalogHistory::snapshotComesBackAsItWas()
{
    const auto snapshot = test::clusterFromText(
        u"10.0.0.1 group 1 | 10.0.0.2 group 2 inactive | orders: hash id group 1 shards 4 on 10.0.0.1 "
        u"10.0.0.2 "
        "| acme.users: schema group 7 on 10.0.0.1 | countries: reference on 10.0.0.1 10.0.0.2"_s);
    const auto back = snapshotOf(factsOf(*snapshot));
    QVERIFY(isDrawnTheSame(*snapshot, *back));
    QCOMPARE(back->placements().size(), snapshot->placements().size());
    QCOMPARE(back->tables().first().displayName(), snapshot->tables().first().displayName());
    QVERIFY(!back->primaryOf(GroupId { 2 })->isActive);
}

void TestCatalogHistory::momentsBetweenChangesAreKept()
{
    CatalogHistory history;
    std::vector<SnapshotPtr> worlds;
    for (int i = 0; i < 4; ++i) {
        worlds.push_back(worldWithMoves(i == 3 ? 1 : i)); // the second move is taken back
        history.record(factsOf(*worlds.back()), (i + 1) * minute, breakAfter);
    }
    for (int i = 0; i < 4; ++i)
        QVERIFY(isDrawnTheSame(*snapshotOf(history.at((i + 1) * minute + 1000)),
                               *worlds[static_cast<size_t>(i)]));
    QCOMPARE(history.timeLine().changes, (std::vector<Moment> { 2 * minute, 3 * minute, 4 * minute }));
    QCOMPARE(history.timeLine().changesAfter(2 * minute), 2);
    QCOMPARE(history.timeLine().begin(), minute);
    const auto shard = worlds[0]->shards()[1].id; // its first home is group 2, and later again
    const auto stays = history.staysOf(shard);
    QCOMPARE(stays.size(), 3U);
    QCOMPARE(stays[0], (ShardStay { GroupId { 2 }, 4 * minute, {}, stillSo, {} }));
    QCOMPARE(stays[1], (ShardStay { GroupId { 3 }, 3 * minute, {}, 4 * minute, {} }));
    QCOMPARE(stays[2].until, 3 * minute);
    QVERIFY(history.staysOf(ShardId { 1 }).empty());
}

void TestCatalogHistory::changeThatNobodyWatchedLiesInABreak()
{
    CatalogHistory history;
    history.record(factsOf(*worldWithMoves(0)), minute, breakAfter);
    history.record(factsOf(*worldWithMoves(1)), 60 * minute, breakAfter);
    QCOMPARE(history.spans().size(), 2U);
    const auto line = history.timeLine();
    QCOMPARE(line.breakAt(30 * minute), std::optional(WatchSpan { minute, 60 * minute }));
    QVERIFY(!line.breakAt(minute) && !line.breakAt(60 * minute) && !line.breakAt(90 * minute));
    QVERIFY(isDrawnTheSame(*snapshotOf(history.at(30 * minute)), *worldWithMoves(0)));
    const auto stays = history.staysOf(worldWithMoves(0)->shards()[0].id);
    QCOMPARE(stays[0].sinceAfter, std::optional(minute));
    QCOMPARE(stays[1].untilAfter, std::optional(minute));
}

void TestCatalogHistory::clockThatWentBackPullsTheRecordWithIt()
{
    CatalogHistory history;
    history.record(factsOf(*worldWithMoves(0)), 10 * minute, breakAfter);
    history.record(factsOf(*worldWithMoves(1)), 500 * minute, breakAfter); // the clock was wrong
    history.record(factsOf(*worldWithMoves(2)), 11 * minute, breakAfter);
    QVERIFY(isDrawnTheSame(*snapshotOf(history.at(11 * minute)), *worldWithMoves(2)));
    QVERIFY(isDrawnTheSame(*snapshotOf(history.at(10 * minute)), *worldWithMoves(0)));
    for (const auto &past : history.facts())
        QVERIFY(past.since <= 11 * minute && past.since < past.until);
    for (const auto &span : history.spans())
        QVERIFY(span.from <= span.to && span.to <= 11 * minute);
}

void TestCatalogHistory::hundredThousandPlacements()
{
    const auto state =
        test::mapState({ .workers = 20, .tables = 1, .shards = 100000, .hasOtherBands = false });
    CatalogHistory history;
    history.record(factsOf(*state.snapshot), minute, breakAfter);
    auto moved = factsOf(*state.snapshot);
    for (auto &fact : moved) {
        if (fact.kind == FactKind::Placement && fact.id % 1000 == 0)
            fact.value = "4";
    }
    QElapsedTimer clock;
    clock.start();
    const auto diff = history.record(moved, minute + 10'000, breakAfter);
    const auto before = snapshotOf(history.at(minute + 5000));
    qInfo("a change of %zu placements and a snapshot of %zu: %lld ms", diff.come.size(),
          before->placements().size(), clock.elapsed());
    QCOMPARE(diff.come.size(), 100U);
    QVERIFY(isDrawnTheSame(*before, *state.snapshot));
}

static QString pathIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"placements.sqlite"_s);
}

void TestCatalogHistory::storeKeepsAndMergesTwoConsoles()
{
    const QTemporaryDir folder;
    const auto hostile = u"we\"ird; drop'/7"_s;
    for (const Moment shift : { 0, 1000 }) { // the second console sees the same a moment later
        auto store = HistoryStore::open(pathIn(folder));
        QVERIFY(store);
        CatalogHistory history;
        for (int i = 0; i < 3; ++i) {
            const auto diff = history.record(factsOf(*worldWithMoves(i)), minute * (i + 1), breakAfter);
            auto span = history.spans().back();
            span.from += shift;
            span.to += shift;
            QVERIFY(store->write(hostile, diff,
                                 shift == 0 ? span : WatchSpan { 3 * minute, 3 * minute + shift }));
        }
    }
    const auto back = HistoryStore::open(pathIn(folder))->read(hostile);
    QVERIFY(back);
    QCOMPARE(back->spans(), (std::vector<WatchSpan> { { minute, 3 * minute + 1000 } }));
    QVERIFY(isDrawnTheSame(*snapshotOf(back->at(3 * minute + 500)), *worldWithMoves(2)));
    QVERIFY(isDrawnTheSame(*snapshotOf(back->at(minute + 500)), *worldWithMoves(0)));
    QVERIFY(HistoryStore::open(pathIn(folder))->read(u"another"_s)->facts().empty());
}

void TestCatalogHistory::storeSetsBackLikeTheValue()
{
    const QTemporaryDir folder;
    auto store = HistoryStore::open(pathIn(folder));
    CatalogHistory history;
    const std::pair<int, Moment> readings[] { { 0, 10 * minute }, { 1, 500 * minute }, { 2, 11 * minute } };
    for (const auto &[moved, at] : readings) {
        const auto diff = history.record(factsOf(*worldWithMoves(moved)), at, breakAfter);
        QVERIFY(store->write(u"shop/1"_s, diff, history.spans().back()));
    }
    const auto back = store->read(u"shop/1"_s);
    for (const auto at : { 10 * minute, 11 * minute, 20 * minute })
        QCOMPARE(back->at(at), history.at(at));
}

void TestCatalogHistory::damagedStoreIsMovedAside()
{
    const QTemporaryDir folder;
    QFile file(pathIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    auto store = HistoryStore::open(pathIn(folder));
    QVERIFY(store);
    QVERIFY(store->notice().contains(u"placements.sqlite.damaged-"_s));
    QVERIFY(store->read(u"shop/1"_s)->facts().empty());
    QCOMPARE(QDir(folder.path()).entryList({ u"*.damaged-*"_s }, QDir::Files).size(), 1);
}

void TestCatalogHistory::recorderSaysWhatItCannotKeep()
{
    const QTemporaryDir folder;
    QStringList said;
    {
        HistoryRecorder recorder(u"/proc/no such folder/placements.sqlite"_s,
                                 { .notice = [&said](const QString &words) { said << words; } });
        recorder.note(u"shop/1"_s, worldWithMoves(0), QDateTime::currentDateTimeUtc());
    }
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().contains(u"/proc/no such folder"_s));
    {
        HistoryRecorder recorder(pathIn(folder),
                                 { .notice = [&said](const QString &words) { said << words; } });
        const auto now = QDateTime::currentDateTimeUtc();
        const auto same = worldWithMoves(1);
        recorder.note(u"shop/1"_s, worldWithMoves(0), now);
        recorder.note(u"shop/1"_s, same, now.addSecs(10));
        recorder.note(u"shop/1"_s, same, now.addSecs(20));
    }
    QCOMPARE(said.size(), 1);
    const auto kept = HistoryStore::open(pathIn(folder))->read(u"shop/1"_s);
    QCOMPARE(kept->timeLine().changes.size(), 1U);
    QCOMPARE(kept->spans().size(), 1U);
    QCOMPARE(kept->spans().front().to - kept->spans().front().from, 20'000);
}

void TestCatalogHistory::oldFactsAreForgotten()
{
    const QTemporaryDir folder;
    auto store = HistoryStore::open(pathIn(folder));
    CatalogHistory history;
    for (int i = 0; i < 3; ++i) {
        const auto diff = history.record(factsOf(*worldWithMoves(i)), (i + 1) * minute, breakAfter);
        QVERIFY(store->write(u"shop/1"_s, diff, history.spans().back()));
    }
    QVERIFY(store->forgetBefore(3 * minute));
    const auto back = store->read(u"shop/1"_s);
    QVERIFY(back->facts().size() < history.facts().size());
    QVERIFY(isDrawnTheSame(*snapshotOf(back->at(4 * minute)), *worldWithMoves(2)));
}

/// Of the time before, only pieces are left: it is no moment to look at.
void TestCatalogHistory::recorderForgetsOnceADay()
{
    const QTemporaryDir folder;
    const QDateTime first(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    const auto later = [&first](int days) { return first.addDays(days); };
    std::vector<TimeLine> lines;
    {
        HistoryRecorder recorder(pathIn(folder),
                                 { .timeLine = [&lines](const TimeLine &line) { lines.push_back(line); } });
        recorder.note(u"shop/1"_s, worldWithMoves(0), first);
        recorder.note(u"shop/1"_s, worldWithMoves(1), later(1));
        recorder.note(u"shop/1"_s, worldWithMoves(2), later(300));
        recorder.note(u"shop/1"_s, worldWithMoves(4), later(370));
    }
    QCOMPARE(lines.size(), 4U);
    QCOMPARE(lines.at(2).begin(), first.toMSecsSinceEpoch());
    QCOMPARE(lines.at(3).begin(), later(300).toMSecsSinceEpoch());
    QCOMPARE(lines.at(3).changes, (std::vector<Moment> { later(370).toMSecsSinceEpoch() }));
    const auto kept = HistoryStore::open(pathIn(folder))->read(u"shop/1"_s);
    QCOMPARE(kept->timeLine(), lines.back());
    QVERIFY(isDrawnTheSame(*snapshotOf(kept->at(later(300).toMSecsSinceEpoch())), *worldWithMoves(2)));
}

void TestCatalogHistory::recorderTellsThePast()
{
    const QTemporaryDir folder;
    const auto now = QDateTime::currentDateTimeUtc();
    const auto at = now.toMSecsSinceEpoch();
    const auto shard = worldWithMoves(0)->shards()[0].id;
    std::vector<PastCatalogs> pasts;
    std::vector<ShardPast> shardPasts;
    {
        HistoryRecorder recorder(
            pathIn(folder),
            { .past = [&pasts](const PastCatalogs &past) { pasts.push_back(past); },
              .shardPast = [&shardPasts](const ShardPast &past) { shardPasts.push_back(past); } });
        recorder.askPast(at); // nothing is recorded: no answer
        recorder.note(u"shop/1"_s, worldWithMoves(0), now);
        recorder.note(u"shop/1"_s, worldWithMoves(1), now.addSecs(10));
        const auto changes = [&]() -> size_t { // while the recorder makes the file it cannot be opened
            const auto store = HistoryStore::open(pathIn(folder));
            const auto kept = store ? store->read(u"shop/1"_s) : tl::unexpected(store.error());
            return kept ? kept->timeLine().changes.size() : 0;
        };
        QTRY_COMPARE(changes(), 1U);
        recorder.askPast(at + 5000);
        recorder.askShardPast(shard);
    }
    QCOMPARE(pasts.size(), 1U);
    QCOMPARE(pasts.front().at, at + 5000);
    QVERIFY(isDrawnTheSame(*pasts.front().snapshot, *worldWithMoves(0)));
    QCOMPARE(shardPasts.size(), 1U);
    QCOMPARE(shardPasts.front().stays.size(), 2);
    QCOMPARE(shardPasts.front().stays.first().stay.group, GroupId { 3 });
    QCOMPARE(shardPasts.front().stays.first().address,
             worldWithMoves(0)->primaryOf(GroupId { 3 })->address());
}

/// While the first is being answered, the slider goes on.
void TestCatalogHistory::ofManyQuestionsTheNewestIsAnswered()
{
    const QTemporaryDir folder;
    const auto now = QDateTime::currentDateTimeUtc();
    const auto at = now.toMSecsSinceEpoch();
    std::vector<Moment> answered;
    std::binary_semaphore isNoted(0);
    std::binary_semaphore isAnswering(0);
    std::binary_semaphore mayGoOn(0);
    {
        HistoryRecorder recorder(pathIn(folder),
                                 { .timeLine = [&](const TimeLine &) { isNoted.release(); },
                                   .past =
                                       [&](const PastCatalogs &past) {
                                           answered.push_back(past.at);
                                           isAnswering.release();
                                           mayGoOn.acquire();
                                       } });
        recorder.note(u"shop/1"_s, worldWithMoves(0), now);
        isNoted.acquire();
        recorder.askPast(at);
        isAnswering.acquire();
        for (int i = 1; i <= 5; ++i)
            recorder.askPast(at + i);
        mayGoOn.release();
        isAnswering.acquire();
        mayGoOn.release();
    }
    QCOMPARE(answered, (std::vector<Moment> { at, at + 5 }));
}

QTEST_GUILESS_MAIN(TestCatalogHistory)
#include "tst_catalog_history.moc"
