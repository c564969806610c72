// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/statement_uses.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What normalised statements are found to ask of the table orders (tenant, id, Odd "one", state).
class TestStatementUses : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void hostileNamesAreFound();
};

void TestStatementUses::reads_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *statement, const char *found) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(found);
    };
    row("another table", "SELECT * FROM lines WHERE tenant = $1", "not read");
    row("an insert", "INSERT INTO orders (tenant, id) VALUES ($1, $2)", "not read");
    row("no condition", "SELECT count(*) FROM orders", "");
    row("a value", "SELECT * FROM orders WHERE tenant = $1 AND state <> $2", "tenant");
    row("turned round", "SELECT * FROM orders WHERE $1 = tenant", "tenant");
    row("cast", "SELECT * FROM public.orders AS o WHERE o.tenant = ($1)::bigint AND o.id=$2", "id tenant");
    row("a list", "SELECT * FROM orders o WHERE o.id IN ($1 /*, ... */) OR tenant = ANY ($2)", "id tenant");
    row("no equality", "SELECT * FROM orders WHERE tenant >= $1 AND id != $2 AND id <= $3", "");
    row("an update", "UPDATE orders SET state = $1, id = $2 WHERE tenant = $3", "tenant");
    row("a delete", "delete from ONLY ORDERS where Tenant = $1", "tenant");
    row("a quoted table of the same letters", "SELECT * FROM \"Orders\" WHERE tenant = $1", "not read");
    row("another schema", "SELECT * FROM old.orders WHERE tenant = $1", "not read");
    row("a join", "SELECT * FROM orders o JOIN lines AS l ON o.tenant = l.tenant AND l.order_id = o.id",
        "tenant=lines.tenant id=lines.order_id");
    row("a list of tables", "SELECT * FROM lines l, orders WHERE l.order_id = orders.id AND l.tenant = $1",
        "id=lines.order_id");
    row("using", "SELECT * FROM acme.lines JOIN orders USING (tenant, id) WHERE state = $1",
        "state tenant=acme.lines.tenant id=acme.lines.id");
    row("with itself", "SELECT * FROM orders a JOIN orders b ON a.tenant = b.id", "");
    row("words in strings and comments",
        "SELECT 'FROM orders WHERE id = $1' FROM orders -- WHERE id = $9\nWHERE tenant = $1", "tenant");
    row("cut off", "SELECT * FROM orders WHERE tenant = ", "");
    row("nonsense", "FROM ( = , JOIN USING (", "not read");
}

void TestStatementUses::reads()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, found);
    const auto uses = usesOf(statement, { u"public"_s, u"orders"_s, { u"tenant"_s, u"id"_s, u"state"_s } });
    if (!uses) {
        QCOMPARE(u"not read"_s, found);
        return;
    }
    QStringList words(uses->filtered.begin(), uses->filtered.end());
    words.sort();
    for (const auto &join : uses->joins)
        words << u"%1=%2.%3"_s.arg(join.column, join.otherTable, join.otherColumn);
    QCOMPARE(words.join(u' '), found);
}

void TestStatementUses::hostileNamesAreFound()
{
    const SoughtTable table { u"we\"ird"_s, u"a; drop"_s, { u"key \"x\""_s } };
    const auto uses =
        usesOf(u"SELECT * FROM \"we\"\"ird\".\"a; drop\" t WHERE t.\"key \"\"x\"\"\" = $1"_s, table);
    QVERIFY(uses);
    QCOMPARE(uses->filtered, QSet<QString>({ u"key \"x\""_s }));
}

QTEST_APPLESS_MAIN(TestStatementUses)
#include "tst_statement_uses.moc"
