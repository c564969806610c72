// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"
#include "tests/support/map_world.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_menu.h"
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
    const auto labels = form.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == u"orders, we\"ird;drop"_s; }));
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
    const auto button = [&inspector] {
        const auto buttons = inspector.findChildren<QPushButton *>();
        return *std::ranges::find(buttons, u"Split…"_s, &QPushButton::text);
    };
    inspector.show(unable, firstShard, true);
    QVERIFY(!button()->isHidden() && !button()->isEnabled());
    QCOMPARE(button()->toolTip(), (*split)->toolTip());
    inspector.show(able, firstShard, true);
    QSignalSpy wishes(&inspector, &MapInspector::splitRequested);
    button()->click();
    QCOMPARE(wishes.size(), 1);
    inspector.show(able, firstShard, false);
    QVERIFY(button()->isHidden());
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

QTEST_MAIN(TestOperationForms)
#include "tst_operation_forms.moc"
