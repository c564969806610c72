// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/password_lookup.h"
#include "core/hosts/shell_quote.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain whose answer the test sets; it counts how often it is asked.
class ScriptedStore : public SecretStore
{
public:
    Result<std::optional<QString>> answer = std::nullopt;
    int asked = 0;

    Result<std::optional<QString>> read(const QString &, Deadline) override
    {
        ++asked;
        return answer;
    }
    Result<> write(const QString &, const QString &, Deadline) override { return {}; }
    Result<> remove(const QString &, Deadline) override { return {}; }
};

QStringList messages;

void collect(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages << text;
}

ConnectionTarget target()
{
    return { .name = u"sales"_s, .connectionId = u"id-1"_s };
}

} // namespace

class TestPasswordLookup : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void commandAnswersAndIsRemembered();
    void commandIsAskedAgainAfterItsTime();
    void commandThatFailsIsNamed();
    void commandThatHangsEndsAtTheDeadline();
    void credentialComesBeforeTheKeychain();
    void credentialOutsideItsFolderIsRefused();
    void keychainThatFailsIsLikeAnEmptyOne();
    void typedPasswordHolds();
    void noSecretReachesTheLog();
    void shellTakesEveryWordAsItIs();

private:
    [[nodiscard]] ConnectionTarget withCommand(const QByteArray &script);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPasswordLookup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("CREDENTIALS_DIRECTORY");
}

ConnectionTarget TestPasswordLookup::withCommand(const QByteArray &script)
{
    auto asked = target();
    asked.password.command = { u"sh"_s, u"-c"_s, QString::fromUtf8(script), m_folder->path() };
    return asked;
}

void TestPasswordLookup::commandAnswersAndIsRemembered()
{
    const auto asked = withCommand("echo x >> $0/calls; echo 'the secret'; echo more");
    PasswordLookup lookup;
    QCOMPARE(lookup.find(asked, Deadline::in(20s), {})->value_or(QString()), u"the secret"_s);
    QCOMPARE(lookup.find(asked, Deadline::in(20s), {})->value_or(QString()), u"the secret"_s);
    QFile calls(m_folder->filePath(u"calls"_s));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    QCOMPARE(calls.readAll(), QByteArray("x\n"));
}

void TestPasswordLookup::commandIsAskedAgainAfterItsTime()
{
    auto asked = withCommand("echo x >> $0/calls; wc -l < $0/calls");
    asked.password.commandLifetime = 1s;
    PasswordLookup lookup;
    QCOMPARE(lookup.find(asked, Deadline::in(20s), {})->value_or(QString()).trimmed(), u"1"_s);
    QTRY_COMPARE(lookup.find(asked, Deadline::in(20s), {})->value_or(QString()).trimmed(), u"2"_s);
}

void TestPasswordLookup::commandThatFailsIsNamed()
{
    for (const auto script : { "echo half; exit 3", "true" }) {
        const auto found = PasswordLookup().find(withCommand(script), Deadline::in(20s), {});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Host);
        QVERIFY(!found.error().message.contains(u"half"_s));
    }
    auto absent = target();
    absent.password.command = { u"/no/such/program"_s };
    const auto found = PasswordLookup().find(absent, Deadline::in(20s), {});
    QVERIFY(!found && found.error().message.contains(u"/no/such/program"_s));
}

void TestPasswordLookup::commandThatHangsEndsAtTheDeadline()
{
    QElapsedTimer clock;
    clock.start();
    const auto found = PasswordLookup().find(withCommand("exec sleep 60"), Deadline::in(300ms), {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() < 3000);
}

void TestPasswordLookup::credentialComesBeforeTheKeychain()
{
    QFile file(m_folder->filePath(u"db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from systemd\n") > 0);
    file.close();
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    ScriptedStore store;
    auto asked = target();
    asked.password.credential = u"db"_s;
    QCOMPARE(PasswordLookup(&store).find(asked, Deadline::in(20s), {})->value_or(QString()),
             u"from systemd"_s);
    QCOMPARE(store.asked, 0);
}

void TestPasswordLookup::credentialOutsideItsFolderIsRefused()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    auto asked = target();
    asked.password.credential = u"../../etc/hostname"_s;
    const auto found = PasswordLookup().find(asked, Deadline::in(20s), {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Storage);
}

void TestPasswordLookup::keychainThatFailsIsLikeAnEmptyOne()
{
    ScriptedStore store;
    store.answer = fail(ErrorKind::Timeout, u"locked"_s);
    PasswordLookup lookup(&store);
    for (int i = 0; i < 2; ++i) {
        const auto found = lookup.find(target(), Deadline::in(20s), {});
        QVERIFY(found && !*found);
    }
    QCOMPARE(store.asked, 1);
}

void TestPasswordLookup::typedPasswordHolds()
{
    ScriptedStore store;
    PasswordLookup lookup(&store);
    lookup.remember(u"typed"_s);
    QCOMPARE(lookup.find(target(), Deadline::in(20s), {})->value_or(QString()), u"typed"_s);
    QCOMPARE(store.asked, 0);
}

void TestPasswordLookup::noSecretReachesTheLog()
{
    messages.clear();
    const auto before = qInstallMessageHandler(collect);
    QLoggingCategory::setFilterRules(u"tessera.*=true"_s);
    ScriptedStore store;
    store.answer = std::optional(u"s3cret"_s);
    PasswordLookup lookup(&store);
    const auto found = lookup.find(target(), Deadline::in(20s), {});
    const auto failed =
        PasswordLookup().find(withCommand("echo s3cret; echo s3cret >&2; exit 1"), Deadline::in(20s), {});
    qInstallMessageHandler(before);
    QVERIFY(found && *found && !failed);
    QVERIFY(!failed.error().message.contains(u"s3cret"_s));
    QVERIFY(!messages.join(u'\n').contains(u"s3cret"_s));
}

void TestPasswordLookup::shellTakesEveryWordAsItIs()
{
    const QStringList words { QString::fromUtf8("we\"ird; drop `id` $HOME $(id)\n'ä€\\ * ~ #"), QString(),
                              u"-n"_s, u"a'b''c"_s };
    QProcess shell;
    shell.start(u"sh"_s, { u"-c"_s, shellCommand(QStringList { u"printf"_s, u"%s\\0"_s } + words) });
    QVERIFY(shell.waitForFinished());
    const auto printed = QString::fromUtf8(shell.readAllStandardOutput());
    QCOMPARE(printed, words.join(QChar(u'\0')) + QChar(u'\0'));
}

QTEST_GUILESS_MAIN(TestPasswordLookup)
#include "tst_password_lookup.moc"
