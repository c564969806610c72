// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/host_dialog.h"
#include "ui/dialogs/hosts_pane.h"
#include "ui/dialogs/manager_dialog.h"
#include "ui/dialogs/managers_pane.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Hosts and HA managers of a connection, in its dialog.
class TestAccessForms : public QObject
{
    Q_OBJECT
private slots:
    void managerComesBackAsTyped();
    void badManagerIsRefused_data();
    void badManagerIsRefused();
    void hostsAreAddedChangedAndRemoved();
    void leftFormChangesNothing();
    void dialogKeepsBoth();
    void testIsOfWhatIsSelected();
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

QPushButton *buttonOf(const QWidget &form, const QString &text)
{
    for (auto *button : form.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

QString complaintOf(QDialog &form)
{
    form.show();
    QTest::keyClick(&form, Qt::Key_Return);
    return form.result() == QDialog::Accepted ? QString() : form.findChild<Notice *>()->text();
}

/// Presses @p button and does @p work in the form that opens.
template <class Form> void inForm(QPushButton *button, const std::function<void(Form &)> &work)
{
    bool isDone = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        auto *form = qobject_cast<Form *>(QApplication::activeModalWidget());
        if (form != nullptr && !std::exchange(isDone, true))
            work(*form);
    });
    watch.start(10);
    button->click();
    QVERIFY(isDone);
}

ManagerAccess patroni()
{
    return { .kind = ManagerKind::Patroni,
             .group = u"1"_s,
             .knowsCitus = true,
             .rest = { u"https://10.7.0.5:8008"_s, u"http://w1-b.example:8008"_s },
             .user = u"we\"ird; drop"_s,
             .caFile = u"/etc/ssl/shop ca.pem"_s,
             .certificate = u"/etc/ssl/me.pem"_s,
             .keyFile = u"/etc/ssl/me.key"_s,
             .passwordCommand = { u"pass"_s, u"show"_s, u"two words"_s },
             .credential = u"patroni"_s };
}

ManagerAccess monitor()
{
    ManagerAccess access { .kind = ManagerKind::AutoFailover, .formation = u"lager"_s };
    access.monitor.set(u"host"_s, u"10.7.0.9"_s).set(u"user"_s, u"we'ird; \\drop"_s);
    return access;
}

} // namespace

void TestAccessForms::managerComesBackAsTyped()
{
    QCOMPARE(ManagerDialog(patroni(), {}, nullptr).access(), patroni());
    QCOMPARE(ManagerDialog(monitor(), {}, nullptr).access(), monitor());
    const ManagerAccess nobody { .kind = ManagerKind::None, .group = u"2"_s };
    ManagerDialog dialog(nobody, {}, nullptr);
    QCOMPARE(dialog.access(), nobody);
    dialog.show();
    QVERIFY(!fieldOf<QLineEdit>(dialog, u"Addresses"_s)->isVisible());
    QVERIFY(!fieldOf<QLineEdit>(dialog, u"Monitor"_s)->isVisible());
    auto *kind = fieldOf<QComboBox>(dialog, u"Managed by"_s);
    kind->setCurrentText(u"Patroni"_s);
    QVERIFY(fieldOf<QLineEdit>(dialog, u"Addresses"_s)->isVisible());
    fieldOf<QLineEdit>(dialog, u"Addresses"_s)->setText(u" http://a:8008/ ,http://b:8008"_s);
    QCOMPARE(dialog.access().rest, (QStringList { u"http://a:8008"_s, u"http://b:8008"_s }));
    kind->setCurrentText(u"pg_auto_failover"_s);
    QVERIFY(fieldOf<QLineEdit>(dialog, u"Monitor"_s)->isVisible());
    QVERIFY(dialog.access().rest.isEmpty()); // what is not shown is not kept
}

void TestAccessForms::badManagerIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const auto rest = u"Patroni"_s;
    const auto formation = u"pg_auto_failover"_s;
    QTest::newRow("no group") << rest << u"Node group"_s << QString() << u"number of the node group"_s;
    QTest::newRow("no number") << rest << u"Node group"_s << u"1; drop"_s << u"number of the node group"_s;
    QTest::newRow("below zero") << rest << u"Node group"_s << u"-1"_s << u"number of the node group"_s;
    QTest::newRow("known group") << rest << u"Node group"_s << u"3"_s << u"group 3 is known already"_s;
    QTest::newRow("no address") << rest << u"Addresses"_s << QString() << u"REST interface"_s;
    QTest::newRow("file") << rest << u"Addresses"_s << u"file:///etc/passwd"_s << u"REST interface"_s;
    QTest::newRow("password") << rest << u"Addresses"_s << u"http://me:s3cret@a:8008"_s << u"no user"_s;
    QTest::newRow("half a key") << rest << u"Key"_s << QString() << u"certificate needs its key"_s;
    QTest::newRow("no monitor") << formation << u"Monitor"_s << QString() << u"monitor is reached"_s;
    QTest::newRow("secret") << formation << u"Monitor"_s << u"host=a password=s3cret"_s << u"No password"_s;
    QTest::newRow("no keywords") << formation << u"Monitor"_s << u"we\"ird; drop"_s << u""_s;
}

/// The form stays open and says why; no secret is repeated.
void TestAccessForms::badManagerIsRefused()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    ManagerDialog dialog(kind == u"Patroni"_s ? patroni() : monitor(),
                         { ManagerAccess { .kind = ManagerKind::Patroni, .group = u"3"_s } }, nullptr);
    fieldOf<QLineEdit>(dialog, field)->setText(text);
    const auto complaint = complaintOf(dialog);
    QVERIFY2(!complaint.isEmpty() && complaint.contains(said), qPrintable(complaint));
    QVERIFY2(!complaint.contains(u"s3cret"_s), qPrintable(complaint));
}

void TestAccessForms::hostsAreAddedChangedAndRemoved()
{
    HostsPane pane;
    QSignalSpy changes(&pane, &AccessPane::changed);
    pane.show();
    QVERIFY(!buttonOf(pane, u"Change…"_s)->isEnabled() && !buttonOf(pane, u"Remove"_s)->isEnabled());
    const auto first = test::galleryHost();
    inForm<HostDialog>(buttonOf(pane, u"Add…"_s), [&](HostDialog &form) {
        form.setAccess(first);
        static_cast<QDialog &>(form).accept();
    });
    QCOMPARE(pane.hosts(), QList { first });
    QCOMPARE(pane.selectedServer(), first.server.text());
    auto second = first;
    second.server.port = 5434;
    inForm<HostDialog>(buttonOf(pane, u"Add…"_s), [&](HostDialog &form) {
        form.setAccess(first);
        static_cast<QDialog &>(form).accept(); // refused: it is known
        QVERIFY(form.isVisible());
        form.setAccess(second);
        static_cast<QDialog &>(form).accept();
    });
    QCOMPARE(pane.hosts(), (QList { first, second }));
    auto changed = first;
    changed.user = u"pg"_s;
    pane.findChild<TableView *>()->selectSourceRow(0);
    inForm<HostDialog>(buttonOf(pane, u"Change…"_s), [&](HostDialog &form) {
        QCOMPARE(form.access(), first);
        form.setAccess(changed);
        static_cast<QDialog &>(form).accept();
    });
    QCOMPARE(pane.hosts(), (QList { changed, second }));
    buttonOf(pane, u"Remove"_s)->click();
    QCOMPARE(pane.hosts(), QList { second });
    QCOMPARE(changes.size(), 4);
}

void TestAccessForms::leftFormChangesNothing()
{
    ManagersPane pane;
    pane.setManagers({ patroni(), monitor() });
    pane.show();
    pane.findChild<TableView *>()->selectSourceRow(0);
    inForm<ManagerDialog>(buttonOf(pane, u"Change…"_s), [&](ManagerDialog &form) {
        fieldOf<QLineEdit>(form, u"Addresses"_s)->setText(u"http://other:8008"_s);
        form.reject();
    });
    QCOMPARE(pane.managers(), (QList { patroni(), monitor() }));
    QCOMPARE(pane.selectedGroup(), u"1"_s);
}

void TestAccessForms::dialogKeepsBoth()
{
    SavedConnection saved { .id = u"1"_s, .name = u"shop"_s };
    saved.info.set(u"host"_s, u"10.7.0.4"_s);
    saved.hosts = { test::galleryHost() };
    saved.managers = { patroni(), monitor() };
    ConnectionDialog dialog(nullptr);
    dialog.setConnection(saved);
    QCOMPARE(dialog.connection(), saved);
    dialog.findChild<ManagersPane *>()->setManagers({ monitor() });
    dialog.findChild<HostsPane *>()->setHosts({});
    QVERIFY(dialog.connection().hosts.isEmpty());
    QCOMPARE(dialog.connection().managers, QList { monitor() });
}

/// A host is tried where it is, a manager where it is; what does not answer says so in its place.
void TestAccessForms::testIsOfWhatIsSelected()
{
    SavedConnection saved { .id = u"1"_s, .name = u"shop"_s };
    saved.info.set(u"host"_s, u"127.0.0.1"_s).set(u"port"_s, u"1"_s);
    saved.hosts = {
        { .server = { u"127.0.0.1"_s, 1 }, .dataFolder = u"/nowhere at all"_s, .programs = u"/nowhere/bin"_s }
    };
    saved.managers = { patroni() };
    ConnectionDialog dialog(nullptr);
    dialog.setConnection(saved);
    dialog.showView(ConnectionDialog::Hosts);
    dialog.show();
    auto *test = buttonOf(dialog, u"Test"_s);
    QVERIFY(!test->isEnabled());
    auto *hosts = dialog.findChild<HostsPane *>();
    hosts->findChild<TableView *>()->selectSourceRow(0);
    QVERIFY(test->isEnabled());
    test->click();
    const auto said = [](const QWidget &pane) { return pane.findChild<Notice *>()->text(); };
    QVERIFY(said(*hosts).contains(u"Testing"_s));
    QTRY_VERIFY(!said(*hosts).contains(u"Testing"_s));
    QVERIFY2(said(*hosts).contains(u"pg_ctl cannot be started"_s), qPrintable(said(*hosts)));
    dialog.showView(ConnectionDialog::Managers);
    QVERIFY(!test->isEnabled());
    auto *managers = dialog.findChild<ManagersPane *>();
    managers->findChild<TableView *>()->selectSourceRow(0);
    test->click();
    QTRY_VERIFY(!said(*managers).isEmpty() && !said(*managers).contains(u"Testing"_s));
}

QTEST_MAIN(TestAccessForms)
#include "tst_access_forms.moc"
