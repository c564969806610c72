// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/busy_sandbox.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// Shards are split and tenants isolated while the writers of the issues write: no acknowledged row is lost,
/// no statement by key fails.
class TestSplitsUnderWrites : public QObject
{
    Q_OBJECT
private slots:
    void splits_data() { SandboxFixture::addEngineRows(); }
    void splits();
    void isolates_data() { SandboxFixture::addEngineRows(); }
    void isolates();
};

namespace {

/// Citus' online split does not end while rows are updated (citus#6790).
QString modeFor(const QString &engine)
{
    return engine == u"citus"_s ? u"block_writes"_s : u"force_logical"_s;
}

QString shardsOf(const SandboxFixture &sandbox)
{
    return sandbox.value(
        u"SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = 'public.writes'::regclass"_s);
}

} // namespace

void TestSplitsUnderWrites::splits()
{
    QFETCH(const QString, engine);
    BusySandbox busy(engine);
    QVERIFY(busy.begin(true));
    const auto &sandbox = busy.sandbox();
    const auto shard = sandbox.value(
        u"SELECT min(shardid) FROM pg_dist_shard WHERE logicalrelid = 'public.writes'::regclass"_s);
    const auto split = sandbox.change({ u"shard"_s, u"split"_s, shard, u"--mode"_s, modeFor(engine) });
    QVERIFY2(split.exitCode == 0, split.errors);
    busy.end();
    QCOMPARE(shardsOf(sandbox), u"9"_s);
}

void TestSplitsUnderWrites::isolates()
{
    QFETCH(const QString, engine);
    if (engine == u"builtin"_s)
        QSKIP("The built-in engine does not isolate tenants; tst_shard_operations tests that it says so.");
    BusySandbox busy(engine);
    QVERIFY(busy.begin(true));
    const auto &sandbox = busy.sandbox();
    const auto isolated =
        sandbox.change({ u"tenant"_s, u"isolate"_s, u"writes"_s, u"7"_s, u"--mode"_s, modeFor(engine) });
    QVERIFY2(isolated.exitCode == 0, isolated.errors);
    busy.end();
    QVERIFY(shardsOf(sandbox).toInt() > 8);
}

QTEST_GUILESS_MAIN(TestSplitsUnderWrites)
#include "tst_splits_under_writes.moc"
