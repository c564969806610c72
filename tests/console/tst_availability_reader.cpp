// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/availability_reader.h"
#include "core/cluster/read_snapshot.h"
#include "core/sandbox/sandbox_place.h"
#include "models/availability_model.h"
#include "tests/support/sandbox_fixture.h"
#include "ui/pages/availability_page.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The page High availability goes on while the coordinator is down: each server speaks for itself.
class TestAvailabilityReader : public QObject
{
    Q_OBJECT
private slots:
    void coordinatorMayBeDown_data() { SandboxFixture::addEngineRows(); }
    void coordinatorMayBeDown();
};

namespace {

constexpr int patience = 60'000; ///< Milliseconds

/// The sandbox as a saved connection names it: with the hosts of its servers.
ConnectionTarget targetOf(const SandboxFixture &sandbox)
{
    ConnectionTarget target { .name = sandbox.name() };
    target.info = sandbox.place().tcpConnection(sandbox.state().record.coordinators());
    const auto &record = sandbox.state().record;
    for (const auto &server : record.servers())
        target.hosts << HostAccess { .server = { sandboxHost, server.port },
                                     .user = SandboxFixture::home().serverUser,
                                     .dataFolder = server.folder,
                                     .programs = record.programs };
    return target;
}

} // namespace

void TestAvailabilityReader::coordinatorMayBeDown()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    auto session = sandbox.session();
    const auto snapshot = readSnapshot(session, Deadline::in(30s));
    QVERIFY(snapshot);
    AvailabilityReader reader(std::make_shared<Connector>(targetOf(sandbox)));
    reader.setNodes((*snapshot)->nodes());
    AvailabilityModel model;
    AvailabilityPage page(model);
    QList<NodeGroup> groups;
    connect(&reader, &AvailabilityReader::read, this, [&](const QList<NodeGroup> &read) {
        groups = read;
        page.setGroups(read);
    });
    reader.setWanted(true);
    const auto areProtected = [&](int from) {
        return groups.size() == 2
            && std::all_of(groups.begin() + from, groups.end(), [](const NodeGroup &group) {
                   return verdictOf(group).protection == Protection::Protected;
               });
    };
    QVERIFY(QTest::qWaitFor([&] { return areProtected(0); }, patience));
    sandbox.killServer(0);
    QVERIFY(QTest::qWaitFor([&] { return !groups.first().reading && areProtected(1); }, patience));
    QCOMPARE(verdictOf(groups.first()).protection, Protection::Down);
    QVERIFY(!deathForecast(groups.first()).candidate.isEmpty());
    QCOMPARE(model.rowCount(), 2);
}

QTEST_MAIN(TestAvailabilityReader)
#include "tst_availability_reader.moc"
