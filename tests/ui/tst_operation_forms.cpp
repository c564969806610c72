// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"
#include "tests/support/map_world.h"
#include "ui/dialogs/isolate_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/map/find_key_field.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_menu.h"
#include "ui/map/map_page.h"
#include "ui/map/split_offer.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
    void splitSaysWhatIsWrongWithThePoints_data();
    void splitSaysWhatIsWrongWithThePoints();
    void splitNamesTheTablesThatAreSplit();
    void splitIsOfferedWithItsReason();
    void splitIsNotOfferedWhereShardsAreNeverSplit();
    void isolationAsksWhereTheKeyIs();
    void isolationSaysWhyAKeyCannotBeIsolated();
    void isolationAsksOnceAtATime();
    void foundKeyCanBeIsolated();
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
    MapMenu menu(*unable, set, true, nullptr);
    const auto actions = menu.actions();
    const auto split = std::ranges::find(actions, u"&Split…"_s, &QAction::text);
    QVERIFY(split != actions.end());
    QVERIFY(!(*split)->isEnabled());
    QVERIFY((*split)->toolTip().startsWith(u"This server cannot split shards"_s));

    MapInspector inspector;
    inspector.show(unable, firstShard, true);
    QVERIFY(!buttonOf(inspector, u"Split…"_s)->isEnabled());
    QCOMPARE(buttonOf(inspector, u"Split…"_s)->toolTip(), (*split)->toolTip());
    inspector.show(able, firstShard, true);
    QSignalSpy wishes(&inspector, &MapInspector::splitRequested);
    buttonOf(inspector, u"Split…"_s)->click();
    QCOMPARE(wishes.size(), 1);
    inspector.show(able, firstShard, false);
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

QTEST_MAIN(TestOperationForms)
#include "tst_operation_forms.moc"
