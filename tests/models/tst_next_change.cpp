// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/next_change.h"
#include "tests/support/cluster_text.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What the change after a moment did, in words.
class TestNextChange : public QObject
{
    Q_OBJECT
private slots:
    void changesAreSaid_data();
    void changesAreSaid();
};

void TestNextChange::changesAreSaid_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("words");
    const auto nodes = u"w1 group 1 | w2 group 2 | w3 group 3"_s;
    const auto orders = nodes + u" | orders: hash id group 1 shards 4 on "_s;
    const auto fewer = nodes + u" | orders: hash id group 1 shards 2 on w1"_s;
    const auto w1 = orders + u"w1"_s;
    QTest::newRow("nothing") << w1 << w1 << QString();
    QTest::newRow("one way") << w1 << orders + u"w2"_s << u"Next: 4 shard(s) from w1:5432 to w2:5432."_s;
    QTest::newRow("two ways") << w1 << orders + u"w2 w3"_s << u"Next: 4 shard(s) between several nodes."_s;
    QTest::newRow("a new table") << nodes << w1 << u"Next: 4 new shard(s)."_s;
    QTest::newRow("a table less") << w1 << nodes << u"Next: 4 shard(s) less."_s;
    QTest::newRow("other ranges") << fewer << w1 << u"Next: other shards take the place of 2."_s;
    QTest::newRow("a node") << w1
                            << u"w1 group 1 | w2 group 2 inactive | w3 group 3 | orders: hash id group 1"
                               " shards 4 on w1"_s
                            << u"Next: nodes, tables or copies change, no shard moves."_s;
}

void TestNextChange::changesAreSaid()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    CatalogHistory history;
    history.record(factsOf(*test::clusterFromText(before)), 1000, 5000);
    history.record(factsOf(*test::clusterFromText(after)), 2000, 5000);
    QTEST(nextChangeText(catalogsAt(history, 1500)), "words");
    QVERIFY(nextChangeText(catalogsAt(history, 2000)).isEmpty());
}

QTEST_GUILESS_MAIN(TestNextChange)
#include "tst_next_change.moc"
