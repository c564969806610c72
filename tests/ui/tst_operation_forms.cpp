// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "models/tables_model.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"
#include "ui/dialogs/alter_dialog.h"
#include "ui/dialogs/create_schema_dialog.h"
#include "ui/dialogs/isolate_dialog.h"
#include "ui/dialogs/reference_dialog.h"
#include "ui/dialogs/schema_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/map/find_key_field.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_menu.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/split_offer.h"
#include "ui/pages/schema_actions.h"
#include "ui/pages/tables_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

/// Shards 102008 to 102011 of orders, 102012 to 102015 of the colocated table with a name that has to be
/// quoted, 102016 of countries and 102017 of the distributed schema.
const auto world = u"w1 group 1 | w2 group 2 | w3 group 3 | orders: hash tenant group 1 shards 4 on w1 w2 |"
                   "we\"ird;drop: hash tenant group 1 shards 4 on w1 w2 | countries: reference on w1 w2 w3 |"
                   "acme.users: schema group 7 on w1"_s;
constexpr ShardId firstShard { 102008 };

/// The field of a form by the name that a screen reader says.
template <class Field> Field *fieldOf(const QWidget &form, const QString &name)
{
    for (auto *field : form.findChildren<Field *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

QString textOf(const QJsonObject &parameters)
{
    return QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
}

/// What the form says after Review was pressed; empty when it was content.
QString complaintOf(QDialog &form)
{
    form.show();
    QTest::keyClick(&form, Qt::Key_Return);
    if (form.result() == QDialog::Accepted)
        return {};
    for (const auto *notice : form.findChildren<QWidget *>()) {
        if (notice->inherits("tessera::Notice"))
            return notice->accessibleName();
    }
    return u"no notice"_s;
}

bool says(const QWidget &form, const QString &text)
{
    const auto labels = form.findChildren<QLabel *>();
    return std::ranges::find(labels, text, &QLabel::text) != labels.end();
}

/// Null while it is hidden.
QPushButton *buttonOf(const QWidget &form, const QString &text)
{
    const auto buttons = form.findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() || (*found)->isHidden() ? nullptr : *found;
}

QRadioButton *radioOf(const QWidget &form, const QString &text)
{
    const auto buttons = form.findChildren<QRadioButton *>();
    const auto found = std::ranges::find(buttons, text, &QRadioButton::text);
    return found == buttons.end() ? nullptr : *found;
}

/// With a table that is colocated with none and whose shards lie on one node.
PlanFacts alterFacts(const QString &table)
{
    auto definition = test::tableDefinition(table);
    return { .snapshot = test::clusterFromText(world + u"| lonely: hash tenant group 9 shards 2 on w1"_s),
             .definitions = { { table, definition } } };
}

void selectTable(const TablesPage &page, const TablesModel &model, const QString &name)
{
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i).table.displayName() == name)
            page.findChild<TableView *>()->selectSourceRow(i);
    }
}

ClusterState stateOf(const SnapshotPtr &snapshot)
{
    ClusterState state { .snapshot = snapshot };
    for (const auto &node : snapshot->nodes())
        state.reachable.insert(node.id, true);
    return state;
}

MapContentPtr contentOf(const std::function<void(ClusterSnapshot::Parts &)> &change = {})
{
    return mapContent(stateOf(test::clusterFromText(world, change)), {}, nullptr);
}

} // namespace

/// What the forms make of what was typed, and where they are offered.
class TestOperationForms : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Appearance::Light); }
    void splitBeginsInTheMiddleWhereTheShardIs();
    void splitMakesEqualPartsAndKeepsTheNodesChosen();
    void splitKeepsToTheMiddleOnTheBuiltinEngine();
    void splitSaysWhatIsWrongWithThePoints_data();
    void splitSaysWhatIsWrongWithThePoints();
    void splitNamesTheTablesThatAreSplit();
    void splitIsOfferedWithItsReason();
    void splitIsNotOfferedWhereShardsAreNeverSplit();
    void isolationAsksWhereTheKeyIs();
    void isolationSaysWhyAKeyCannotBeIsolated();
    void isolationAsksOnceAtATime();
    void foundKeyCanBeIsolated();
    void alterChangesTheCountTogetherUnlessTold();
    void alterOffersColumnsThatCanDistribute();
    void alterOffersTablesOfTheSameType();
    void alterOfATableWithoutCompanyAsksLess();
    void tablesPageOffersWhatTheKindAllows();
    void tablesPageSaysWhyATableCannotBeAltered();
    void localTableIsCopiedOrManaged();
    void newSchemaHasANameAndMayHaveAnOwner();
    void localSchemaIsChosenOrTyped();
    void distributedSchemaComesBack();
    void schemaMovesToAnotherNode();
    void schemasAreOfferedWithTheirReason();
    void schemaTileMovesTheSchema();
};

void TestOperationForms::splitBeginsInTheMiddleWhereTheShardIs()
{
    SplitDialog form(test::clusterFromText(world), firstShard, nullptr);
    QCOMPARE(textOf(form.parameters()),
             uR"({"mode":"auto","points":"-1610612737","shard":"102008","to":"2,2"})"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::splitMakesEqualPartsAndKeepsTheNodesChosen()
{
    SplitDialog form(test::clusterFromText(world), firstShard, nullptr);
    fieldOf<QComboBox>(form, u"Node of new shard 2"_s)->setCurrentText(u"w3:5432"_s);
    fieldOf<QSpinBox>(form, u"New shards"_s)->setValue(4);
    fieldOf<QComboBox>(form, u"Copy"_s)->setCurrentIndex(1);
    QCOMPARE(
        textOf(form.parameters()),
        uR"({"mode":"block_writes","points":"-1879048193, -1610612737, -1342177281","shard":"102008","to":"2,4,2,2"})"_s);
    fieldOf<QLineEdit>(form, u"Split after"_s)->setText(u"-2000000000"_s);
    QCOMPARE(fieldOf<QSpinBox>(form, u"New shards"_s)->value(), 2);
    QCOMPARE(form.parameters()[u"points"].toString(), u"-2000000000"_s);
    QCOMPARE(form.parameters()[u"to"].toString(), u"2,4"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::splitKeepsToTheMiddleOnTheBuiltinEngine()
{
    SplitDialog form(
        test::clusterFromText(world, [](auto &parts) { parts.capabilities.isBuiltinEngine = true; }),
        firstShard, nullptr);
    QVERIFY(!fieldOf<QSpinBox>(form, u"New shards"_s)->isEnabled());
    QVERIFY(!fieldOf<QLineEdit>(form, u"Split after"_s)->isEnabled());
    QVERIFY(says(form, u"The built-in engine splits a shard in the middle of its range only."_s));
    fieldOf<QComboBox>(form, u"Node of new shard 1"_s)->setCurrentText(u"w3:5432"_s);
    QCOMPARE(textOf(form.parameters()),
             uR"({"mode":"auto","points":"-1610612737","shard":"102008","to":"4,2"})"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::splitSaysWhatIsWrongWithThePoints_data()
{
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("none") << u" "_s << u"Enter where to split, or set the number of new shards."_s;
    QTest::newRow("no number") << u"we\"ird; drop"_s
                               << u"'we\"ird; drop' is not a split point. Split points are whole numbers."_s;
    QTest::newRow("out of range")
        << u"0"_s
        << u"The split point 0 is out of range. Shard 102008 can be split at -2147483648 to -1073741826."_s;
    QTest::newRow("not ascending")
        << u"-1500000000,-1600000000"_s
        << u"The split point -1600000000 does not lie above the one before it. Give them in ascending order."_s;
}

void TestOperationForms::splitSaysWhatIsWrongWithThePoints()
{
    QFETCH(const QString, points);
    SplitDialog form(test::clusterFromText(world), firstShard, nullptr);
    fieldOf<QLineEdit>(form, u"Split after"_s)->setText(points);
    QTEST(complaintOf(form), "complaint");
}

void TestOperationForms::splitNamesTheTablesThatAreSplit()
{
    SplitDialog form(test::clusterFromText(world), firstShard, nullptr);
    QVERIFY(says(form, u"orders, we\"ird;drop"_s));
}

void TestOperationForms::splitIsOfferedWithItsReason()
{
    const auto able = contentOf();
    QCOMPARE(reasonAgainstSplit(*able, *able->setOf(firstShard)), std::optional(QString()));
    const auto unable = contentOf([](auto &parts) { parts.capabilities.splitShards = false; });
    const auto set = *unable->setOf(firstShard);
    MapMenu menu(*unable, set, { true }, nullptr);
    const auto actions = menu.actions();
    const auto split = std::ranges::find(actions, u"&Split…"_s, &QAction::text);
    QVERIFY(split != actions.end());
    QVERIFY(!(*split)->isEnabled());
    QVERIFY((*split)->toolTip().startsWith(u"This server cannot split shards"_s));

    MapInspector inspector;
    inspector.show(unable, {}, firstShard, { true });
    QVERIFY(!buttonOf(inspector, u"Split…"_s)->isEnabled());
    QCOMPARE(buttonOf(inspector, u"Split…"_s)->toolTip(), (*split)->toolTip());
    inspector.show(able, {}, firstShard, { true });
    QSignalSpy wishes(&inspector, &MapInspector::splitRequested);
    buttonOf(inspector, u"Split…"_s)->click();
    QCOMPARE(wishes.size(), 1);
    inspector.show(able, {}, firstShard, {});
    QVERIFY(!buttonOf(inspector, u"Split…"_s));
}

void TestOperationForms::splitIsNotOfferedWhereShardsAreNeverSplit()
{
    const auto content = contentOf();
    for (const auto &shard : content->snapshot->shards()) {
        const bool isHash = content->snapshot->tableOf(shard).kind == TableKind::Hash;
        QCOMPARE(reasonAgainstSplit(*content, *content->setOf(shard.id)).has_value(), isHash);
    }
    const auto copied = contentOf([](ClusterSnapshot::Parts &parts) {
        auto copy = parts.placements.front();
        copy.id = { 999999 };
        copy.group = { 3 };
        parts.placements.insert(parts.placements.begin() + 1, copy);
    });
    QCOMPARE(reasonAgainstSplit(*copied, *copied->setOf(firstShard)), std::nullopt);
}

void TestOperationForms::isolationAsksWhereTheKeyIs()
{
    IsolateDialog form(test::clusterFromText(world), u"we\"ird;drop"_s, {}, nullptr);
    QSignalSpy questions(&form, &IsolateDialog::placeRequested);
    QCOMPARE(complaintOf(form), u"Enter the key to isolate."_s);
    fieldOf<QLineEdit>(form, u"Key"_s)->setText(u" we\"ird'; drop "_s);
    QTRY_COMPARE(questions.size(), 1);
    QCOMPARE(questions.first(), QVariantList({ u"we\"ird;drop"_s, u" we\"ird'; drop "_s }));
    form.showPlace(ShardId { 102013 });
    QVERIFY(says(form, u"Shard 102013 on w2:5432, with the hash values -1073741824 to -1."_s));
    QVERIFY(says(form, u"we\"ird;drop, orders"_s));
    QCOMPARE(textOf(form.parameters()),
             uR"({"key":" we\"ird'; drop ","mode":"auto","table":"we\"ird;drop"})"_s);
    fieldOf<QComboBox>(form, u"Put onto"_s)->setCurrentText(u"w2:5432"_s);
    QCOMPARE(complaintOf(form), u"The key is on w2:5432 already. Choose 'the node it is on'."_s);
    fieldOf<QComboBox>(form, u"Put onto"_s)->setCurrentText(u"w3:5432"_s);
    QCOMPARE(form.parameters()[u"to"].toString(), u"4"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::isolationSaysWhyAKeyCannotBeIsolated()
{
    const auto alone = test::clusterFromText(world, [](ClusterSnapshot::Parts &parts) {
        for (auto &shard : parts.shards)
            shard.maxValue = shard.id == firstShard ? shard.minValue : shard.maxValue;
    });
    IsolateDialog form(alone, u"orders"_s, u"7"_s, nullptr);
    QSignalSpy questions(&form, &IsolateDialog::placeRequested);
    QVERIFY(questions.wait());
    form.showPlace(firstShard);
    QCOMPARE(complaintOf(form), u"The key has shard 102008 on w1:5432 to itself already."_s);
    fieldOf<QLineEdit>(form, u"Key"_s)->setText(u"seven"_s);
    QVERIFY(questions.wait());
    form.showPlace(fail(ErrorKind::Invalid, u"'seven' is no value of the type bigint."_s));
    QCOMPARE(complaintOf(form), u"'seven' is no value of the type bigint."_s);
}

void TestOperationForms::isolationAsksOnceAtATime()
{
    IsolateDialog form(test::clusterFromText(world), u"orders"_s, u"1"_s, nullptr);
    QSignalSpy questions(&form, &IsolateDialog::placeRequested);
    QVERIFY(questions.wait());
    fieldOf<QLineEdit>(form, u"Key"_s)->setText(u"12"_s);
    QVERIFY(!questions.wait(600));
    form.showPlace(firstShard); // where the key 1 is
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions.last().at(1).toString(), u"12"_s);
    QVERIFY(says(form, u"Asking the server…"_s));
    form.showPlace(ShardId { 102009 });
    QVERIFY(says(form, u"Shard 102009 on w2:5432, with the hash values -1073741824 to -1."_s));
}

void TestOperationForms::foundKeyCanBeIsolated()
{
    MapPage page;
    page.show();
    page.setState(stateOf(test::clusterFromText(world)));
    const auto *field = page.findChild<FindKeyField *>();
    auto *key = field->findChild<QLineEdit *>();
    key->setText(u"we\"ird; drop"_s);
    QSignalSpy questions(&page, &MapPage::findKeyRequested);
    QTest::keyClick(key, Qt::Key_Return);
    QCOMPARE(questions.takeFirst(), QVariantList({ u"orders"_s, u"we\"ird; drop"_s }));
    page.showFoundKey(firstShard);
    QVERIFY(says(page, u"The key 'we\"ird; drop' of orders is in shard 102008 on w1:5432."_s));
    QSignalSpy wishes(&page, &MapPage::isolateRequested);
    buttonOf(page, u"&Isolate…"_s)->click();
    QCOMPARE(wishes.takeFirst(), QVariantList({ u"orders"_s, u"we\"ird; drop"_s }));

    page.setState(stateOf(test::clusterFromText(
        world, [](ClusterSnapshot::Parts &parts) { parts.capabilities.isolateTenant = false; })));
    page.showFoundKey(firstShard);
    QVERIFY(!buttonOf(page, u"&Isolate…"_s)->isEnabled());
    QVERIFY(buttonOf(page, u"&Isolate…"_s)->toolTip().startsWith(u"This server cannot isolate"_s));
    page.setReadOnly(true);
    page.showFoundKey(firstShard);
    QVERIFY(!buttonOf(page, u"&Isolate…"_s));
}

void TestOperationForms::alterChangesTheCountTogetherUnlessTold()
{
    AlterDialog form(alterFacts(u"we\"ird;drop"_s), u"we\"ird;drop"_s, nullptr);
    QCOMPARE(complaintOf(form), u"we\"ird;drop has 4 shard(s) already."_s);
    fieldOf<QSpinBox>(form, u"Shard count"_s)->setValue(8);
    QCOMPARE(textOf(form.parameters()), uR"({"shardCount":8,"table":"we\"ird;drop","withColocated":true})"_s);
    radioOf(form, u"Change we\"ird;drop &alone"_s)->click();
    QCOMPARE(form.parameters()[u"withColocated"], QJsonValue(false));
    QVERIFY(says(form, u"orders"_s));
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::alterOffersColumnsThatCanDistribute()
{
    AlterDialog form(alterFacts(u"orders"_s), u"orders"_s, nullptr);
    radioOf(form, u"&Distribution column"_s)->click();
    auto *column = fieldOf<QComboBox>(form, u"Distribution column"_s);
    QCOMPARE(column->count(), 1);
    QCOMPARE(textOf(form.parameters()), uR"({"column":"id","table":"orders"})"_s);
    QVERIFY(!radioOf(form, u"Change them &together"_s)->isEnabled());
    QVERIFY(radioOf(form, u"Change orders &alone"_s)->isChecked());
    column->setEditText(u"nothing"_s);
    QCOMPARE(complaintOf(form), u"Choose a column of orders."_s);
    column->setEditText(u"id"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::alterOffersTablesOfTheSameType()
{
    AlterDialog form(alterFacts(u"orders"_s), u"orders"_s, nullptr);
    radioOf(form, u"C&olocation"_s)->click();
    auto *colocation = fieldOf<QComboBox>(form, u"Colocation"_s);
    QCOMPARE(textOf(form.parameters()),
             uR"({"colocateWith":"none","table":"orders","withColocated":false})"_s);
    QCOMPARE(colocation->count(), 2);
    colocation->setCurrentIndex(1);
    radioOf(form, u"Change them &together"_s)->click();
    QCOMPARE(textOf(form.parameters()),
             uR"({"colocateWith":"lonely","table":"orders","withColocated":true})"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::alterOfATableWithoutCompanyAsksLess()
{
    AlterDialog form(alterFacts(u"lonely"_s), u"lonely"_s, nullptr);
    form.show();
    QVERIFY(radioOf(form, u"Change lonely &alone"_s)->isHidden());
    fieldOf<QSpinBox>(form, u"Shard count"_s)->setValue(3);
    QCOMPARE(textOf(form.parameters()), uR"({"shardCount":3,"table":"lonely"})"_s);
    QCOMPARE(complaintOf(form), QString());
}

void TestOperationForms::tablesPageOffersWhatTheKindAllows()
{
    const auto state = stateOf(test::clusterFromText(world));
    TablesModel model;
    model.setRows(tableRows(state));
    TablesPage page(model);
    page.setReadOnly(false);
    page.setCluster(state.snapshot);
    const auto offered = [&](const QString &table) {
        selectTable(page, model, table);
        QStringList texts;
        for (const auto &text : { u"Alter…"_s, u"Isolate a tenant…"_s, u"Undistribute…"_s }) {
            if (buttonOf(page, text))
                texts << text;
        }
        return texts.join(u' ');
    };
    QCOMPARE(offered(u"orders"_s), u"Alter… Isolate a tenant… Undistribute…"_s);
    QCOMPARE(offered(u"countries"_s), u"Undistribute…"_s);
    QCOMPARE(offered(u"acme.users"_s), QString());
    page.setReadOnly(true);
    QCOMPARE(offered(u"orders"_s), QString());
}

void TestOperationForms::tablesPageSaysWhyATableCannotBeAltered()
{
    const auto state = stateOf(test::clusterFromText(world));
    TablesModel model;
    model.setRows(tableRows(state));
    TablesPage page(model);
    page.setCluster(state.snapshot);
    selectTable(page, model, u"we\"ird;drop"_s);
    QSignalSpy questions(&page, &TablesPage::definitionRequested);
    buttonOf(page, u"Alter…"_s)->click();
    QCOMPARE(questions.takeFirst(), QVariantList({ u"we\"ird;drop"_s }));
    auto foreign = test::tableDefinition(u"we\"ird;drop"_s);
    foreign.mayAlter = false;
    page.offerDefinition(foreign.name, foreign);
    QVERIFY(says(page, u"Only the owner of we\"ird;drop (ann) can do that. Connect as that role."_s));
    page.offerDefinition(foreign.name, fail(ErrorKind::NotFound, u"There is no table x any more."_s));
    QVERIFY(says(page, u"There is no table x any more."_s));
}

void TestOperationForms::localTableIsCopiedOrManaged()
{
    ReferenceDialog form({ { u"public"_s, u"we\"ird; drop"_s, { 2048 }, {} } }, nullptr);
    QCOMPARE(form.operation(), u"table.reference"_s);
    form.askForEvidence();
    QVERIFY(says(form, format::bytes(ByteCount { 2048 }) + u" on each node"_s));
    auto *use = fieldOf<QComboBox>(form, u"Becomes"_s);
    use->setCurrentIndex(1);
    QCOMPARE(form.operation(), u"table.local"_s);
    QVERIFY(says(form, format::bytes(ByteCount { 2048 }) + u" on the coordinator"_s));
    QCOMPARE(form.table(), u"we\"ird; drop"_s);
}

void TestOperationForms::newSchemaHasANameAndMayHaveAnOwner()
{
    CreateSchemaDialog form(test::clusterFromText(world), nullptr);
    auto *name = fieldOf<QLineEdit>(form, u"Name"_s);
    QCOMPARE(complaintOf(form), u"Enter a name for the schema."_s);
    name->setText(u"acme"_s);
    QCOMPARE(complaintOf(form), u"There is a distributed schema acme already."_s);
    name->setText(u"we\"ird; drop"_s);
    QCOMPARE(complaintOf(form), QString());
    QCOMPARE(textOf(form.parameters()), uR"({"schema":"we\"ird; drop"})"_s);
    fieldOf<QComboBox>(form, u"Owner"_s)->setEditText(u"o'neil"_s);
    QCOMPARE(form.parameters()[u"owner"].toString(), u"o'neil"_s);
}

void TestOperationForms::localSchemaIsChosenOrTyped()
{
    const QList<LocalTable> tables { { u"public"_s, u"orders"_s, { 5 }, {} },
                                     { u"we\"ird; drop"_s, u"a"_s, { 1024 }, {} },
                                     { u"we\"ird; drop"_s, u"b"_s, { 1024 }, {} } };
    SchemaDialog form(SchemaChange::Distribute, test::clusterFromText(world), tables, nullptr);
    auto *schema = fieldOf<QComboBox>(form, u"Schema"_s);
    QCOMPARE(schema->count(), 1);
    QVERIFY(says(form, u"2 local table(s), "_s + format::bytes(ByteCount { 2048 })));
    QCOMPARE(form.operation(), u"schema.distribute"_s);
    QCOMPARE(textOf(form.parameters()), uR"({"schema":"we\"ird; drop"})"_s);
    schema->setEditText(u""_s);
    QCOMPARE(complaintOf(form), u"Choose a schema."_s);
    schema->setEditText(u"Empty"_s);
    QVERIFY(says(form, u"not known"_s));
    QCOMPARE(complaintOf(form), QString());
    QCOMPARE(textOf(form.parameters()), uR"({"schema":"Empty"})"_s);
}

void TestOperationForms::distributedSchemaComesBack()
{
    SchemaDialog form(SchemaChange::Undistribute, test::clusterFromText(world), {}, nullptr);
    QVERIFY(says(form, u"acme.users on w1:5432"_s));
    QCOMPARE(form.operation(), u"schema.undistribute"_s);
    QCOMPARE(textOf(form.parameters()), uR"({"schema":"acme"})"_s);
    fieldOf<QComboBox>(form, u"Schema"_s)->setEditText(u"ACME"_s);
    QCOMPARE(complaintOf(form), u"The schema ACME is not distributed, or has no table to move."_s);
}

void TestOperationForms::schemaMovesToAnotherNode()
{
    SchemaDialog form(SchemaChange::Move, test::clusterFromText(world), {}, nullptr);
    QCOMPARE(form.operation(), u"schema.move"_s);
    QCOMPARE(textOf(form.parameters()), uR"({"mode":"auto","schema":"acme","to":"3"})"_s);
    auto *node = fieldOf<QComboBox>(form, u"Put onto"_s);
    node->setCurrentText(u"w1:5432"_s);
    QCOMPARE(complaintOf(form), u"The schema acme is on w1:5432 already."_s);
    node->setCurrentText(u"w3:5432"_s);
    QCOMPARE(complaintOf(form), QString());
    QCOMPARE(form.parameters()[u"to"].toString(), u"4"_s);
}

void TestOperationForms::schemasAreOfferedWithTheirReason()
{
    const auto reasons = [](const QString &text,
                            const std::function<void(ClusterSnapshot::Parts &)> &change) {
        QWidget page;
        SchemaActions actions(&page);
        actions.show(test::clusterFromText(text, change), false, {});
        QStringList found;
        for (const auto *action : actions.menuAction()->menu()->actions())
            found << (action->isEnabled() ? QString() : action->toolTip().section(u'.', 0, 0));
        return found;
    };
    QCOMPARE(reasons(world, {}), QStringList({ {}, {}, {}, {} }));
    QCOMPARE(reasons(u"w1 group 1 | w2 group 2"_s, {}),
             QStringList({ {},
                           {},
                           u"No schema is distributed yet"_s,
                           u"No distributed schema has a table to move yet"_s }));
    QCOMPARE(reasons(world, [](auto &parts) { parts.capabilities.schemaMove = false; }).last(),
             u"This server cannot move a schema: it has no citus_schema_move, which comes with Citus 12"_s);
    QCOMPARE(reasons(world, [](auto &parts) { parts.capabilities.schemaSharding = false; }).first(),
             u"This server does not distribute schemas"_s);
}

void TestOperationForms::schemaTileMovesTheSchema()
{
    constexpr ShardId ofSchema { 102017 };
    MapPage page;
    const auto wishOf = [&](const std::function<void(ClusterSnapshot::Parts &)> &change) {
        page.setState(stateOf(test::clusterFromText(world, change)));
        QSignalSpy wishes(&page, &MapPage::operationRequested);
        emit page.view()->moveRequested(ofSchema, NodeId { 4 });
        const auto wish = wishes.takeFirst();
        return wish.at(0).toString() + u' ' + textOf(wish.at(1).toJsonObject());
    };
    QCOMPARE(wishOf({}), uR"(schema.move {"schema":"acme","to":"4"})"_s);
    QCOMPARE(wishOf([](auto &parts) { parts.capabilities.schemaMove = false; }),
             uR"(shard.move {"shard":"102017","to":"4"})"_s);
    MapInspector inspector;
    inspector.show(contentOf(), {}, ofSchema, { true });
    QVERIFY(buttonOf(inspector, u"Move schema…"_s));
    inspector.show(contentOf(), {}, firstShard, { true });
    QVERIFY(buttonOf(inspector, u"Move…"_s));
}

QTEST_MAIN(TestOperationForms)
#include "tst_operation_forms.moc"
