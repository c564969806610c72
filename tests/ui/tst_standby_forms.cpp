// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "ui/dialogs/add_standby_dialog.h"
#include "ui/dialogs/host_dialog.h"
#include "ui/dialogs/sync_policy_dialog.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/standby_actions.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Forms by which standbys come, hosts are entered and commits begin to wait.
class TestStandbyForms : public QObject
{
    Q_OBJECT
private slots:
    void hostComesBackAsTyped();
    void badHostIsRefused_data();
    void badHostIsRefused();
    void hostIsNotEnteredTwice();
    void knownHostFillsTheForm();
    void loginHoldsNoPassword();
    void sandboxAsksForNoHost();
    void policyIsChosen();
    void nothingIsOfferedUnderAManager();
    void nothingIsOfferedToReaders();
};

namespace {

template <class Field> Field *fieldOf(const QWidget &form, const QString &name)
{
    for (auto *field : form.findChildren<Field *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

HostAccess lagerHost()
{
    return { .server = { u"10.7.0.9"_s, 5433 },
             .ssh = u"ops@lager"_s,
             .user = u"postgres"_s,
             .control = ServiceControl::PgCtlCluster,
             .dataFolder = u"/var/lib/postgresql/15/we\"ird; drop"_s,
             .programs = u"/usr/lib/postgresql/15/bin"_s,
             .service = u"15/main"_s };
}

/// What the form says after its button was pressed; empty when it was content.
QString complaintOf(QDialog &form)
{
    form.show();
    QTest::keyClick(&form, Qt::Key_Return);
    return form.result() == QDialog::Accepted ? QString() : form.findChild<Notice *>()->text();
}

StandbyChoices choices(const QList<HostAccess> &hosts = {})
{
    return {
        .groups = test::galleryGroups().first(3), .group = { 1 }, .hosts = hosts, .keptWith = u"shop"_s
    };
}

/// A page that shows @p groups, and whose group in @p row is selected.
struct Shown
{
    explicit Shown(const QList<NodeGroup> &groups, int row)
        : page(model)
        , actions(page.findChild<StandbyActions *>())
    {
        page.setGroups(groups);
        page.findChild<TreeView *>()->selectSource(model.index(row, 0));
    }
    AvailabilityModel model;
    AvailabilityPage page;
    StandbyActions *actions;
};

} // namespace

void TestStandbyForms::hostComesBackAsTyped()
{
    HostDialog dialog(lagerHost(), {}, nullptr);
    QCOMPARE(dialog.access(), lagerHost());
    auto local = lagerHost();
    local.control = ServiceControl::PgCtl;
    local.service.clear();
    local.ssh.clear();
    local.dataFolder = u"/srv/pg"_s;
    local.logFile = u"/srv/pg.log"_s;
    local.home = u"/srv"_s; // has no field, and stays
    HostDialog other(local, {}, nullptr);
    QCOMPARE(other.access(), local);
    other.show();
    QVERIFY(!fieldOf<QLineEdit>(other, u"SSH destination"_s)->isVisible());
    QVERIFY(!fieldOf<QLineEdit>(other, u"Cluster or unit"_s)->isVisible());
    fieldOf<QComboBox>(other, u"Reached by"_s)->setCurrentIndex(1);
    fieldOf<QComboBox>(other, u"Run by"_s)->setCurrentText(u"systemd"_s);
    QVERIFY(fieldOf<QLineEdit>(other, u"SSH destination"_s)->isVisible());
    QVERIFY(fieldOf<QLineEdit>(other, u"Cluster or unit"_s)->isVisible());
    QVERIFY(!fieldOf<QLineEdit>(other, u"Log file"_s)->isVisible());
}

void TestStandbyForms::badHostIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no address") << u"Server"_s << u"10.7.0.9:port"_s << u"HOST:PORT"_s;
    QTest::newRow("nothing") << u"Server"_s << u"  "_s << u"HOST:PORT"_s;
    QTest::newRow("option for ssh") << u"SSH destination"_s << u"-oProxyCommand=reboot"_s << u"of ssh"_s;
    QTest::newRow("ssh to nowhere") << u"SSH destination"_s << QString() << u"ssh goes to"_s;
    QTest::newRow("folder from nowhere") << u"Data folder"_s << u"data; rm -rf ~"_s << u"from the root"_s;
    QTest::newRow("no programs") << u"Programs"_s << QString() << u"pg_controldata"_s;
    QTest::newRow("no cluster") << u"Cluster or unit"_s << u"main"_s << u"pg_lsclusters"_s;
}

/// The form stays open, says why in one sentence, and no host comes of it.
void TestStandbyForms::badHostIsRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    HostDialog dialog(lagerHost(), {}, nullptr);
    auto *typed = fieldOf<QLineEdit>(dialog, field);
    QVERIFY(typed);
    typed->setText(text);
    const auto complaint = complaintOf(dialog);
    QVERIFY2(complaint.contains(said), qPrintable(complaint));
}

void TestStandbyForms::hostIsNotEnteredTwice()
{
    HostDialog dialog(lagerHost(), { lagerHost() }, nullptr);
    const auto complaint = complaintOf(dialog);
    QVERIFY2(complaint.contains(u"10.7.0.9:5433 is known already"_s), qPrintable(complaint));
}

/// One that is known is not entered anew, unless it was changed.
void TestStandbyForms::knownHostFillsTheForm()
{
    AddStandbyDialog dialog(choices({ lagerHost() }), nullptr);
    QVERIFY(!complaintOf(dialog).isEmpty()); // no server yet
    fieldOf<QComboBox>(dialog, u"Server"_s)->setEditText(u"10.7.0.9:5433"_s);
    QCOMPARE(dialog.access(), lagerHost());
    QVERIFY(!dialog.newHost());
    QCOMPARE(dialog.parameters(),
             (QJsonObject { { u"group"_s, u"1"_s }, { u"server"_s, u"10.7.0.9:5433"_s } }));
    bool isNamed = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isNamed |= label->isVisible() && label->text().contains(u"standby_10_7_0_9_5433"_s);
    QVERIFY(isNamed);
    fieldOf<QLineEdit>(dialog, u"OS user"_s)->setText(u"pg"_s);
    QVERIFY(dialog.newHost());
    QCOMPARE(dialog.newHost()->user, u"pg"_s);
    QCOMPARE(complaintOf(dialog), QString());
}

void TestStandbyForms::loginHoldsNoPassword()
{
    AddStandbyDialog dialog(choices(), nullptr);
    dialog.setAccess(lagerHost());
    auto *login = fieldOf<QLineEdit>(dialog, u"Login"_s);
    login->setText(u"user=copy password=s3cret"_s);
    auto complaint = complaintOf(dialog);
    QVERIFY2(complaint.contains(u"password file"_s) && !complaint.contains(u"s3cret"_s),
             qPrintable(complaint));
    login->setText(u"we\"ird; drop"_s);
    complaint = complaintOf(dialog);
    QVERIFY2(!complaint.isEmpty(), "a login that is none");
    login->setText(u"user=copy"_s);
    QCOMPARE(complaintOf(dialog), QString());
    QCOMPARE(dialog.parameters()[u"connection"_s].toString(), u"user=copy"_s);
}

void TestStandbyForms::sandboxAsksForNoHost()
{
    auto offered = choices();
    offered.isSandbox = true;
    AddStandbyDialog dialog(offered, nullptr);
    QVERIFY(!fieldOf<QLineEdit>(dialog, u"Data folder"_s));
    QCOMPARE(complaintOf(dialog), QString());
    QVERIFY(!dialog.newHost());
    QCOMPARE(dialog.parameters(), (QJsonObject { { u"group"_s, u"1"_s } }));
    QCOMPARE(dialog.primaryPort(), quint16(offered.groups.at(1).primary.port));
}

void TestStandbyForms::policyIsChosen()
{
    const auto groups = test::galleryGroups();
    SyncPolicyDialog waits(groups.at(0), nullptr);
    QCOMPARE(waits.parameters(), (QJsonObject { { u"group"_s, u"0"_s }, { u"policy"_s, u"off"_s } }));
    SyncPolicyDialog dialog(groups.at(1), nullptr);
    QCOMPARE(dialog.parameters()[u"policy"_s].toString(), u"prefer"_s);
    dialog.show();
    dialog.findChildren<QRadioButton *>().at(1)->click();
    QCOMPARE(complaintOf(dialog), QString());
    QCOMPARE(dialog.parameters(), (QJsonObject { { u"group"_s, u"1"_s }, { u"policy"_s, u"strict"_s } }));
}

/// What its manager does is not offered, and the page says who does it.
void TestStandbyForms::nothingIsOfferedUnderAManager()
{
    auto groups = test::twoPrimaries().mid(1, 1);
    Shown shown(groups, 0);
    QVERIFY(!shown.actions->add()->isVisible());
    QVERIFY(!shown.actions->policy()->isVisible());
    QStringList words;
    for (const auto *label : shown.page.findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.join(u'\n').contains(u"Patroni (shop-w1) is in charge of group 1"_s),
             qPrintable(words.join(u'\n')));
    groups[0].members[0].manager.reset();
    shown.page.setGroups(groups);
    QVERIFY(shown.actions->add()->isVisible() && shown.actions->policy()->isVisible());
}

void TestStandbyForms::nothingIsOfferedToReaders()
{
    Shown shown(test::galleryGroups(), 1);
    QVERIFY(shown.actions->add()->isVisible() && shown.actions->policy()->isVisible());
    shown.page.setReadOnly(true);
    QVERIFY(!shown.actions->add()->isVisible() && !shown.actions->policy()->isVisible());
    shown.page.setReadOnly(false);
    shown.page.findChild<TreeView *>()->selectSource(shown.model.index(4, 0)); // down
    QVERIFY(!shown.actions->policy()->isVisible());
    shown.page.forget();
    QVERIFY(!shown.actions->add()->isVisible());
}

QTEST_MAIN(TestStandbyForms)
#include "tst_standby_forms.moc"
