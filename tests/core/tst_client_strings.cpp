// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/client_strings.h"
#include "core/postgres/places.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What applications are told to connect with.
class TestClientStrings : public QObject
{
    Q_OBJECT
private slots:
    void eachNamesAllServers();
    void libpqReadsBackWhatWasMeant_data();
    void libpqReadsBackWhatWasMeant();
    void hostileNamesAreQuoted();
    void secretsAndOurOwnOptionsStayOut();
    void primaryComesFirstAndStraysAreLeftOut();
    void readersSayWhereTheyReadFrom();
};

namespace {

const QList<HostPort> pair { { u"db-a.example"_s, 5432 }, { u"fe80::1"_s, 6000 } };

ConnInfo infoOf(const QString &database, const QString &user)
{
    ConnInfo info;
    return info.set(u"host"_s, u"db-a.example"_s)
        .set(u"dbname"_s, database)
        .set(u"user"_s, user)
        .set(u"sslmode"_s, u"verify-full"_s);
}

QString textOf(const QString &id, const ConnInfo &info)
{
    for (const auto &string : clientStrings(pair, info)) {
        if (string.id == id)
            return string.text;
    }
    return {};
}

} // namespace

void TestClientStrings::eachNamesAllServers()
{
    const auto info = infoOf(u"sales"_s, u"ann"_s);
    QCOMPARE(textOf(u"libpq-uri"_s, info),
             u"postgresql://ann@db-a.example:5432,[fe80::1]:6000/sales?target_session_attrs=read-write"
             "&sslmode=verify-full"_s);
    QCOMPARE(textOf(u"libpq"_s, info),
             u"host=db-a.example,fe80::1 port=5432,6000 dbname=sales user=ann sslmode=verify-full "
             "target_session_attrs=read-write"_s);
    QCOMPARE(textOf(u"jdbc"_s, info),
             u"jdbc:postgresql://db-a.example:5432,[fe80::1]:6000/sales?targetServerType=primary&user=ann"
             "&sslmode=verify-full"_s);
    QCOMPARE(textOf(u"npgsql"_s, info),
             u"Host=db-a.example:5432,[fe80::1]:6000;Database=sales;Username=ann;SSL Mode=VerifyFull;"
             "Target Session Attributes=primary"_s);
    QCOMPARE(textOf(u"pdo"_s, info),
             u"pgsql:host=db-a.example,fe80::1 port=5432,6000 dbname=sales sslmode=verify-full "
             "target_session_attrs=read-write"_s);
}

void TestClientStrings::libpqReadsBackWhatWasMeant_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("URI") << u"libpq-uri"_s;
    QTest::newRow("keywords") << u"libpq"_s;
}

void TestClientStrings::libpqReadsBackWhatWasMeant()
{
    QFETCH(QString, id);
    const auto database = u"we\"ird; drop='ä\\&?/%20 "_s;
    const auto user = u"süß@ho'me"_s;
    const auto read = ConnInfo::parse(textOf(id, infoOf(database, user)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(placesOf(*read), pair);
    QCOMPARE(read->value(u"dbname"_s), database);
    QCOMPARE(read->value(u"user"_s), user);
    QCOMPARE(read->value(u"sslmode"_s), u"verify-full"_s);
    QCOMPARE(read->value(u"target_session_attrs"_s), u"read-write"_s);
}

void TestClientStrings::hostileNamesAreQuoted()
{
    const auto info = infoOf(u"we\"ird; drop"_s, u"a=b"_s);
    QVERIFY(textOf(u"npgsql"_s, info).contains(u"Database=\"we\"\"ird; drop\";Username=\"a=b\";"_s));
    QVERIFY(textOf(u"jdbc"_s, info).contains(u"/we%22ird%3B%20drop?"_s));
    QVERIFY(textOf(u"pdo"_s, info).isEmpty()); // a semicolon cannot be written there
}

void TestClientStrings::secretsAndOurOwnOptionsStayOut()
{
    auto info = infoOf(u"sales"_s, u"ann"_s);
    info.set(u"password"_s, u"s3cret"_s).set(u"passfile"_s, u"/home/ann/x"_s).set(u"options"_s, u"-c x=y"_s);
    info.set(u"service"_s, u"prod"_s);
    for (const auto &string : clientStrings(pair, info)) {
        for (const auto &own : { u"s3cret"_s, u"/home/ann"_s, u"x=y"_s, u"prod"_s })
            QVERIFY2(!string.text.contains(own), qPrintable(string.text));
    }
}

void TestClientStrings::primaryComesFirstAndStraysAreLeftOut()
{
    NodeGroup group;
    group.primary.host = u"db-a.example"_s;
    group.primary.port = 5432;
    const auto member = [](const QString &server, bool isInRecovery, const QString &name) {
        MemberReading reading { .server = server };
        reading.isReachable = true;
        reading.isInRecovery = isInRecovery;
        reading.name = name;
        return reading;
    };
    group.members = { member(u"db-b.example:5432"_s, true, u"b"_s), member(u"db-a.example:5432"_s, false, {}),
                      member(u"db-c.example:5432"_s, false, {}), // a second primary
                      member(u"db-d.example:5432"_s, true, {}) }; // follows nobody
    const QList<HostPort> places { { u"db-a.example"_s, 5432 }, { u"db-b.example"_s, 5432 } };
    QCOMPARE(placesFor(group), places);
}

void TestClientStrings::readersSayWhereTheyReadFrom()
{
    const auto strings = readingStrings(pair, infoOf(u"sales"_s, u"ann"_s), u"far \\ b'"_s);
    QCOMPARE(strings.size(), 2);
    for (const auto &string : strings) {
        const auto read = ConnInfo::parse(string.text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->value(u"target_session_attrs"_s), u"prefer-standby"_s);
        QCOMPARE(read->value(u"options"_s),
                 u"-c citus.use_secondary_nodes=always -c citus.cluster_name=far\\ \\\\\\ b'"_s);
    }
    NodeGroup coordinator;
    NodeGroup with;
    with.primary.group = GroupId { 1 };
    with.secondaries << Node {};
    with.secondaries.last().cluster = u"far"_s;
    NodeGroup without;
    without.primary.group = GroupId { 2 };
    QCOMPARE(withoutSecondary({ coordinator, with, without }, u"far"_s), QList { GroupId { 2 } });
    QCOMPARE(withoutSecondary({ coordinator, with }, u"near"_s), QList { GroupId { 1 } });
}

QTEST_GUILESS_MAIN(TestClientStrings)
#include "tst_client_strings.moc"
