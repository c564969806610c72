// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in engine against what a running Citus 13.2 showed of itself (tests/fixtures/citus-13.2).
#include "tests/support/engine_cluster.h"
#include "tests/support/fixture_file.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

namespace {

/// A pseudo type that SQL and PL/pgSQL cannot take: these have anyelement and text in its place.
const QSet<QString> anyFunctions { u"worker_hash"_s, u"get_shard_id_for_distribution_column"_s };

const auto functionsSql =
    uR"(SELECT concat_ws(E'\t', proname, pg_get_function_arguments(oid), coalesce(pg_get_function_result(oid), ''), prokind)
    FROM pg_catalog.pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND oid >= 16384)"_s;
const auto columnsSql =
    uR"(SELECT concat_ws(E'\t', relname, relkind, attname, format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 't' ELSE 'f' END)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute ON attrelid = c.oid WHERE attnum > 0 AND NOT attisdropped AND c.oid >= 16384
    AND relkind IN ('r', 'v') AND relnamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace))"_s;
const auto labelsSql =
    uR"(SELECT concat_ws(E'\t', typname, enumlabel) FROM pg_catalog.pg_enum JOIN pg_catalog.pg_type t ON t.oid = enumtypid
    WHERE typnamespace IN ('pg_catalog'::regnamespace, 'citus'::regnamespace))"_s;

} // namespace

class TestEngineSignatures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyFunctionOfCitusHasAStatus();
    void functionsAreThoseOfCitus();
    void relationsAreThoseOfCitus();
    void enumsAreThoseOfCitus();
    void versionSaysWhatItIs();
    void everySettingHasItsDefault();

private:
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<EngineCluster> m_cluster;
};

void TestEngineSignatures::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>(u"builtin"_s, 1);
    QVERIFY(m_sandbox->bringUp());
    m_cluster = std::make_unique<EngineCluster>(*m_sandbox);
}

void TestEngineSignatures::cleanupTestCase()
{
    m_cluster.reset();
    m_sandbox.reset();
}

void TestEngineSignatures::everyFunctionOfCitusHasAStatus()
{
    QStringList listed;
    for (const auto &line : tableLines(u":/engine/functions.tsv"_s)) {
        const auto status = line.section(u'\t', -1);
        QVERIFY2(status == u"implemented" || status == u"absent" || status == u"internal", qPrintable(line));
        listed << line.section(u'\t', 0, -2);
    }
    QCOMPARE(listed, fixtureLines(u"citus-13.2/functions.tsv"_s));
}

void TestEngineSignatures::functionsAreThoseOfCitus()
{
    const auto there = m_cluster->column(functionsSql);
    QSet<QString> known;
    for (const auto &line : tableLines(u":/engine/functions.tsv"_s)) {
        const auto signature = line.section(u'\t', 0, -2);
        const auto name = line.section(u'\t', 0, 0);
        const bool isImplemented = line.endsWith(u"\timplemented"_s);
        if (anyFunctions.contains(name)) {
            QVERIFY2(isImplemented, qPrintable(name));
            continue;
        }
        QVERIFY2(there.contains(signature) == isImplemented, qPrintable(line));
        if (isImplemented)
            known << signature;
    }
    for (const auto &signature : there)
        QVERIFY2(known.contains(signature) || anyFunctions.contains(signature.section(u'\t', 0, 0)),
                 qPrintable(signature));
}

void TestEngineSignatures::relationsAreThoseOfCitus()
{
    QHash<QString, QString> status;
    for (const auto &line : tableLines(u":/engine/relations.tsv"_s))
        status[line.section(u'\t', 0, 0)] = line.section(u'\t', 1, 1);
    const auto there = m_cluster->column(columnsSql);
    for (const auto &line : fixtureLines(u"citus-13.2/relations.tsv"_s)) {
        const auto relation = line.section(u'\t', 0, 0);
        QVERIFY2(status.contains(relation), qPrintable(relation));
        QVERIFY2(there.contains(line) == (status.value(relation) == u"implemented"), qPrintable(line));
    }
    const auto wanted = fixtureLines(u"citus-13.2/relations.tsv"_s);
    for (const auto &line : there) {
        if (status.contains(line.section(u'\t', 0, 0)))
            QVERIFY2(wanted.contains(line), qPrintable(line));
    }
}

void TestEngineSignatures::enumsAreThoseOfCitus()
{
    auto wanted = fixtureLines(u"citus-13.2/enums.tsv"_s);
    auto there = m_cluster->column(labelsSql);
    wanted.sort();
    there.sort();
    QCOMPARE(there, wanted);
}

void TestEngineSignatures::versionSaysWhatItIs()
{
    const auto version = m_cluster->value(u"SELECT citus_version()"_s);
    QVERIFY2(version.contains(u"Tessera built-in engine"_s), qPrintable(version));
    QCOMPARE(m_cluster->value(u"SELECT count(*) FROM pg_extension WHERE extname = 'citus'"_s), u"0"_s);
}

void TestEngineSignatures::everySettingHasItsDefault()
{
    for (const auto &line : tableLines(u":/engine/settings.tsv"_s)) {
        const auto name = line.section(u'\t', 0, 0);
        QCOMPARE(m_cluster->value(u"SHOW "_s + name, 1), line.section(u'\t', 3, 3));
    }
}

QTEST_GUILESS_MAIN(TestEngineSignatures)
#include "tst_engine_signatures.moc"
