// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/connection_form.h"
#include "ui/pages/connections_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

SavedConnection sample()
{
    SavedConnection connection { .id = u"1"_s, .name = u"shop-eu"_s, .group = u"Shop"_s };
    connection.colour = u"#d55e00"_s;
    connection.environment = EnvironmentClass::Production;
    connection.info.set(u"host"_s, u"10.7.0.4"_s)
        .set(u"port"_s, u"5433"_s)
        .set(u"user"_s, u"citus"_s)
        .set(u"dbname"_s, u"shop"_s);
    connection.info.set(u"sslmode"_s, u"require"_s).set(u"target_session_attrs"_s, u"read-write"_s);
    connection.isReadOnly = true;
    connection.tunnel = SshTunnel { .host = u"bastion"_s,
                                    .port = 22,
                                    .user = u"ops"_s,
                                    .identityFile = {},
                                    .jumpHosts = { u"outer:2222"_s } };
    connection.password.command = { u"cloud token"_s, u"--db"_s };
    connection.password.commandLifetime = std::chrono::minutes(10);
    connection.systemIdentifier = u"7001"_s;
    return connection;
}

QList<SavedConnection> several()
{
    auto test = sample();
    test.id = u"2"_s;
    test.name = u"shop-test"_s;
    test.colour = u"#56b4e9"_s;
    test.environment = EnvironmentClass::Test;
    test.isReadOnly = false;
    test.tunnel.reset();
    SavedConnection local { .id = u"3"_s, .name = QString::fromUtf8("we\"ird; drop ä€"), .group = u"Mine"_s };
    local.info.set(u"host"_s, u"localhost"_s).set(u"dbname"_s, u"events"_s);
    SavedConnection sandbox { .id = u"sandbox:demo"_s, .name = u"demo"_s };
    sandbox.info.set(u"host"_s, u"127.0.0.1"_s).set(u"port"_s, u"9700"_s);
    return { sample(), test, local, sandbox };
}

ConnectionReport failedReport()
{
    ConnectionReport report;
    report.steps = { { CheckKind::Name, CheckState::Succeeded, u"db.example is 10.7.0.4."_s },
                     { CheckKind::Port, CheckState::Succeeded, u"10.7.0.4 port 5433 answers."_s },
                     { CheckKind::Encryption, CheckState::Skipped, u"Not tried."_s },
                     { CheckKind::Login, CheckState::Failed,
                       u"password authentication failed for user \"citus\""_s,
                       u"Check the user name and the password of role citus."_s },
                     { CheckKind::Database, CheckState::Skipped, u"Not tried."_s } };
    return report;
}

QLineEdit *fieldNamed(QWidget &widget, const QString &name)
{
    for (auto *field : widget.findChildren<QLineEdit *>()) {
        if (field->accessibleName().remove(u'&') == name)
            return field;
    }
    return nullptr;
}

void pasteInto(QLineEdit &field, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    field.paste();
}

void showActive(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

/// Every control that the keyboard reaches says what it is.
void checkAccessible(QWidget &widget)
{
    for (auto *child : widget.findChildren<QWidget *>()) {
        if (child->focusPolicy() == Qt::NoFocus || !child->isVisible()
            || qobject_cast<QAbstractScrollArea *>(child) || qobject_cast<QLabel *>(child)
            || child->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(child);
        QVERIFY2(!child->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 child->metaObject()->className());
    }
}

void savePicture(QWidget &widget, const QString &name)
{
    const auto folder = qEnvironmentVariable("TESSERA_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + u".png"_s)));
}

} // namespace

class TestConnectionDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Appearance::Light); }
    void whatIsShownComesBack();
    void pastedUriFillsTheEmptyForm();
    void pastedUriLeavesAFilledForm();
    void stepDownSaysWhatIsLost();
    void changedServerIsAnotherServer();
    void dialogSaysWhatIsMissing();
    void refusedSaveKeepsTheDialog();
    void testShowsStepsAndVerdict();
    void listShowsAndOpens();
    void searchAndEmptyStates();
    void sandboxCannotBeEdited();
    void removedOneCanComeBack();
    void pictures_data();
    void pictures();
};

void TestConnectionDialog::whatIsShownComesBack()
{
    ConnectionForm form;
    form.setKnown({ u"Shop"_s }, { u"svc"_s });
    form.setConnection(sample());
    QVERIFY(form.connection() == sample());
    form.setConnection(several().at(2));
    QVERIFY(form.connection() == several().at(2));
}

void TestConnectionDialog::pastedUriFillsTheEmptyForm()
{
    ConnectionForm form;
    auto *name = fieldNamed(form, u"Name"_s);
    name->setFocus();
    name->clear();
    pasteInto(*name, u"postgresql://ann:s3cret@db.example:6001/sales?sslmode=verify-ca"_s);
    const auto connection = form.connection();
    QCOMPARE(connection.info.safeText(),
             u"dbname=sales host=db.example port=6001 sslmode=verify-ca user=ann"_s);
    QVERIFY(!connection.info.has(u"password"_s));
    QVERIFY(!connection.name.contains(u"s3cret"_s));
}

void TestConnectionDialog::pastedUriLeavesAFilledForm()
{
    ConnectionForm form;
    form.setConnection(sample());
    auto *host = fieldNamed(form, u"Host"_s);
    host->clear();
    pasteInto(*host, u"postgresql://x/y"_s);
    QCOMPARE(form.connection().info.value(u"dbname"_s), u"shop"_s);
}

void TestConnectionDialog::stepDownSaysWhatIsLost()
{
    ConnectionForm form;
    form.show();
    for (auto *choice : form.findChildren<QComboBox *>()) {
        if (choice->accessibleName().remove(u'&') != u"TLS"_s)
            continue;
        choice->setCurrentIndex(choice->findText(u"require"_s));
        QVERIFY(!choice->accessibleDescription().isEmpty());
        choice->setCurrentIndex(choice->findText(u"verify-full"_s));
        QVERIFY(choice->accessibleDescription().isEmpty());
        return;
    }
    QFAIL("no TLS choice");
}

void TestConnectionDialog::changedServerIsAnotherServer()
{
    ConnectionForm form;
    form.setConnection(sample());
    fieldNamed(form, u"Host"_s)->setText(u"10.7.0.5"_s);
    QCOMPARE(form.connection().systemIdentifier, QString());
    QCOMPARE(form.connection().info.value(u"target_session_attrs"_s), u"read-write"_s);
}

void TestConnectionDialog::dialogSaysWhatIsMissing()
{
    ConnectionDialog dialog(nullptr);
    dialog.setConnection({ .id = u"x"_s });
    showActive(dialog);
    const QSignalSpy saved(&dialog, &ConnectionDialog::saveRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(saved.isEmpty() && dialog.isVisible());
    bool isSaid = false;
    for (const auto *notice : dialog.findChildren<Notice *>())
        isSaid |= notice->text().contains(u"name"_s);
    QVERIFY(isSaid);
}

void TestConnectionDialog::refusedSaveKeepsTheDialog()
{
    ConnectionDialog dialog(nullptr);
    dialog.setConnection(sample());
    showActive(dialog);
    bool refuses = true;
    connect(&dialog, &ConnectionDialog::saveRequested, &dialog, [&] {
        if (refuses)
            dialog.refuse({ ErrorKind::Storage, u"The disk is full."_s });
    });
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    refuses = false;
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible() && dialog.wantsToConnect());
}

void TestConnectionDialog::testShowsStepsAndVerdict()
{
    ConnectionDialog dialog(nullptr);
    auto connection = several().at(2);
    connection.info.set(u"host"_s, u"127.0.0.1"_s).set(u"port"_s, u"1"_s);
    dialog.setConnection(connection);
    showActive(dialog);
    QTest::keyClick(&dialog, Qt::Key_F5);
    const auto said = [&dialog](const QString &words) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(said(u"Nothing listens at 127.0.0.1 port 1."_s));
    QTRY_VERIFY(said(u"does not work yet: Port"_s));
}

void TestConnectionDialog::listShowsAndOpens()
{
    ConnectionsPage page;
    page.setConnections(several());
    showActive(page);
    page.select(u"2"_s);
    QSignalSpy opened(&page, &ConnectionsPage::openRequested);
    auto *list = page.findChild<QListView *>(u"connections-list"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<SavedConnection>().name, u"shop-test"_s);
    const auto row = list->visualRect(list->currentIndex()).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(opened.size(), 2);
}

void TestConnectionDialog::searchAndEmptyStates()
{
    ConnectionsPage page;
    page.show();
    auto *list = page.findChild<QListView *>(u"connections-list"_s);
    QVERIFY(!list->isVisible());
    page.setConnections(several());
    QVERIFY(list->isVisible());
    page.findChild<QLineEdit *>(u"search"_s)->setText(u"no such thing"_s);
    QVERIFY(!list->isVisible());
    page.findChild<QLineEdit *>(u"search"_s)->setText(u"shop"_s);
    QCOMPARE(list->model()->rowCount(), 2);
}

void TestConnectionDialog::sandboxCannotBeEdited()
{
    ConnectionsPage page;
    page.setConnections(several());
    showActive(page);
    const QSignalSpy edited(&page, &ConnectionsPage::editRequested);
    auto *list = page.findChild<QListView *>(u"connections-list"_s);
    page.setFocus();
    page.select(u"sandbox:demo"_s);
    QTest::keyClick(list, Qt::Key_F2);
    QVERIFY(edited.isEmpty());
    page.select(u"1"_s);
    QTest::keyClick(list, Qt::Key_F2);
    QCOMPARE(edited.size(), 1);
}

void TestConnectionDialog::removedOneCanComeBack()
{
    ConnectionsPage page;
    page.show();
    QSignalSpy restored(&page, &ConnectionsPage::restoreRequested);
    page.offerUndo(sample());
    QVERIFY(page.notice()->text().contains(u"shop-eu"_s));
    emit page.notice()->actionRequested();
    QCOMPARE(restored.first().first().value<SavedConnection>().name, u"shop-eu"_s);
}

void TestConnectionDialog::pictures_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Appearance::Light << QSize(1384, 944);
    QTest::newRow("dark") << Appearance::Dark << QSize(1384, 944);
    QTest::newRow("small") << Appearance::Light << QSize(844, 544);
}

void TestConnectionDialog::pictures()
{
    QFETCH(Appearance, appearance);
    QFETCH(QSize, size);
    Theme::apply(appearance);
    const auto tag = QString::fromLatin1(QTest::currentDataTag());
    ConnectionsPage page;
    page.setConnections(several());
    page.resize(size);
    page.show();
    checkAccessible(page);
    savePicture(page, u"connections-"_s + tag);
    page.setConnections({});
    page.setMayStartSandbox(true);
    savePicture(page, u"connections-empty-"_s + tag);

    ConnectionDialog dialog(nullptr);
    dialog.setConnection(sample());
    dialog.showReport(failedReport());
    if (size.width() < 900)
        dialog.resize(820, 520);
    dialog.show();
    QCoreApplication::processEvents();
    checkAccessible(dialog);
    savePicture(dialog, u"connection-dialog-"_s + tag);
}

QTEST_MAIN(TestConnectionDialog)
#include "tst_connection_dialog.moc"
