// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A person scales a cluster out, and splits a shard, with the installed console: only mouse and keys go in,
/// only pictures and what psql says come out.
class TestDesktop : public QObject
{
    Q_OBJECT
private slots:
    void scalesOut_data() { SandboxFixture::addEngineRows(); }
    void scalesOut();

private:
    void distribute(ConsoleUser &user, const Psql &psql);
    void addNode(ConsoleUser &user, const Psql &psql);
    void rebalance(ConsoleUser &user, const Psql &psql);
    void emptyWhatIf(ConsoleUser &user, const Psql &psql);
    void split(ConsoleUser &user, const Psql &psql);
    void alter(ConsoleUser &user, const Psql &psql);
};

namespace {

constexpr auto moveLimit = 120s;
const auto newestNode =
    u"SELECT nodename || ':' || nodeport FROM pg_dist_node ORDER BY nodeid DESC LIMIT 1"_s;
const auto countOnNewestNode =
    u"SELECT count(*) FROM pg_dist_placement WHERE groupid = (SELECT max(groupid) FROM pg_dist_node)"_s;

/// The share of the pixels inside @p area that are not of this colour.
double shareOfOthers(const QImage &picture, const QRect &area, QRgb colour)
{
    const auto seen = area & picture.rect();
    qsizetype others = 0;
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        for (int x = seen.left(); x <= seen.right(); ++x)
            others += picture.pixel(x, y) != colour;
    }
    return seen.isEmpty() ? 0 : static_cast<double>(others) / (seen.width() * seen.height());
}

} // namespace

/// The sandbox is made by the installed tesseractl.
void TestDesktop::scalesOut()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"scale-out"_s);
    QVERIFY2(desktop.open(u"CREATE TABLE public.orders (id bigint PRIMARY KEY, note text);"
                          "INSERT INTO public.orders"
                          " SELECT i, repeat('x', 200) FROM generate_series(1, 20000) i"_s),
             desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    for (const auto step : { &TestDesktop::distribute, &TestDesktop::addNode, &TestDesktop::rebalance,
                             &TestDesktop::split, &TestDesktop::alter, &TestDesktop::emptyWhatIf }) {
        (this->*step)(user, psql);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(desktop.leave(), desktop.problem());
    QCOMPARE(psql(u"SELECT count(*), sum(length(note)) FROM public.orders"_s), u"20000|4000000"_s);
}

void TestDesktop::distribute(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
    user.takePicture(u"tables"_s);
    QVERIFY2(user.clickButton(u"Distribute…"_s), user.problem());
    QVERIFY2(user.fill(u"Table"_s, u"orders"_s), user.problem());
    QVERIFY2(user.fill(u"Distribution column"_s, u"id"_s), user.problem());
    QVERIFY2(user.fill(u"Shards"_s, u"4"_s), user.problem());
    user.takePicture(u"distribute"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isDistributed = [&psql] {
        return psql(u"SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = 'public.orders'::regclass"_s)
            == u"4"_s;
    };
    QVERIFY2(user.waitFor(u"orders to be distributed"_s, isDistributed), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"distributed"_s);
    QCOMPARE(psql(u"SELECT column_to_column_name(logicalrelid, partkey) FROM pg_dist_partition"_s), u"id"_s);
}

void TestDesktop::addNode(ConsoleUser &user, const Psql &psql)
{
    const auto before = psql(u"SELECT count(*) FROM pg_dist_node"_s).toInt();
    QVERIFY2(user.clickButton(u"Nodes"_s), user.problem());
    QVERIFY2(user.clickButton(u"Add nodes…"_s), user.problem());
    QVERIFY2(user.clickButton(u"Make &new servers in this sandbox"_s), user.problem());
    user.takePicture(u"add-node"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isAdded = [&] {
        return psql(u"SELECT count(*) FROM pg_dist_node WHERE isactive"_s).toInt() == before + 1;
    };
    QVERIFY2(user.waitFor(u"another active node"_s, isAdded), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"node-added"_s);
    QCOMPARE(psql(countOnNewestNode), u"0"_s);
}

/// The column of the new node is empty ground first; a notice above the map may move it.
void TestDesktop::rebalance(ConsoleUser &user, const Psql &psql)
{
    const auto target = psql(newestNode);
    QVERIFY2(user.clickButton(u"Map"_s), user.problem());
    QRgb ground = 0;
    const auto isEmpty = [&] {
        const auto column = user.mapColumn(target).value_or(QRect());
        const auto picture = user.look();
        ground = picture.rect().contains(column) ? picture.pixel(column.center()) : 0;
        return !column.isEmpty() && shareOfOthers(picture, column, ground) < 0.02;
    };
    QVERIFY2(user.waitFor(u"an empty column for the new node"_s, isEmpty), user.problem());
    user.takePicture(u"map-before"_s);
    const auto isFilled = [&](double share) {
        return [&, share] {
            const auto column = user.mapColumn(target).value_or(QRect());
            return shareOfOthers(user.look(), column, ground) > share;
        };
    };
    QVERIFY2(user.clickButton(u"Rebalance"_s), user.problem());
    QVERIFY2(user.clickButton(u"Plan a rebalance…"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    QVERIFY2(user.sees(u"Cancel"_s), user.problem());
    user.takePicture(u"rebalance-progress"_s);
    QVERIFY2(user.clickButton(u"Map"_s), user.problem());
    QVERIFY2(user.waitFor(u"a tile to arrive on the map"_s, isFilled(0.15), moveLimit), user.problem());
    user.takePicture(u"map-moving"_s);
    const auto isBalanced = [&psql] { return psql(countOnNewestNode) == u"2"_s; };
    QVERIFY2(user.waitFor(u"half of the shards to be on the new node"_s, isBalanced, moveLimit),
             user.problem());
    QVERIFY2(user.waitFor(u"the moved tiles to fill their column"_s, isFilled(0.6)), user.problem());
    QVERIFY2(user.clickButton(u"Show"_s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    QVERIFY2(user.misses(u"Show"_s), user.problem()); // the strip that led here would say it twice
    user.takePicture(u"rebalanced"_s);
    QCOMPARE(psql(u"SELECT state FROM pg_dist_background_job ORDER BY job_id DESC LIMIT 1"_s), u"finished"_s);
}

/// The new node is emptied again, as supposed on the page, by moves of our own.
void TestDesktop::emptyWhatIf(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"What if"_s), user.problem());
    QVERIFY2(user.clickCheckBox(u"Empty "_s + psql(newestNode)), user.problem());
    user.takePicture(u"what-if"_s);
    QVERIFY2(user.clickButton(u"Review these moves…"_s), user.problem());
    user.takePicture(u"what-if-review"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isEmpty = [&psql] { return psql(countOnNewestNode) == u"0"_s; };
    QVERIFY2(user.waitFor(u"the new node to be empty"_s, isEmpty, moveLimit), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"emptied"_s);
    QCOMPARE(psql(u"SELECT shouldhaveshards FROM pg_dist_node ORDER BY nodeid DESC LIMIT 1"_s), u"f"_s);
    QCOMPARE(psql(u"SELECT count(*) FROM pg_dist_background_job"_s), u"1"_s); // none of the server's
}

/// The shard is the one that holds a key, which the map finds; two halves of it take its place.
void TestDesktop::split(ConsoleUser &user, const Psql &psql)
{
    const auto old = psql(u"SELECT get_shard_id_for_distribution_column('public.orders', 4711::bigint)"_s);
    const auto range = u"FROM pg_dist_shard WHERE shardid = "_s + old;
    const auto low = psql(u"SELECT shardminvalue "_s + range).toLongLong();
    const auto high = psql(u"SELECT shardmaxvalue "_s + range).toLongLong();
    QVERIFY(low < high);
    QVERIFY2(user.clickButton(u"Map"_s), user.problem());
    QVERIFY2(user.seek(u"Find a key"_s, u"4711"_s), user.problem());
    QVERIFY2(user.sees(u"Split…"_s), user.problem());
    user.takePicture(u"key-found"_s);
    QVERIFY2(user.clickButton(u"Split…"_s), user.problem());
    QVERIFY2(user.sees(u"Review the plan"_s), user.problem());
    user.takePicture(u"split"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"split-review"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isSplit = [&] { return psql(u"SELECT count(*) "_s + range) == u"0"_s; };
    QVERIFY2(user.waitFor(u"the shard to be split"_s, isSplit, moveLimit), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"split-done"_s);
    const auto middle = low + (high - low) / 2;
    const auto expected = u"%1 %2|%3 %4"_s.arg(low).arg(middle).arg(middle + 1).arg(high);
    QCOMPARE(psql(u"SELECT string_agg(concat_ws(' ', shardminvalue, shardmaxvalue), '|' ORDER BY"
                  " shardminvalue::int) FROM pg_dist_shard WHERE logicalrelid = 'public.orders'::regclass AND"
                  " shardminvalue::int BETWEEN %1 AND %2"_s.arg(low)
                      .arg(high)),
             expected);
}

void TestDesktop::alter(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
    QVERIFY2(user.clickCell(u"orders"_s), user.problem());
    QVERIFY2(user.clickButton(u"Alter…"_s), user.problem());
    QVERIFY2(user.fill(u"Shard count"_s, u"8"_s), user.problem());
    user.takePicture(u"alter"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isAltered = [&psql] {
        return psql(u"SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = 'public.orders'::regclass"_s)
            == u"8"_s;
    };
    QVERIFY2(user.waitFor(u"orders to have eight shards"_s, isAltered, moveLimit), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"altered"_s);
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
