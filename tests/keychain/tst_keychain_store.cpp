// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain_store.h"
#include "core/connections/password_lookup.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto insideBus = "TESSERA_TEST_INSIDE_BUS";
const auto hostile = QString::fromUtf8("we\"ird; drop ä€ '\\");

Deadline soon()
{
    return Deadline::in(10s);
}

/// Whoever answers as the Secret Service on the test's own bus; 0 while nobody does.
pid_t keyringPid()
{
    QProcess ask;
    ask.start(u"dbus-send"_s,
              { u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"string:org.freedesktop.secrets"_s });
    const bool answered = ask.waitForFinished() && ask.exitCode() == 0;
    return answered ? ask.readAllStandardOutput().simplified().split(' ').constLast().toInt() : 0;
}

} // namespace

class TestKeychainStore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void whatIsWrittenIsRead();
    void absentSecretIsNoError();
    void removedSecretIsGone();
    void lookupTakesItFromTheKeychain();
    void adHocConnectionDoesNotAsk();
    void hangingKeychainCostsTheDeadlineOnly();

private:
    pid_t m_keyring = 0;
    std::unique_ptr<KeychainStore> m_store; ///< One for the program
};

/// Comes back when the keyring is on the bus; it goes on in the background.
void TestKeychainStore::initTestCase()
{
    QProcess start;
    start.setStandardErrorFile(QProcess::nullDevice());
    start.start(u"gnome-keyring-daemon"_s, { u"--daemonize"_s, u"--unlock"_s, u"--components=secrets"_s });
    QVERIFY2(start.waitForStarted(), "gnome-keyring-daemon is not installed");
    start.write("throw-away");
    start.closeWriteChannel();
    QVERIFY(start.waitForFinished());
    m_store = std::make_unique<KeychainStore>();
    QTRY_VERIFY_WITH_TIMEOUT((m_keyring = keyringPid()) > 0, 20000);
}

void TestKeychainStore::cleanupTestCase()
{
    if (m_keyring > 0)
        ::kill(m_keyring, SIGKILL);
}

void TestKeychainStore::whatIsWrittenIsRead()
{
    QVERIFY(m_store->write(hostile, hostile + u"1"_s, soon()));
    QVERIFY(m_store->write(hostile, hostile + u"2"_s, soon()));
    const auto read = m_store->read(hostile, soon());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->value_or(QString()), hostile + u"2"_s);
}

void TestKeychainStore::absentSecretIsNoError()
{
    const auto read = m_store->read(u"never written"_s, soon());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(!*read);
}

void TestKeychainStore::removedSecretIsGone()
{
    QVERIFY(m_store->write(u"short-lived"_s, u"secret"_s, soon()));
    QVERIFY(m_store->remove(u"short-lived"_s, soon()));
    QVERIFY(!*m_store->read(u"short-lived"_s, soon()));
}

void TestKeychainStore::lookupTakesItFromTheKeychain()
{
    QVERIFY(m_store->write(u"id-7"_s, u"kept"_s, soon()));
    const ConnectionTarget target { .name = u"sales"_s, .connectionId = u"id-7"_s };
    const auto found = PasswordLookup(m_store.get()).find(target, soon(), {});
    QVERIFY(found);
    QCOMPARE(found->value_or(QString()), u"kept"_s);
    auto without = target;
    without.password.useKeychain = false;
    QVERIFY(!*PasswordLookup(m_store.get()).find(without, soon(), {}));
}

void TestKeychainStore::adHocConnectionDoesNotAsk()
{
    QVERIFY(!*PasswordLookup(m_store.get()).find({ .name = u"typed"_s }, soon(), {}));
}

void TestKeychainStore::hangingKeychainCostsTheDeadlineOnly()
{
    ::kill(m_keyring, SIGSTOP);
    QElapsedTimer clock;
    clock.start();
    {
        const auto read = m_store->read(u"id-7"_s, Deadline::in(500ms));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Timeout);
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    }
    clock.restart();
    const ConnectionTarget target { .name = u"sales"_s, .connectionId = u"id-7"_s };
    const auto found = PasswordLookup(m_store.get()).find(target, Deadline::in(30s), {});
    QVERIFY(found && !*found);
    QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    ::kill(m_keyring, SIGCONT);
}

/// In a program that has no message bus, as a service or a bare ssh session.
class TestWithoutKeychain : public QObject
{
    Q_OBJECT
private slots:
    void absenceIsNamed()
    {
        KeychainStore store;
        const auto read = store.read(u"id-7"_s, soon());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QVERIFY(!read.error().message.isEmpty());
    }
};

/// A session bus that starts no service by itself: a keyring started in answer to a last question would outlive the test.
static QString busWithoutServices(const QString &folder)
{
    QFile file(folder + u"/bus.conf"_s);
    if (!file.open(QFile::WriteOnly))
        return {};
    file.write(R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)");
    return file.fileName();
}

/// Starts itself again on a message bus and in a home of its own.
static int runInsideBus(const QStringList &arguments)
{
    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(insideBus), u"1"_s);
    for (const auto name :
         { "HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        environment.insert(QLatin1String(name), home.path());
    environment.remove(u"DISPLAY"_s);
    QProcess bus;
    bus.setProcessEnvironment(environment);
    bus.setProcessChannelMode(QProcess::ForwardedChannels);
    bus.start(u"dbus-run-session"_s,
              QStringList { u"--config-file"_s, busWithoutServices(home.path()), u"--"_s } + arguments);
    const bool ended = bus.waitForStarted() && bus.waitForFinished(-1);
    return ended && bus.exitStatus() == QProcess::NormalExit ? bus.exitCode() : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet(insideBus)) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        TestWithoutKeychain without;
        const int failures = QTest::qExec(&without, argc, argv);
        return failures + runInsideBus(QCoreApplication::arguments());
    }
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain_store.moc"
