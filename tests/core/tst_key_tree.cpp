// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/key_tree.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

/// "table (columns) key columns" as a definition; columns are bigint.
void add(PlanFacts &facts, const QString &name, const QStringList &columns, const QStringList &key)
{
    auto table = tableDefinition(name);
    table.oid = TableOid { static_cast<quint32>(20000 + facts.definitions.size()) };
    table.columns.clear();
    for (const auto &column : columns)
        table.columns << ColumnDefinition { column, u"bigint"_s, true };
    table.uniqueKeys = { { .name = name + u"_pkey"_s, .columns = key, .isPrimary = true } };
    facts.definitions.insert(name, table);
}

/// @p child refers to @p parent, seen from both.
void tie(PlanFacts &facts, const QString &name, const QString &child, const QStringList &columns,
         const QString &parent, const QStringList &referenced, const QString &tail = {})
{
    const ForeignKey key { .name = name,
                           .other = parent,
                           .otherIsSelf = child == parent,
                           .columns = columns,
                           .otherColumns = referenced,
                           .definition = u"FOREIGN KEY (x) REFERENCES \"ON UPDATE CASCADE\"(y)"_s + tail };
    facts.definitions[child].foreignKeys << key;
    if (child == parent)
        return;
    auto other = key;
    other.other = child;
    other.isIncoming = true;
    std::swap(other.columns, other.otherColumns);
    facts.definitions[parent].foreignKeys << other;
}

/// companies <- campaigns <- we"ird ads; campaigns -> countries -> regions <- ports
PlanFacts shop()
{
    auto facts = planFactsOf(u"w1 group 1 | w2 group 2"_s);
    facts.definitions.clear();
    add(facts, u"companies"_s, { u"id"_s }, { u"id"_s });
    add(facts, u"campaigns"_s, { u"company"_s, u"id"_s, u"country"_s }, { u"company"_s, u"id"_s });
    add(facts, u"we\"ird ads"_s, { u"owner"_s, u"id"_s, u"campaign"_s }, { u"owner"_s, u"id"_s });
    add(facts, u"countries"_s, { u"id"_s, u"region"_s }, { u"id"_s });
    add(facts, u"regions"_s, { u"id"_s }, { u"id"_s });
    add(facts, u"ports"_s, { u"id"_s, u"region"_s }, { u"id"_s });
    tie(facts, u"of_company"_s, u"campaigns"_s, { u"company"_s }, u"companies"_s, { u"id"_s });
    tie(facts, u"of_campaign"_s, u"we\"ird ads"_s, { u"owner"_s, u"campaign"_s }, u"campaigns"_s,
        { u"company"_s, u"id"_s });
    tie(facts, u"of_country"_s, u"campaigns"_s, { u"country"_s }, u"countries"_s, { u"id"_s });
    tie(facts, u"of_region"_s, u"countries"_s, { u"region"_s }, u"regions"_s, { u"id"_s });
    tie(facts, u"of_port"_s, u"ports"_s, { u"region"_s }, u"regions"_s, { u"id"_s });
    return facts;
}

QString wordsOf(const Result<KeyTree> &tree)
{
    if (!tree)
        return tree.error().message;
    QStringList words;
    for (const auto &one : tree->tables)
        words << one.table.name + (one.isReference() ? u"!"_s : u":"_s + one.column);
    return words.join(u' ');
}

} // namespace

/// Which tables go along with one that is distributed, and how.
class TestKeyTree : public QObject
{
    Q_OBJECT
private slots:
    void followsKeysFromEveryTable_data();
    void followsKeysFromEveryTable();
    void circleIsOpened();
    void refusals_data();
    void refusals();
    void managedTablesLoseTheirKeysMeanwhile();
    void planHasAllStepsInOrder();
    void planWithManagedTables();
};

void TestKeyTree::followsKeysFromEveryTable_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::newRow("from the top") << u"companies"_s << u"id"_s;
    QTest::newRow("from the middle") << u"campaigns"_s << u"company"_s;
    QTest::newRow("from the leaf") << u"we\"ird ads"_s << u"owner"_s;
}

void TestKeyTree::followsKeysFromEveryTable()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    const auto tree = keyTree(shop(), table, column);
    QCOMPARE(wordsOf(tree), u"regions! countries! companies:id campaigns:company we\"ird ads:owner"_s);
    QCOMPARE(tree->stayLocal, QStringList { u"ports"_s });
    QVERIFY(tree->hasReferences);
    QVERIFY(!tree->leadsOutside);
    QVERIFY(tree->takenOff.isEmpty());
}

void TestKeyTree::refusals_data()
{
    QTest::addColumn<std::function<void(PlanFacts &)>>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *words, std::function<void(PlanFacts &)> change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(words);
    };
    row("a key without the column",
        "we\"ird ads refers to companies by the foreign key odd, which does not hold the distribution column "
        "id.",
        [](PlanFacts &facts) {
            tie(facts, u"odd"_s, u"we\"ird ads"_s, { u"campaign"_s }, u"companies"_s, { u"other"_s });
        });
    row("two columns", "The foreign keys want campaigns distributed by company and by country (twice).",
        [](PlanFacts &facts) {
            facts.definitions[u"campaigns"_s].uniqueKeys.clear();
            tie(facts, u"twice"_s, u"campaigns"_s, { u"country"_s }, u"companies"_s, { u"id"_s });
        });
    row("a unique key in the way",
        "The unique key ports_pkey (id) of ports does not contain the column region.", [](PlanFacts &facts) {
            tie(facts, u"odd"_s, u"ports"_s, { u"region"_s }, u"companies"_s, { u"id"_s });
        });
    row("a reaction", "The foreign key slow of we\"ird ads says ON UPDATE CASCADE", [](PlanFacts &facts) {
        tie(facts, u"slow"_s, u"we\"ird ads"_s, { u"owner"_s }, u"companies"_s, { u"id"_s },
            u" ON UPDATE CASCADE"_s);
    });
    row("a reference table that refers to a distributed one",
        "companies is to be distributed by id, but the foreign key down needs it on every node.",
        [](PlanFacts &facts) {
            tie(facts, u"down"_s, u"regions"_s, { u"id"_s }, u"companies"_s, { u"id"_s });
            facts.definitions[u"companies"_s].foreignKeys.removeLast(); // as if that end could not be seen
        });
    row("a table that cannot be read", "ports is tied to the others by a foreign key", [](PlanFacts &facts) {
        tie(facts, u"odd"_s, u"ports"_s, { u"id"_s }, u"companies"_s, { u"id"_s });
        facts.definitions.remove(u"ports"_s);
    });
    row("another owner", "Only the owner of campaigns (ann) can distribute it.",
        [](PlanFacts &facts) { facts.definitions[u"campaigns"_s].mayAlter = false; });
}

/// The key that closes it is off meanwhile.
void TestKeyTree::circleIsOpened()
{
    auto facts = shop();
    tie(facts, u"back"_s, u"companies"_s, { u"id"_s }, u"campaigns"_s, { u"company"_s });
    const auto tree = keyTree(facts, u"companies"_s, u"id"_s);
    QVERIFY2(tree, qPrintable(wordsOf(tree)));
    QCOMPARE(tree->tied(), 4);
    QCOMPARE(tree->takenOff.size(), 1);
    const auto &taken = tree->takenOff.first();
    const QStringList closing { u"\"public\".\"companies\" back"_s,
                                u"\"public\".\"campaigns\" of_company"_s };
    QVERIFY2(closing.contains(taken.table + u' ' + taken.key.name), qPrintable(taken.key.name));
    const auto plan = planOperation(
        u"table.distribute"_s,
        { { u"table"_s, u"companies"_s }, { u"column"_s, u"id"_s }, { u"withForeignKeys"_s, true } }, facts);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QVERIFY(plan->steps.first().title.startsWith(u"Take the foreign key "_s + taken.key.name));
    QVERIFY(plan->steps.last().title.startsWith(u"Add the foreign key "_s + taken.key.name + u" again"_s)
            || plan->steps.at(plan->steps.size() - 2).title.startsWith(u"Add the foreign key "_s));
}

void TestKeyTree::refusals()
{
    QFETCH(const std::function<void(PlanFacts &)>, change);
    QFETCH(const QString, words);
    auto facts = shop();
    change(facts);
    const auto tree = keyTree(facts, u"companies"_s, u"id"_s);
    QVERIFY2(!tree && tree.error().message.startsWith(words), qPrintable(wordsOf(tree)));
    QVERIFY(tree.error().message.endsWith(u'.'));
}

namespace {

/// The same shop once countries is a reference table: Citus manages the tables that lead to it.
PlanFacts managedShop()
{
    auto facts = shop();
    const auto world =
        planFactsOf(u"w1 group 1 | w2 group 2 | countries: reference on w1 w2 | regions: reference on w1"
                    " w2 | companies: reference on coord | campaigns: reference on coord"_s,
                    [](ClusterSnapshot::Parts &parts) {
                        for (auto &table : parts.tables) {
                            if (table.name.startsWith(u'c') && table.name != u"countries"_s)
                                table.kind = TableKind::LocalManaged;
                        }
                    });
    facts.snapshot = world.snapshot;
    for (auto &table : facts.definitions) {
        for (auto &key : table.foreignKeys) {
            key.otherIsReference = key.other == u"countries"_s || key.other == u"regions"_s;
            key.otherIsCitusTable = key.otherIsReference;
        }
    }
    return facts;
}

} // namespace

void TestKeyTree::managedTablesLoseTheirKeysMeanwhile()
{
    const auto tree = keyTree(managedShop(), u"campaigns"_s, u"company"_s);
    QCOMPARE(wordsOf(tree), u"companies:id campaigns:company we\"ird ads:owner"_s);
    QVERIFY(tree->leadsOutside);
    QCOMPARE(tree->takenOff.size(), 1);
    QCOMPARE(tree->takenOff.first().key.name, u"of_company"_s);
    QCOMPARE(tree->takenOff.first().table, u"\"public\".\"campaigns\""_s);
}

void TestKeyTree::planHasAllStepsInOrder()
{
    const QJsonObject wish { { u"table"_s, u"campaigns"_s },
                             { u"column"_s, u"company"_s },
                             { u"shardCount"_s, u"8"_s },
                             { u"withForeignKeys"_s, true } };
    const auto plan = planOperation(u"table.distribute"_s, wish, shop());
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QStringList titles;
    for (const auto &step : plan->steps) {
        titles << step.title;
        QVERIFY(step.canUndo);
    }
    QCOMPARE(titles,
             QStringList(
                 { u"Copy regions (1.0 MB) to every node."_s, u"Copy countries (1.0 MB) to every node."_s,
                   u"Distribute companies by id (1.0 MB)."_s, u"Distribute campaigns by company (1.0 MB)."_s,
                   u"Distribute we\"ird ads by owner (1.0 MB)."_s,
                   u"Let Citus manage the local table ports, so that every node can reach it."_s }));
    const auto text = linesOf(plan).join(u'\n');
    QCOMPARE(text.count(u"shard_count := 8"_s), 1); // the others lie beside the first
    QCOMPARE(text.count(u"colocate_with := '\"public\".\"companies\"'"_s), 2);
}

void TestKeyTree::planWithManagedTables()
{
    const QJsonObject wish { { u"table"_s, u"companies"_s },
                             { u"column"_s, u"id"_s },
                             { u"withForeignKeys"_s, true } };
    const auto plan = planOperation(u"table.distribute"_s, wish, managedShop());
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->steps.first().title, u"Take the foreign key of_company off for the time being."_s);
    QCOMPARE(plan->steps.last().title, u"Add the foreign key of_company again; all rows are checked."_s);
    QVERIFY(!plan->steps.at(1).canUndo); // would take the reference tables along
}

QTEST_APPLESS_MAIN(TestKeyTree)
#include "tst_key_tree.moc"
