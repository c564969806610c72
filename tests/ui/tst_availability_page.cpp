// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/fault_actions.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tree_view.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestAvailabilityPage : public QObject
{
    Q_OBJECT
private slots:
    void groupsStandAboveTheirStandbys();
    void selectionStaysWhenRead();
    void straysAreShown();
    void standbyIsRemoved();
    void isReadWhileShown();
    void switchoverIsOfferedWhereItWorks();
    void faultsAreOfferedInASandboxOnly();
};

namespace {

QString textIn(const QWidget &page)
{
    QStringList words;
    for (const auto *label : page.findChildren<QLabel *>())
        words << label->text();
    return words.join(u'\n');
}

QAbstractButton *buttonOf(const QWidget &page, const QString &text)
{
    for (auto *one : page.findChildren<QAbstractButton *>()) {
        if (one->text() == text && !one->isHidden())
            return one;
    }
    return nullptr;
}

} // namespace

void TestAvailabilityPage::groupsStandAboveTheirStandbys()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    page.setGroups(test::galleryGroups());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowCount(model.index(1, 0)), 1);
    QCOMPARE(model.rowCount(model.index(2, 0)), 1); // down, does not follow
    QCOMPARE(model.rowCount(model.index(3, 0)), 0);
    const auto state = [&](int row, const QModelIndex &parent = {}) {
        return model.index(row, AvailabilityModel::StateColumn, parent);
    };
    QCOMPARE(state(0).data().toString(), u"protected"_s);
    QCOMPARE(state(3).data(SeverityRole).toInt(), static_cast<int>(Severity::Critical));
    QCOMPARE(state(0, model.index(1, 0)).data().toString(), u"streaming"_s);
    QVERIFY(page.findChild<Notice *>()->text().contains(u"1 of 5"_s));
}

void TestAvailabilityPage::selectionStaysWhenRead()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    auto groups = test::galleryGroups();
    page.setGroups(groups);
    page.findChild<TreeView *>()->selectSource(model.index(0, 0));
    QVERIFY2(textIn(page).contains(u"nothing that was acknowledged would be lost"_s),
             qPrintable(textIn(page)));
    groups.first().reading->standbys.clear();
    page.setGroups(groups);
    QVERIFY2(textIn(page).contains(u"Commits wait for 1"_s), qPrintable(textIn(page)));
    QCOMPARE(page.findChild<TreeView *>()->currentSource(), model.index(0, 0));
}

/// What does not follow stands below its group, and can be made a standby again where its host is known.
void TestAvailabilityPage::straysAreShown()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    QSignalSpy wishes(&page, &AvailabilityPage::operationRequested);
    page.setGroups(test::twoPrimaries());
    auto *tree = page.findChild<TreeView *>();
    const auto second = model.index(1, 0, model.index(1, 0));
    QCOMPARE(second.siblingAtColumn(AvailabilityModel::StateColumn).data().toString(), u"accepts writes"_s);
    QCOMPARE(second.siblingAtColumn(AvailabilityModel::StateColumn).data(SeverityRole).toInt(),
             static_cast<int>(Severity::Critical));
    tree->selectSource(model.index(1, 0));
    QVERIFY2(textIn(page).contains(u"accepts writes beside 10.7.0.5:5432"_s), qPrintable(textIn(page)));
    QVERIFY2(textIn(page).contains(u"Patroni"_s), qPrintable(textIn(page)));
    QVERIFY(!buttonOf(page, u"Switch over…"_s)); // it would not make that better
    tree->selectSource(second);
    QVERIFY(!buttonOf(page, u"Make it a standby again…"_s)); // that is Patroni's work
    auto groups = test::twoPrimaries();
    groups[1].members[0].manager.reset();
    page.setGroups(groups);
    for (const auto &stray : { second, model.index(0, 0, model.index(2, 0)) }) {
        tree->selectSource(stray);
        QVERIFY(!buttonOf(page, u"Switch over…"_s));
        buttonOf(page, u"Make it a standby again…"_s)->click();
        QCOMPARE(wishes.last().at(0).toString(), u"ha.standby.rebuild"_s);
        QCOMPARE(wishes.last().at(1).toJsonObject()[u"server"_s].toString(), stray.data().toString());
    }
    groups[1].members[0].hasHost = false;
    page.setGroups(groups);
    tree->selectSource(model.index(1, 0, model.index(1, 0)));
    QVERIFY(!buttonOf(page, u"Make it a standby again…"_s));
    QVERIFY(buttonOf(page, u"Enter its host…"_s));
    QVERIFY2(textIn(page).contains(u"is reached is not known"_s), qPrintable(textIn(page)));
    groups[1].members[0].isFenced = true; // by a switchover by SQL: no second primary
    page.setGroups(groups);
    const auto fenced = model.index(1, 0, model.index(1, 0));
    QCOMPARE(fenced.siblingAtColumn(AvailabilityModel::StateColumn).data(SeverityRole).toInt(),
             static_cast<int>(Severity::Warning));
    tree->selectSource(fenced);
    QVERIFY2(textIn(page).contains(u"needs to be rebuilt"_s), qPrintable(textIn(page)));
    page.forget();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(page.findChild<Notice *>()->isHidden());
}

void TestAvailabilityPage::standbyIsRemoved()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    QSignalSpy wishes(&page, &AvailabilityPage::operationRequested);
    page.setGroups(test::galleryGroups());
    const auto standby = model.index(0, 0, model.index(1, 0));
    page.findChild<TreeView *>()->selectSource(standby);
    buttonOf(page, u"Remove…"_s)->click();
    QCOMPARE(wishes.last().at(0).toString(), u"ha.standby.remove"_s);
    QCOMPARE(wishes.last().at(1).toJsonObject(),
             (QJsonObject { { u"group"_s, u"1"_s }, { u"server"_s, standby.data().toString() } }));
}

void TestAvailabilityPage::isReadWhileShown()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    QSignalSpy wanted(&page, &AvailabilityPage::wantedChanged);
    page.show();
    page.hide();
    QCOMPARE(wanted.size(), 2);
    QVERIFY(wanted[0][0].toBool() && !wanted[1][0].toBool());
}

void TestAvailabilityPage::switchoverIsOfferedWhereItWorks()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    page.setGroups(test::galleryGroups());
    QSignalSpy wishes(&page, &AvailabilityPage::operationRequested);
    auto *tree = page.findChild<TreeView *>();
    const auto button = [&] { return buttonOf(page, u"Switch over…"_s); };
    QVERIFY(!button());
    tree->selectSource(model.index(2, 0)); // no standby
    QVERIFY(!button());
    tree->selectSource(model.index(0, 0));
    QVERIFY(button());
    button()->click();
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first().at(0).toString(), u"ha.switchover"_s);
    QCOMPARE(wishes.first().at(1).toJsonObject(), (QJsonObject { { u"group"_s, u"0"_s } }));
    const auto standby = model.index(0, 0, model.index(1, 0));
    tree->selectSource(standby);
    button()->click();
    QCOMPARE(wishes.last().at(1).toJsonObject()[u"to"_s].toString(), standby.data().toString());
    QVERIFY(!buttonOf(page, u"Fail over…"_s));
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(model.index(i, 0)).group.reading)
            continue;
        tree->selectSource(model.index(i, 0)); // down
        QVERIFY(!button());
        QVERIFY(buttonOf(page, u"Fail over…"_s)); // its form: tst_group_forms
    }
    page.setReadOnly(true);
    QVERIFY(!button() && !buttonOf(page, u"Fail over…"_s));
}

void TestAvailabilityPage::faultsAreOfferedInASandboxOnly()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    auto *faults = page.findChild<FaultActions *>()->menu();
    page.setGroups(test::galleryGroups());
    QVERIFY(!faults->isVisible() && !buttonOf(page, faults->text()));
    page.setHosts({}, true, {});
    QVERIFY(faults->isVisible() && buttonOf(page, faults->text()));
    QVERIFY(faults->text().contains(u"sandbox only"_s));

    const auto servers = faults->menu()->actions();
    QCOMPARE(servers.size(), 6); // five nodes, one server beside the third
    QSignalSpy wishes(&page, &AvailabilityPage::faultRequested);
    const auto kinds = servers.at(3)->menu()->actions();
    QVERIFY(servers.at(3)->text().startsWith(u"10.7.1.6:5432"_s));
    QCOMPARE(kinds.size(), qsizetype(serverFaults.size()));
    for (auto *kind : kinds)
        kind->trigger();
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        QCOMPARE(wishes.at(i).at(0).value<quint16>(), quint16(5432));
        QCOMPARE(wishes.at(i).at(1).value<ServerFault>(), serverFaults.at(size_t(i)));
    }
    QCOMPARE(wishes.size(), kinds.size());

    page.setGroups(test::galleryGroups()); // read again: an open menu stays
    QCOMPARE(faults->menu()->actions(), servers);
    page.setReadOnly(true);
    QVERIFY(!faults->isVisible());
    page.setReadOnly(false);
    page.setHosts({}, false, u"shop"_s);
    QVERIFY(!faults->isVisible());
}

QTEST_MAIN(TestAvailabilityPage)
#include "tst_availability_page.moc"
