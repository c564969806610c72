// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/open_cluster.h"
#include "models/collecting_text.h"
#include "tests/support/sandbox_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

/// An open cluster is measured by its window, until that closes.
class TestWindowCollects : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path())); }
    void untilItCloses_data() { SandboxFixture::addEngineRows(); }
    void untilItCloses();
    void textsSayWhoCollects();

private:
    QTemporaryDir m_folder;
};

void TestWindowCollects::untilItCloses()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    CollectorState state;
    auto cluster =
        std::make_unique<OpenCluster>(Connector({ .name = sandbox.name(), .info = sandbox.connInfo() }));
    connect(cluster.get(), &OpenCluster::collecting, this, [&](const CollectorState &now) { state = now; });
    cluster->start();
    QTRY_VERIFY_WITH_TIMEOUT(state.last.has_value(), patience);
    QCOMPARE(state.stage, CollectorState::Stage::Collecting);
    QVERIFY2(state.storePath.startsWith(m_folder.path()), qPrintable(state.storePath));
    const auto holder = collectorOf(state.storePath);
    QVERIFY(holder && holder->program == CollectorProgram::Window);
    QCOMPARE(holder->pid, QCoreApplication::applicationPid());
    cluster.reset();
    QCOMPARE(collectorOf(state.storePath), std::nullopt);
}

void TestWindowCollects::textsSayWhoCollects()
{
    using Stage = CollectorState::Stage;
    CollectorState state;
    QVERIFY(collectingText(state).isEmpty());
    QCOMPARE(collectingSeverity(state), Severity::Info);
    state.stage = Stage::Another;
    state.holder = CollectorHolder { CollectorProgram::Agent, 4711 };
    QVERIFY(collectingText(state).contains(u"4711"_s));
    QCOMPARE(collectingSeverity(state), Severity::Info);
    state = { .stage = Stage::Collecting, .last = Minute(std::chrono::hours(5)) };
    QCOMPARE(collectingSeverity(state), Severity::Info);
    state.storeProblem = u"disk full"_s;
    QVERIFY(collectingText(state).endsWith(u"disk full"_s));
    QCOMPARE(collectingSeverity(state), Severity::Warning);
    state = { .stage = Stage::NeedsPassword };
    QVERIFY(collectingText(state).contains(u"password"_s));
    QCOMPARE(collectingSeverity(state), Severity::Warning);
}

QTEST_MAIN(TestWindowCollects)
#include "tst_window_collects.moc"
