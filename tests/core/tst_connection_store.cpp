// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_store.h"
#include "core/connections/connection_target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tessera;

namespace {

SavedConnection sample(const QString &name)
{
    SavedConnection connection { .id = newConnectionId(), .name = name };
    connection.group = QString::fromUtf8("Kunden \"Süd\"; drop");
    connection.colour = QStringLiteral("#2563c9");
    connection.environment = EnvironmentClass::Production;
    connection.info.set(QStringLiteral("host"), QStringLiteral("db.example"))
        .set(QStringLiteral("port"), QStringLiteral("5433"))
        .set(QStringLiteral("user"), QStringLiteral("ann"))
        .set(QStringLiteral("dbname"), QStringLiteral("sales"));
    connection.isReadOnly = true;
    connection.tunnel =
        SshTunnel { .host = QStringLiteral("bastion"), .jumpHosts = { QStringLiteral("outer:2222") } };
    connection.password.command = { QStringLiteral("token"), QStringLiteral("--for=db") };
    connection.password.commandLifetime = std::chrono::seconds(600);
    connection.managers = { { .kind = ManagerKind::Patroni,
                              .group = QStringLiteral("1"),
                              .rest = { QStringLiteral("https://10.0.0.5:8008") } } };
    return connection;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestConnectionStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatIsSavedComesBack();
    void missingFileIsAnEmptyList();
    void passwordNeverReachesTheFile();
    void nameIsUniqueAndNotEmpty();
    void removedOneIsGone();
    void damagedFileIsKeptAside();
    void damagedEntryStaysInTheFile();
    void unknownFieldsStay();
    void newerFileIsLeftAlone();
    void folderThatCannotBeMadeIsNamed();
    void twoWritersLoseNothing();
    void sameServerKeepsItsClass_data();
    void sameServerKeepsItsClass();
    void passwordOnTheCommandLineIsRefused();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestConnectionStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("tessera/connections.json"));
}

void TestConnectionStore::whatIsSavedComesBack()
{
    const auto connection = sample(QStringLiteral("Sales"));
    QVERIFY(ConnectionStore(m_path).save(connection));
    const auto list = ConnectionStore(m_path).load();
    QVERIFY(list);
    QCOMPARE(list->notices, QStringList());
    QVERIFY(list->byName(QStringLiteral("sALES")));
    QVERIFY(*list->byId(connection.id) == connection);
    QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestConnectionStore::missingFileIsAnEmptyList()
{
    const auto list = ConnectionStore(m_path).load();
    QVERIFY(list);
    QVERIFY(list->connections.isEmpty() && list->notices.isEmpty());
}

void TestConnectionStore::passwordNeverReachesTheFile()
{
    auto connection = sample(QStringLiteral("Sales"));
    connection.info.set(QStringLiteral("password"), QStringLiteral("s3cret"))
        .set(QStringLiteral("sslpassword"), QStringLiteral("k3y"));
    QVERIFY(ConnectionStore(m_path).save(connection));
    const auto bytes = contents(m_path);
    QVERIFY(!bytes.isEmpty() && !bytes.contains("s3cret") && !bytes.contains("k3y"));
}

void TestConnectionStore::nameIsUniqueAndNotEmpty()
{
    ConnectionStore store(m_path);
    auto first = sample(QStringLiteral("Sales"));
    QVERIFY(store.save(first));
    QCOMPARE(store.save(sample(QStringLiteral("SALES"))).error().kind, ErrorKind::Invalid);
    QCOMPARE(store.save(sample(QStringLiteral("  "))).error().kind, ErrorKind::Invalid);
    first.group = QStringLiteral("elsewhere");
    QVERIFY(store.save(first));
    QCOMPARE(store.load()->connections.size(), 1);
}

void TestConnectionStore::removedOneIsGone()
{
    ConnectionStore store(m_path);
    const auto connection = sample(QStringLiteral("Sales"));
    QVERIFY(store.save(connection));
    QVERIFY(store.remove(connection.id));
    QVERIFY(store.load()->connections.isEmpty());
    QCOMPARE(store.remove(connection.id).error().kind, ErrorKind::NotFound);
}

void TestConnectionStore::damagedFileIsKeptAside()
{
    ConnectionStore store(m_path);
    QVERIFY(store.save(sample(QStringLiteral("Sales"))));
    const auto half = contents(m_path).left(100);
    overwrite(m_path, half);
    const auto list = store.load();
    QVERIFY(list);
    QCOMPARE(list->notices.size(), 1);
    const auto kept = QDir(m_folder->filePath(QStringLiteral("tessera")))
                          .entryList({ QStringLiteral("connections.json.damaged-*") });
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contents(m_folder->filePath(QStringLiteral("tessera/") + kept.first())), half);
    QVERIFY(store.save(sample(QStringLiteral("New"))));
    QCOMPARE(store.load()->connections.size(), 1);
}

void TestConnectionStore::damagedEntryStaysInTheFile()
{
    ConnectionStore store(m_path);
    QVERIFY(store.save(sample(QStringLiteral("Sales"))));
    auto bytes = contents(m_path);
    bytes.replace("\"connections\": [", "\"connections\": [ {\"id\": \"x\", \"name\": \"Broken\"},");
    overwrite(m_path, bytes);
    const auto list = store.load();
    QCOMPARE(list->connections.size(), 1);
    QCOMPARE(list->notices.size(), 1);
    QVERIFY(list->notices.first().contains(QLatin1String("Broken")));
    QVERIFY(store.save(sample(QStringLiteral("Other"))));
    QVERIFY(contents(m_path).contains("Broken"));
}

void TestConnectionStore::unknownFieldsStay()
{
    ConnectionStore store(m_path);
    auto connection = sample(QStringLiteral("Sales"));
    QVERIFY(store.save(connection));
    auto bytes = contents(m_path);
    bytes.replace("\"group\"", "\"pinned\": true, \"group\"");
    overwrite(m_path, bytes);
    connection.group.clear();
    QVERIFY(store.save(connection));
    QVERIFY(contents(m_path).contains("pinned"));
}

void TestConnectionStore::newerFileIsLeftAlone()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("tessera"))));
    const QByteArray newer = R"({"version": 99, "connections": {}})";
    overwrite(m_path, newer);
    QCOMPARE(ConnectionStore(m_path).load().error().kind, ErrorKind::Storage);
    QCOMPARE(ConnectionStore(m_path).save(sample(QStringLiteral("Sales"))).error().kind, ErrorKind::Storage);
    QCOMPARE(contents(m_path), newer);
}

void TestConnectionStore::folderThatCannotBeMadeIsNamed()
{
    overwrite(m_folder->filePath(QStringLiteral("tessera")), "a file, not a folder");
    const auto saved = ConnectionStore(m_path).save(sample(QStringLiteral("Sales")));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Storage);
    QVERIFY(saved.error().message.contains(m_folder->path()));
}

void TestConnectionStore::twoWritersLoseNothing()
{
    constexpr int each = 10;
    const auto write = [this](const QString &prefix) {
        for (int i = 0; i < each; ++i)
            QVERIFY(ConnectionStore(m_path).save(sample(prefix + QString::number(i))));
    };
    std::jthread other(write, QStringLiteral("a"));
    write(QStringLiteral("b"));
    other.join();
    QCOMPARE(ConnectionStore(m_path).load()->connections.size(), 2 * each);
}

void TestConnectionStore::sameServerKeepsItsClass_data()
{
    QTest::addColumn<QString>("dsn");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("same place, other spelling")
        << QStringLiteral("host=DB.example port=5433 dbname=sales user=bob") << QString() << true;
    QTest::newRow("same server, other name")
        << QStringLiteral("host=10.0.0.7 dbname=sales") << QStringLiteral("7001") << true;
    QTest::newRow("its coordinator's other server")
        << QStringLiteral("host=standby.example,db.example port=6,5433 dbname=sales") << QString() << true;
    QTest::newRow("other port") << QStringLiteral("host=db.example port=1 dbname=sales") << QString()
                                << false;
    QTest::newRow("same place, another server now")
        << QStringLiteral("host=db.example port=5433 dbname=sales") << QStringLiteral("7002") << false;
}

void TestConnectionStore::sameServerKeepsItsClass()
{
    QFETCH(QString, dsn);
    QFETCH(QString, identifier);
    QFETCH(bool, keeps);
    auto known = sample(QStringLiteral("Sales"));
    known.tunnel.reset();
    known.systemIdentifier = QStringLiteral("7001");
    const auto target = withSavedClass(*targetFromText(dsn), identifier, { known });
    QCOMPARE(target.environment == EnvironmentClass::Production, keeps);
    QCOMPARE(target.isReadOnly(), keeps);
}

void TestConnectionStore::passwordOnTheCommandLineIsRefused()
{
    const auto target = targetFromText(QStringLiteral("postgresql://ann:s3cret@db/x"));
    QVERIFY(!target);
    QCOMPARE(target.error().kind, ErrorKind::Refused);
    QVERIFY(target.error().message.contains(QLatin1String("PGPASSFILE")));
    QVERIFY(!target.error().message.contains(QLatin1String("s3cret")));
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connection_store.moc"
