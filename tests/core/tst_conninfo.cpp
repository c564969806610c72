// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tls_mode.h"
#include "core/postgres/conninfo.h"
#include "core/postgres/places.h"
#include "core/postgres/service_file.h"
#include "core/postgres/tls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

namespace {

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QString resolvedValue(const QString &text, const char *key)
{
    return ConnInfo::parse(text)
        .and_then([](const ConnInfo &info) { return info.resolved(); })
        .map([key](const ConnInfo &info) { return info.value(QLatin1String(key)); })
        .value_or(QStringLiteral("(error)"));
}

} // namespace

class TestConnInfo : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void uriAndKeywordsSayTheSame();
    void brokenTextIsNamed();
    void secretsStayOut();
    void uriComesBackAsItWas();
    void severalServersAreKnownApart();
    void variablesFillWhatIsMissing();
    void serviceFillsWhatIsMissing();
    void unknownServiceIsNamed();
    void servicesAreListedOnce();
    void tlsDefault_data();
    void tlsDefault();
    void chosenTlsStays();
    void everyStepDownSaysWhatItLoses();

private:
    QTemporaryDir m_home;
};

void TestConnInfo::init()
{
    for (const auto name :
         { "PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGSSLMODE", "PGSERVICE", "PGSERVICEFILE" })
        qunsetenv(name);
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("PGSYSCONFDIR", m_home.path().toUtf8());
}

void TestConnInfo::uriAndKeywordsSayTheSame()
{
    const auto uri =
        ConnInfo::parse(QStringLiteral(" postgresql://ann@db.example:5433/sales?sslmode=verify-ca\n"));
    const auto words =
        ConnInfo::parse(QStringLiteral("host=db.example port=5433 user=ann dbname=sales sslmode=verify-ca"));
    QVERIFY(uri && words);
    QCOMPARE(uri->safeText(), words->safeText());
}

void TestConnInfo::brokenTextIsNamed()
{
    const auto info = ConnInfo::parse(QStringLiteral("hots=db"));
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::Invalid);
    QVERIFY(info.error().message.contains(QLatin1String("hots")));
}

void TestConnInfo::secretsStayOut()
{
    const auto info = ConnInfo::parse(QStringLiteral("postgresql://ann:s3cret@db/x?sslpassword=k3y"));
    QVERIFY(info);
    for (const auto &text : { info->safeText(), info->uri(), info->displayName() }) {
        QVERIFY(!text.contains(QLatin1String("s3cret")));
        QVERIFY(!text.contains(QLatin1String("k3y")));
    }
    QVERIFY(!info->withoutSecrets().has(QStringLiteral("password")));
}

void TestConnInfo::uriComesBackAsItWas()
{
    ConnInfo info;
    info.set(QStringLiteral("host"), QStringLiteral("db.example"))
        .set(QStringLiteral("dbname"), QString::fromUtf8("we\"ird; drop='ä&?/%20"))
        .set(QStringLiteral("user"), QString::fromUtf8("süß@home"));
    const auto again = ConnInfo::parse(info.uri());
    QVERIFY(again);
    QCOMPARE(again->values(), info.values());
}

void TestConnInfo::severalServersAreKnownApart()
{
    const auto info = *ConnInfo::parse(QStringLiteral("host=a,b,/run/x port=1,,3 dbname=sales"));
    const QList<HostPort> places { { QStringLiteral("a"), 1 },
                                   { QStringLiteral("b"), 5432 },
                                   { QStringLiteral("/run/x"), 3 } };
    QCOMPARE(placesOf(info), places);
    QCOMPARE(info.displayName(), QStringLiteral("a:1,b:5432,/run/x:3/sales"));
    const auto onePort = *ConnInfo::parse(QStringLiteral("host=a,b port=7"));
    QCOMPARE(placesOf(onePort).last(), (HostPort { QStringLiteral("b"), 7 }));
    ConnInfo written;
    written.set(QStringLiteral("hostaddr"), QStringLiteral("10.0.0.1"));
    written = withPlaces(written, places);
    QCOMPARE(placesOf(written), places);
    QVERIFY(!written.has(QStringLiteral("hostaddr")));
}

void TestConnInfo::variablesFillWhatIsMissing()
{
    qputenv("PGPORT", "6001");
    qputenv("PGDATABASE", "ledger");
    QCOMPARE(resolvedValue(QStringLiteral("host=127.0.0.1 user=ann"), "port"), QStringLiteral("6001"));
    QCOMPARE(resolvedValue(QStringLiteral("host=127.0.0.1 user=ann port=7"), "port"), QStringLiteral("7"));
    QCOMPARE(resolvedValue(QStringLiteral("host=127.0.0.1 user=ann"), "dbname"), QStringLiteral("ledger"));
}

void TestConnInfo::serviceFillsWhatIsMissing()
{
    writeFile(m_home.filePath(QStringLiteral(".pg_service.conf")),
              "# ours\n[sales]\nhost=db.example\nport=6432\nsslmode=prefer\n\n[other]\nhost=x\n");
    qputenv("PGSERVICEFILE", m_home.filePath(QStringLiteral(".pg_service.conf")).toUtf8());
    QCOMPARE(resolvedValue(QStringLiteral("service=sales user=ann"), "host"), QStringLiteral("db.example"));
    QCOMPARE(resolvedValue(QStringLiteral("service=sales user=ann port=1"), "port"), QStringLiteral("1"));
    QCOMPARE(resolvedValue(QStringLiteral("service=sales user=ann"), "sslmode"), QStringLiteral("prefer"));
    QCOMPARE(resolvedValue(QStringLiteral("service=other user=ann"), "sslmode"),
             QStringLiteral("verify-full"));
}

void TestConnInfo::unknownServiceIsNamed()
{
    const auto info = ConnInfo().set(QStringLiteral("service"), QStringLiteral("nowhere")).resolved();
    QVERIFY(!info);
    QVERIFY(info.error().message.contains(QLatin1String("nowhere")));
}

void TestConnInfo::servicesAreListedOnce()
{
    writeFile(m_home.filePath(QStringLiteral(".pg_service.conf")), "[a]\nport=1\n[b]\nport=2\n");
    writeFile(m_home.filePath(QStringLiteral("pg_service.conf")), "[b]\nport=3\n[c]\nport=4\n");
    qputenv("PGSERVICEFILE", m_home.filePath(QStringLiteral(".pg_service.conf")).toUtf8());
    QCOMPARE(serviceNames(), QStringList({ QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") }));
    QCOMPARE(serviceInfo(QStringLiteral("b")).value(QStringLiteral("port")), QStringLiteral("2"));
}

void TestConnInfo::tlsDefault_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mode");
    QTest::newRow("socket") << QStringLiteral("host=/run/postgresql") << QStringLiteral("prefer");
    QTest::newRow("loopback") << QStringLiteral("host=127.0.0.1") << QStringLiteral("prefer");
    QTest::newRow("localhost") << QStringLiteral("host=localhost") << QStringLiteral("prefer");
    QTest::newRow("remote") << QStringLiteral("host=db.example") << QStringLiteral("verify-full");
    QTest::newRow("one of two is remote")
        << QStringLiteral("host=localhost,db") << QStringLiteral("verify-full");
    QTest::newRow("through a tunnel")
        << QStringLiteral("host=db.example hostaddr=127.0.0.1") << QStringLiteral("verify-full");
    QTest::newRow("address only") << QStringLiteral("hostaddr=192.0.2.1") << QStringLiteral("verify-full");
}

void TestConnInfo::tlsDefault()
{
    QFETCH(QString, text);
    QFETCH(QString, mode);
    QCOMPARE(resolvedValue(text, "sslmode"), mode);
    const bool verifies = mode == QLatin1String("verify-full");
    QCOMPARE(resolvedValue(text, "sslrootcert"), verifies ? systemCertificateFile() : QString());
}

void TestConnInfo::chosenTlsStays()
{
    QCOMPARE(resolvedValue(QStringLiteral("host=db.example sslmode=require"), "sslmode"),
             QStringLiteral("require"));
    qputenv("PGSSLMODE", "disable");
    QCOMPARE(resolvedValue(QStringLiteral("host=db.example"), "sslmode"), QStringLiteral("disable"));
}

void TestConnInfo::everyStepDownSaysWhatItLoses()
{
    QVERIFY(tlsLoss(TlsMode::VerifyFull).isEmpty());
    for (const auto mode : { TlsMode::VerifyCa, TlsMode::Require, TlsMode::Prefer, TlsMode::Disable })
        QVERIFY(tlsLoss(mode).endsWith(QLatin1Char('.')));
}

QTEST_GUILESS_MAIN(TestConnInfo)
#include "tst_conninfo.moc"
