// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

SavedConnection connection(const QString &name, const QString &group, const QString &host)
{
    SavedConnection made { .id = name, .name = name, .group = group };
    made.info.set(u"host"_s, host);
    return made;
}

QStringList lines(const QList<ConnectionRow> &rows)
{
    QStringList texts;
    for (const auto &row : rows)
        texts << (row.connection ? row.connection->name : u"# "_s + row.group);
    return texts;
}

const QList<SavedConnection> several { connection(u"Sales"_s, u"Europe"_s, u"db.example"_s),
                                       connection(u"Audit"_s, u"Europe"_s, u"10.0.0.1"_s),
                                       connection(u"sandbox:demo"_s, QString(), u"127.0.0.1"_s),
                                       connection(u"Loose"_s, QString(), u"x"_s),
                                       connection(u"Trial"_s, u"America"_s, u"y"_s) };

} // namespace

class TestConnectionsModel : public QObject
{
    Q_OBJECT
private slots:
    void groupsAndNamesAreSorted();
    void oneGroupNeedsNoHeading();
    void searchFindsNameGroupAndPlace();
    void headingsCannotBeSelected();
    void renamedConnectionKeepsItsRow();
};

void TestConnectionsModel::groupsAndNamesAreSorted()
{
    QCOMPARE(lines(connectionRows(several, {})),
             QStringList({ u"# America"_s, u"Trial"_s, u"# Europe"_s, u"Audit"_s, u"Sales"_s,
                           u"# Without a group"_s, u"Loose"_s, u"# Sandboxes"_s, u"sandbox:demo"_s }));
}

void TestConnectionsModel::oneGroupNeedsNoHeading()
{
    QCOMPARE(lines(connectionRows(several.first(2), {})), QStringList({ u"Audit"_s, u"Sales"_s }));
}

void TestConnectionsModel::searchFindsNameGroupAndPlace()
{
    QCOMPARE(lines(connectionRows(several, u"trial"_s)), QStringList({ u"Trial"_s }));
    QCOMPARE(lines(connectionRows(several, u"EUROPE"_s)).size(), 2);
    QCOMPARE(lines(connectionRows(several, u"10.0.0"_s)), QStringList({ u"Audit"_s }));
    QVERIFY(connectionRows(several, u"nothing like it"_s).isEmpty());
}

void TestConnectionsModel::headingsCannotBeSelected()
{
    ConnectionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(connectionRows(several, {}));
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.index(0, 0).data(HeadingRole).toBool());
    QCOMPARE(model.index(1, 0).data(PlaceRole).toString(), u"y"_s);
}

void TestConnectionsModel::renamedConnectionKeepsItsRow()
{
    ConnectionsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(connectionRows(several, {}));
    const QPersistentModelIndex sales(model.index(4, 0));
    auto renamed = several;
    renamed[0].name = u"Zales"_s;
    model.setRows(connectionRows(renamed, {}));
    QVERIFY(sales.isValid());
    QCOMPARE(sales.data().toString(), u"Zales"_s);
}

QTEST_GUILESS_MAIN(TestConnectionsModel)
#include "tst_connections_model.moc"
