// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session.h"
#include "tests/support/postgres_server.h"
#include "tests/support/silent_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <dlfcn.h>
#include <netdb.h>
#include <thread>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;

namespace {

constexpr auto slowName = "slow-name-server.invalid";
constexpr auto nameServerDelay = 3s;

/// Stops a process for the life of this object.
class Frozen
{
public:
    explicit Frozen(qint64 pid)
        : m_pid(static_cast<pid_t>(pid))
    {
        ::kill(m_pid, SIGSTOP);
    }
    ~Frozen() { ::kill(m_pid, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Frozen)

private:
    pid_t m_pid;
};

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

ConnInfo place(int port)
{
    return ConnInfo()
        .set(QStringLiteral("host"), QStringLiteral("127.0.0.1"))
        .set(QStringLiteral("port"), QString::number(port))
        .set(QStringLiteral("user"), QStringLiteral("postgres"))
        .set(QStringLiteral("dbname"), QStringLiteral("postgres"))
        .set(QStringLiteral("sslmode"), QStringLiteral("disable"));
}

Session openOrFail(const ConnInfo &info, const SessionOptions &options = {})
{
    auto session = Session::open(info, options, Deadline::in(20s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

} // namespace

/// Stands before the system's resolver in this program: one name takes three seconds, as with a dead name
/// server.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **found)
{
    static const auto real = reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (node && qstrcmp(node, slowName) == 0 && !(hints && hints->ai_flags & AI_NUMERICHOST))
        std::this_thread::sleep_for(nameServerDelay);
    return real(node, service, hints, found);
}

class TestSessionHanging : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_clock.start(); }
    void silentServerEndsAtTheDeadline();
    void drippingServerEndsAtTheDeadline();
    void slowNameServerEndsAtTheDeadline();
    void stopEndsConnecting();
    void secondAddressIsTriedInTime();
    void frozenServerEndsConnectingAtTheDeadline();
    void frozenBackendCostsTheSession();
    void frozenServerCannotHoldTheCancel();
    void noDescriptorLeaks();

private:
    void endedIn(std::chrono::milliseconds least, std::chrono::milliseconds most) const
    {
        QVERIFY2(m_clock.elapsed() >= least.count() && m_clock.elapsed() < most.count(),
                 qPrintable(QString::number(m_clock.elapsed())));
    }
    std::unique_ptr<PostgresServer> m_server;
    QElapsedTimer m_clock;
};

void TestSessionHanging::initTestCase()
{
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
}

void TestSessionHanging::silentServerEndsAtTheDeadline()
{
    const SilentServer silent;
    const auto session = Session::open(place(silent.port()), {}, Deadline::in(400ms));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Timeout);
    endedIn(390ms, 1500ms);
}

void TestSessionHanging::drippingServerEndsAtTheDeadline()
{
    const SilentServer dripping(50ms);
    const auto session = Session::open(place(dripping.port()), {}, Deadline::in(600ms));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Timeout);
    endedIn(590ms, 1700ms);
}

void TestSessionHanging::slowNameServerEndsAtTheDeadline()
{
    const auto session =
        Session::open(place(1).set(QStringLiteral("host"), QLatin1String(slowName)), {}, Deadline::in(300ms));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Timeout);
    QVERIFY(session.error().message.contains(QLatin1String(slowName)));
    endedIn(290ms, 1500ms);
}

void TestSessionHanging::stopEndsConnecting()
{
    const SilentServer silent;
    std::stop_source source;
    std::jthread stopper([&source] { source.request_stop(); });
    const auto session = Session::open(place(silent.port()), {}, Deadline::never(), source.get_token());
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Cancelled);
    endedIn(0ms, 1500ms);
}

void TestSessionHanging::secondAddressIsTriedInTime()
{
    const SilentServer silent;
    auto info = m_server->superuser();
    info.set(QStringLiteral("host"), QStringLiteral("127.0.0.1,127.0.0.1"))
        .set(QStringLiteral("port"), QStringLiteral("%1,%2").arg(silent.port()).arg(m_server->port()));
    const auto session = Session::open(info, {}, Deadline::in(4s));
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    endedIn(1900ms, 4000ms);
}

void TestSessionHanging::frozenServerEndsConnectingAtTheDeadline()
{
    const Frozen frozen(m_server->postmasterPid());
    const auto session = Session::open(m_server->superuser(), {}, Deadline::in(400ms));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Timeout);
    endedIn(390ms, 1500ms);
}

void TestSessionHanging::frozenBackendCostsTheSession()
{
    SessionOptions options;
    options.cancelGrace = 300ms;
    auto session = openOrFail(m_server->superuser(), options);
    const Frozen frozen(session.backendPid());
    m_clock.restart();
    const auto late = session.run(QStringLiteral("SELECT 1"), {}, Deadline::in(300ms));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY(!session.isAlive());
    endedIn(590ms, 2000ms);
}

void TestSessionHanging::frozenServerCannotHoldTheCancel()
{
    SessionOptions options;
    options.cancelGrace = 300ms;
    auto session = openOrFail(m_server->superuser(), options);
    const Frozen backend(session.backendPid());
    const Frozen postmaster(m_server->postmasterPid());
    m_clock.restart();
    const auto late = session.run(QStringLiteral("SELECT 1"), {}, Deadline::in(300ms));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY(!session.isAlive());
    endedIn(590ms, 2000ms);
}

void TestSessionHanging::noDescriptorLeaks()
{
    openOrFail(m_server->superuser());
    const auto before = openDescriptors();
    const SilentServer silent;
    for (int i = 0; i < 20; ++i) {
        auto session = openOrFail(m_server->superuser());
        QVERIFY(!session.run(QStringLiteral("SELECT pg_sleep(9)"), {}, Deadline::in(5ms)));
        QVERIFY(!Session::open(place(silent.port()), {}, Deadline::in(5ms)));
        QVERIFY(!Session::open(place(freePort()), {}, Deadline::in(1s)));
    }
    // The listener itself and what it accepted belong to the silent server.
    QTRY_COMPARE(openDescriptors(), before + 1 + 20);
}

QTEST_GUILESS_MAIN(TestSessionHanging)
#include "tst_session_hanging.moc"
