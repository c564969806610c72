// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "tests/ui/in_form.h"
#include "ui/dialogs/clients_dialog.h"
#include "ui/dialogs/failover_dialog.h"
#include "ui/dialogs/register_standby_dialog.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/group_actions.h"
#include "ui/pages/standby_actions.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// Forms of a node group: a failover begins or is finished, a standby is registered, applications are told.
class TestGroupForms : public QObject
{
    Q_OBJECT
private slots:
    void failoverWantsTheHostOff();
    void coordinatorHasNoSuchWord();
    void finishIsOfferedWhereOneIsLeft();
    void standbyIsRegistered();
    void registeredOnlyOnce();
    void badClusterNameIsRefused();
    void clientsAreCopied();
    void readersComeInByTheCoordinator();
};

namespace {

/// What the form says after its button was pressed; empty when it was content.
QString complaintOf(QDialog &form)
{
    form.show();
    QTest::keyClick(&form, Qt::Key_Return);
    return form.result() == QDialog::Accepted ? QString() : form.findChild<Notice *>()->text();
}

struct Shown
{
    explicit Shown(const QList<NodeGroup> &groups)
        : page(model)
        , group(page.findChild<GroupActions *>())
        , standbys(page.findChild<StandbyActions *>())
        , wishes(&page, &AvailabilityPage::operationRequested)
    {
        page.setGroups(groups);
    }
    void select(int row) { tree()->selectSource(model.index(row, 0)); }
    void selectStandby(int row) { tree()->selectSource(model.index(0, 0, model.index(row, 0))); }
    TreeView *tree() { return page.findChild<TreeView *>(u"availability-tree"_s); }

    AvailabilityModel model;
    AvailabilityPage page;
    GroupActions *group;
    StandbyActions *standbys;
    QSignalSpy wishes;
};

ConnInfo shop()
{
    return *ConnInfo::parse(u"host=10.7.0.4 user=app dbname='we\"ird; drop' password=s3cret"_s);
}

} // namespace

void TestGroupForms::failoverWantsTheHostOff()
{
    const auto group = test::galleryGroups().last(); // its host is not known
    FailoverDialog dialog(group, FailoverDialog::Stage::Begin, nullptr);
    QVERIFY(complaintOf(dialog).contains(group.primary.host));
    auto *host = dialog.findChild<QLineEdit *>();
    host->setText(u"10.7.0.99"_s);
    QVERIFY(!complaintOf(dialog).isEmpty());
    host->setText(group.primary.host);
    dialog.findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(complaintOf(dialog), QString());
    QCOMPARE(dialog.parameters(),
             (QJsonObject { { u"group"_s, u"4"_s },
                            { u"hostIsOff"_s, group.primary.host },
                            { u"acceptLoss"_s, true } }));
    auto known = group;
    known.members = {
        { .server = group.primary.address(), .hostState = u"in production"_s, .hasHost = true },
        { .server = u"10.7.1.8:5432"_s, .isReachable = true, .isInRecovery = true, .name = u"w4_b"_s }
    };
    FailoverDialog other(known, FailoverDialog::Stage::Begin, nullptr);
    QVERIFY(!other.findChild<QLineEdit *>());
    other.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(other.parameters(), (QJsonObject { { u"group"_s, u"4"_s }, { u"to"_s, u"10.7.1.8:5432"_s } }));
}

/// Nobody's word is enough for a coordinator; the plan says so.
void TestGroupForms::coordinatorHasNoSuchWord()
{
    auto group = test::galleryGroups().first();
    group.reading.reset();
    const FailoverDialog dialog(group, FailoverDialog::Stage::Begin, nullptr);
    QVERIFY(!dialog.findChild<QLineEdit *>());
}

void TestGroupForms::finishIsOfferedWhereOneIsLeft()
{
    Shown shown(test::unfinishedFailover());
    shown.select(1);
    QVERIFY(!shown.group->finish()->isVisible());
    shown.select(4);
    QVERIFY(shown.group->finish()->isVisible() && !shown.group->failOver()->isVisible());
    QVERIFY(inForm<FailoverDialog>(*shown.group->finish(), [](FailoverDialog &form) {
        QVERIFY(!form.findChild<QComboBox *>()); // nobody is chosen
        form.findChild<QCheckBox *>()->setChecked(true);
    }));
    QCOMPARE(shown.wishes.size(), 1);
    QCOMPARE(shown.wishes.last().at(0).toString(), u"ha.finish"_s);
    QCOMPARE(shown.wishes.last().at(1).toJsonObject(),
             (QJsonObject { { u"group"_s, u"4"_s }, { u"acceptLoss"_s, true } }));
    shown.page.setReadOnly(true);
    QVERIFY(!shown.group->finish()->isVisible());
    QVERIFY(shown.group->clients()->isVisible()); // nothing is changed by it
}

void TestGroupForms::standbyIsRegistered()
{
    Shown shown(test::registrable());
    QVERIFY(!shown.standbys->registering()->isVisible());
    shown.select(0);
    QVERIFY(!shown.standbys->registering()->isVisible());
    shown.selectStandby(0);
    QVERIFY(shown.standbys->registering()->isVisible());
    QVERIFY(inForm<RegisterStandbyDialog>(*shown.standbys->registering(), [](RegisterStandbyDialog &form) {
        form.findChild<QComboBox *>()->setEditText(u" we\"ird; drop 'süd "_s);
    }));
    QCOMPARE(shown.wishes.last().at(0).toString(), u"ha.standby.register"_s);
    QCOMPARE(shown.wishes.last().at(1).toJsonObject(),
             (QJsonObject { { u"group"_s, u"0"_s },
                            { u"server"_s, u"10.7.1.4:5432"_s },
                            { u"cluster"_s, u"we\"ird; drop 'süd"_s } }));
    shown.page.setReadOnly(true);
    QVERIFY(!shown.standbys->registering()->isVisible());
}

void TestGroupForms::registeredOnlyOnce()
{
    auto groups = test::registrable();
    groups[0].secondaries = { { .id = { 30 }, .host = u"10.7.1.4"_s } };
    Shown shown(groups);
    shown.selectStandby(0);
    QVERIFY(!shown.standbys->registering()->isVisible());
}

void TestGroupForms::badClusterNameIsRefused()
{
    const auto groups = test::registrable();
    RegisterStandbyDialog dialog(groups.first(), groups.first().members.last(), groups, nullptr);
    auto *name = dialog.findChild<QComboBox *>();
    name->setEditText(u"  "_s);
    QVERIFY(!complaintOf(dialog).isEmpty());
    name->setEditText(QString(32, u'ü')); // 64 bytes
    QVERIFY(complaintOf(dialog).contains(u"63"_s));
    name->setEditText(QString(31, u'ü'));
    QCOMPARE(complaintOf(dialog), QString());
}

void TestGroupForms::clientsAreCopied()
{
    ClientsDialog dialog(test::registrable(), shop(), GroupId { 0 }, nullptr);
    const auto views = dialog.findChildren<SqlView *>();
    QVERIFY2(views.size() >= 4, "libpq twice, JDBC, Npgsql; PDO can hold no semicolon");
    for (const auto *view : views)
        QVERIFY2(!view->toPlainText().contains(u"s3cret"_s), qPrintable(view->toPlainText()));
    const auto *jdbc = dialog.findChild<SqlView *>(u"jdbc"_s);
    QVERIFY2(jdbc->toPlainText().contains(u"10.7.0.4:5432,10.7.1.4:5432"_s), qPrintable(jdbc->toPlainText()));
    int copied = 0;
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (!button->accessibleName().contains(jdbc->accessibleName()))
            continue;
        button->click();
        ++copied;
        QCOMPARE(QGuiApplication::clipboard()->text(), jdbc->toPlainText());
        QVERIFY(dialog.findChild<Notice *>()->text().contains(u"clipboard"_s));
    }
    QCOMPARE(copied, 1);
    auto *group = dialog.findChildren<QComboBox *>().last();
    group->setCurrentIndex(2); // without a standby
    QVERIFY(dialog.findChild<SqlView *>(u"jdbc"_s)->toPlainText().contains(u"10.7.0.6:5432/"_s));
    QVERIFY(dialog.findChild<Notice *>()->text().contains(u"no standby"_s));
}

void TestGroupForms::readersComeInByTheCoordinator()
{
    auto groups = test::registrable();
    groups[1].secondaries = { { .id = { 30 }, .host = u"10.7.1.5"_s, .cluster = u"readers"_s } };
    ClientsDialog dialog(groups, shop(), GroupId { 1 }, nullptr);
    auto *purpose = dialog.findChildren<QComboBox *>().first();
    QCOMPARE(purpose->count(), 2);
    purpose->setCurrentIndex(1);
    const auto text = dialog.findChild<SqlView *>(u"libpq"_s)->toPlainText();
    QVERIFY2(text.contains(u"10.7.0.4"_s) && text.contains(u"citus.cluster_name=readers"_s),
             qPrintable(text));
    QVERIFY(!dialog.findChild<SqlView *>(u"jdbc"_s));
    QVERIFY(!dialog.findChildren<QComboBox *>().last()->isEnabled());
    const auto warning = dialog.findChild<Notice *>()->text();
    QVERIFY2(warning.contains(u"readers"_s) && warning.contains(u"2, 3, 4"_s), qPrintable(warning));
}

QTEST_MAIN(TestGroupForms)
#include "tst_group_forms.moc"
