// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "ui/dialogs/manager_failover_dialog.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/managers_view.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/tree_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What HA managers say, and what they can be asked now.
class TestManagersView : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatItTakesIsOffered_data();
    void onlyWhatItTakesIsOffered();
    void wishNamesTheMember();
    void driftHasItsRemedy();
    void failoverAsksForTheLoss();
    void readersAskNothing();
    void pageCountsManagers();
};

namespace {

/// Texts of the buttons that are shown.
QStringList offered(const ManagersView &view)
{
    QStringList texts;
    for (const auto *button : view.inspector()->findChildren<QAbstractButton *>()) {
        if (!button->isHidden())
            texts << button->text();
    }
    return texts;
}

QAbstractButton *buttonOf(const ManagersView &view, const QString &text)
{
    for (auto *button : view.inspector()->findChildren<QAbstractButton *>()) {
        if (button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

/// @p member below the group; -1: the group itself.
void select(ManagersView &view, int member)
{
    auto *tree = view.findChild<TreeView *>();
    tree->expandAll();
    const auto top = tree->model()->index(0, 0);
    tree->setCurrentIndex(member < 0 ? top : tree->model()->index(member, 0, top));
}

ManagedGroup unsettled()
{
    auto group = test::galleryManagers().first();
    group.isSettled = false;
    group.strays.clear();
    group.members[0].role = MemberRole::Unknown;
    group.members[0].state = u"crashed"_s;
    return group;
}

} // namespace

void TestManagersView::onlyWhatItTakesIsOffered_data()
{
    QTest::addColumn<ManagedGroup>("group");
    QTest::addColumn<int>("member");
    QTest::addColumn<QStringList>("texts");
    const auto patroni = test::galleryManagers().first();
    auto calm = patroni;
    calm.strays.clear();
    calm.members[1].isRestartPending = false;
    QTest::newRow("settled") << calm << -1 << QStringList { u"Switch over…"_s, u"Pause…"_s, u"Reload…"_s };
    QTest::newRow("primary") << calm << 0 << QStringList { u"Pause…"_s, u"Reload…"_s };
    QTest::newRow("standby") << calm << 1
                             << QStringList { u"Switch over…"_s, u"Pause…"_s, u"Reload…"_s,
                                              u"Build it anew…"_s };
    calm.isPaused = true;
    QTest::newRow("paused") << calm << -1 << QStringList { u"Switch over…"_s, u"Resume…"_s, u"Reload…"_s };
    QTest::newRow("nobody leads") << unsettled() << -1
                                  << QStringList { u"Fail over…"_s, u"Pause…"_s,
                                                   u"Restart what waits for it…"_s, u"Reload…"_s };
    auto silent = patroni;
    silent.problem = u"Patroni at 10.7.0.5:8008 does not answer in time."_s;
    silent.members.clear();
    QTest::newRow("silent") << silent << -1 << QStringList {};
    const ManagedGroup repmgr { .group = { 4 }, .kind = ManagerKind::Repmgr, .isSettled = true };
    QTest::newRow("repmgr") << repmgr << -1 << QStringList {};
    const auto monitor = test::galleryManagers().at(1);
    QTest::newRow("monitor, its group") << monitor << -1 << QStringList { u"Switch over…"_s };
    QTest::newRow("monitor, a standby") << monitor << 1 << QStringList { u"Switch over…"_s, u"Pause…"_s };
}

void TestManagersView::onlyWhatItTakesIsOffered()
{
    QFETCH(const ManagedGroup, group);
    QFETCH(const int, member);
    QFETCH(const QStringList, texts);
    ManagersView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    view.setManagers({ group });
    select(view, member);
    QCOMPARE(offered(view), texts);
}

void TestManagersView::wishNamesTheMember()
{
    ManagersView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    QSignalSpy wishes(&view, &ManagersView::operationRequested);
    view.setManagers(test::galleryManagers());
    select(view, 1);
    buttonOf(view, u"Build it anew…"_s)->click();
    QCOMPARE(wishes.last().at(0).toString(), u"ha.manager"_s);
    QCOMPARE(wishes.last().at(1).toJsonObject(),
             (QJsonObject { { u"task"_s, u"reinitialize"_s },
                            { u"group"_s, u"1"_s },
                            { u"member"_s, test::galleryManagers().first().members.at(1).name } }));
    buttonOf(view, u"Restart what waits for it…"_s)->click();
    QCOMPARE(wishes.last().at(1).toJsonObject()[u"task"_s].toString(), u"restart"_s);
    select(view, -1);
    buttonOf(view, u"Switch over…"_s)->click();
    QVERIFY(!wishes.last().at(1).toJsonObject().contains(u"member"_s));
}

/// pg_dist_node names another primary: red, with what mends it; not where the manager does so itself.
void TestManagersView::driftHasItsRemedy()
{
    ManagersView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    QSignalSpy wishes(&view, &ManagersView::operationRequested);
    auto groups = test::galleryManagers().first(1);
    view.setManagers(groups);
    QVERIFY(view.findChild<Notice *>()->text().contains(u"pg_dist_node of"_s));
    select(view, -1);
    buttonOf(view, u"Let pg_dist_node follow…"_s)->click();
    QCOMPARE(wishes.last().at(0).toString(), u"ha.follow"_s);
    QCOMPARE(wishes.last().at(1).toJsonObject(), (QJsonObject { { u"group"_s, u"1"_s } }));
    groups[0].knowsCitus = true;
    view.setManagers(groups);
    QVERIFY(!buttonOf(view, u"Let pg_dist_node follow…"_s));
    groups[0].strays.clear();
    groups[0].members[1].isRestartPending = false;
    view.setManagers(groups);
    QVERIFY(view.findChild<Notice *>()->isHidden());
}

void TestManagersView::failoverAsksForTheLoss()
{
    ManagerFailoverDialog dialog(unsettled(), {}, nullptr);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<Notice *>()->text().contains(u"Commits did not wait"_s));
    QVERIFY(!dialog.parameters().contains(u"acceptLoss"_s));
    dialog.findChild<QCheckBox *>()->click();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(
        dialog.parameters(),
        (QJsonObject { { u"task"_s, u"failover"_s }, { u"group"_s, u"1"_s }, { u"acceptLoss"_s, true } }));
    auto waited = unsettled();
    waited.members[1].role = MemberRole::Sync;
    ManagerFailoverDialog safe(waited, waited.members.at(1).name, nullptr);
    QCOMPARE(safe.findChild<QComboBox *>()->currentData().toString(), waited.members.at(1).name);
    safe.show();
    QTest::keyClick(&safe, Qt::Key_Return);
    QCOMPARE(safe.result(), int(QDialog::Accepted));
}

void TestManagersView::readersAskNothing()
{
    ManagersView view;
    const std::unique_ptr<SelectionInspector> inspector(view.inspector());
    view.setManagers(test::galleryManagers());
    select(view, 1);
    QVERIFY(!offered(view).isEmpty());
    view.setReadOnly(true);
    QVERIFY(offered(view).isEmpty());
}

/// What managers say counts more than traces on the servers.
void TestManagersView::pageCountsManagers()
{
    AvailabilityModel model;
    AvailabilityPage page(model);
    page.setGroups(test::twoPrimaries());
    page.setManagers(test::galleryManagers());
    QStringList texts;
    for (const auto *button : page.findChildren<QAbstractButton *>())
        texts << button->text();
    QVERIFY2(texts.contains(u"HA managers (2)"_s), qPrintable(texts.join(u' ')));
    page.findChild<TreeView *>(u"availability-tree"_s)->selectSource(model.index(1, 0));
    const auto isOffered = [&](const QString &text) {
        for (const auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == text && !button->isHidden())
                return true;
        }
        return false;
    };
    QVERIFY(!isOffered(u"What commits wait for…"_s));
    page.setManagers({}); // the user said that nobody does
    QVERIFY(isOffered(u"What commits wait for…"_s));
    page.forget();
    page.setGroups(test::twoPrimaries());
    page.findChild<TreeView *>(u"availability-tree"_s)->selectSource(model.index(1, 0));
    QVERIFY(!isOffered(u"What commits wait for…"_s));
}

QTEST_MAIN(TestManagersView)
#include "tst_managers_view.moc"
