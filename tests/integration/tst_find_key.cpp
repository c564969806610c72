// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_snapshot.h"
#include "core/plan/read_plan_facts.h"
#include "tests/support/engine_cluster.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Where a key lives, as the map and the form of an isolation ask; judged by what the server routes by.
class TestFindKey : public QObject
{
    Q_OBJECT
private slots:
    void keyIsWhereItsRowIs_data();
    void keyIsWhereItsRowIs();
    void keyOfAnotherTypeIsRefused_data() { SandboxFixture::addEngineRows(); }
    void keyOfAnotherTypeIsRefused();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// Makes a table of the hostile name with a key of @p type, and asks for the place of @p key.
    [[nodiscard]] Result<KeyPlace> placeOf(const SandboxFixture &sandbox, const QString &type,
                                           const QString &key);

    SandboxPool m_pool;
};

namespace {

const auto hostileSql = u"public.\"we\"\"ird; drop\""_s;

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

Result<KeyPlace> TestFindKey::placeOf(const SandboxFixture &sandbox, const QString &type, const QString &key)
{
    sandbox.value(u"DROP TABLE IF EXISTS "_s + hostileSql);
    sandbox.value(u"CREATE TABLE %1 (\"k;ey\" %2)"_s.arg(hostileSql, type));
    sandbox.value(
        u"SELECT create_distributed_table(%1, 'k;ey', shard_count := 16)"_s.arg(quoted(hostileSql)));
    auto session = sandbox.session();
    const auto snapshot = readSnapshot(session, Deadline::in(20s));
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto *table = (*snapshot)->table(u"we\"ird; drop"_s);
    return table ? readKeyPlace(session, *table, key, Deadline::in(20s))
                 : Result<KeyPlace>(fail(ErrorKind::NotFound, u"no such table"_s));
}

void TestFindKey::keyIsWhereItsRowIs_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("key");
    const std::pair<QString, QString> keys[] = {
        { u"bigint"_s, u"-4711"_s },
        { u"text"_s, u"we\"ird'; drop table x; -- $1 \\"_s },
        { u"text"_s, u" "_s },
        { u"text"_s, hostileName() },
        { u"uuid"_s, u"6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b"_s },
        { u"timestamp with time zone"_s, u"2026-02-28 12:00:00+01"_s },
    };
    for (const auto &engine : SandboxFixture::engines()) {
        for (const auto &[type, key] : keys)
            QTest::addRow("%s, %s '%s'", qPrintable(engine), qPrintable(type), qPrintable(key))
                << engine << type << key;
    }
}

void TestFindKey::keyIsWhereItsRowIs()
{
    QFETCH(const QString, engine);
    QFETCH(const QString, type);
    QFETCH(const QString, key);
    const auto &sandbox = m_pool.get(engine);
    const auto place = placeOf(sandbox, type, key);
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->type, type);
    QCOMPARE(QString::number(place->shard.value),
             sandbox.value(u"SELECT get_shard_id_for_distribution_column(%1::regclass, %2::%3)"_s.arg(
                 quoted(hostileSql), quoted(key), type)));
    QCOMPARE(QString::number(place->hash.value_or(0)),
             sandbox.value(u"SELECT worker_hash(%1::%2)"_s.arg(quoted(key), type)));
    sandbox.value(u"INSERT INTO %1 VALUES (%2)"_s.arg(hostileSql, quoted(key)));
    const auto counts = sandbox.value(
        u"SELECT string_agg(shardid::text, ' ') FROM run_command_on_shards(%1, 'SELECT count(*) FROM %s')"
        " WHERE result <> '0'"_s.arg(quoted(hostileSql)));
    QCOMPARE(counts, QString::number(place->shard.value));
}

void TestFindKey::keyOfAnotherTypeIsRefused()
{
    QFETCH(const QString, engine);
    const auto place = placeOf(m_pool.get(engine), u"integer"_s, u"1; DROP TABLE x"_s);
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestFindKey)
#include "tst_find_key.moc"
