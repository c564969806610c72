// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/managed_groups.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestSandboxRecord : public QObject
{
    Q_OBJECT
private slots:
    void recordOfAnOlderProgramIsRead();
    void recordIsReadAsItWasWritten();
    void patroniStaysBesideItsServer();
    void portsAndDoorsAreAllOfThem();
    void missingPackagesAreNamed();
};

namespace {

SandboxRecord managedRecord()
{
    return { .name = u"demo"_s,
             .programs = u"/bin"_s,
             .isComplete = true,
             .nodes = { { .isCoordinator = true, .port = 1, .folder = u"/a"_s, .restPort = 11 },
                        { .port = 2, .folder = u"/b"_s, .restPort = 12, .group = { 1 } } },
             .standbys = { { .port = 3, .folder = u"/c"_s, .standbyOf = 1, .restPort = 13 },
                           { .port = 4, .folder = u"/d"_s, .standbyOf = 2, .restPort = 14, .group = { 1 } } },
             .manager = { .kind = ManagerKind::Patroni, .port = 20 } };
}

} // namespace

void TestSandboxRecord::recordOfAnOlderProgramIsRead()
{
    const QJsonObject node { { u"nodeId"_s, 1 },
                             { u"isCoordinator"_s, true },
                             { u"port"_s, 20001 },
                             { u"folder"_s, u"/servers/node-20001"_s } };
    const auto record = recordFromJson({ { u"name"_s, u"demo"_s },
                                         { u"engine"_s, u"citus"_s },
                                         { u"programs"_s, u"/bin"_s },
                                         { u"isComplete"_s, true },
                                         { u"nodes"_s, QJsonArray { node } } });
    QVERIFY(record);
    QVERIFY(!record->isManaged() && record->standbys.isEmpty());
    QCOMPARE(record->ports(), QList<quint16> { 20001 });
}

void TestSandboxRecord::recordIsReadAsItWasWritten()
{
    const auto record = managedRecord();
    const auto read = recordFromJson(toJson(record));
    QVERIFY(read);
    QVERIFY(*read == record);
}

/// A node takes the place of its standby, with the Patroni there.
void TestSandboxRecord::patroniStaysBesideItsServer()
{
    const auto changed = withRoles(
        managedRecord(), [](const QString &folder) { return folder == u"/b"_s || folder == u"/c"_s; });
    QCOMPARE(changed.nodes.at(1).port, quint16(4));
    QCOMPARE(changed.nodes.at(1).restPort, quint16(14));
    QCOMPARE(changed.standbysOf(changed.nodes.at(1)).first().restPort, quint16(12));
    QCOMPARE(changed.nodes.first().restPort, quint16(11));
}

void TestSandboxRecord::portsAndDoorsAreAllOfThem()
{
    auto record = managedRecord();
    QCOMPARE(record.ports(), (QList<quint16> { 20, 1, 11, 2, 12, 3, 13, 4, 14 }));
    QCOMPARE(record.doors(), (QList<quint16> { 1, 2, 3, 4 }));
    record.manager.kind = ManagerKind::AutoFailover;
    QCOMPARE(record.doors(), (QList<quint16> { 1, 2, 3, 4, 20 }));
}

void TestSandboxRecord::missingPackagesAreNamed()
{
    const auto patroni = checkManagerPackages(ManagerKind::Patroni, u"/nowhere"_s);
    QVERIFY(!patroni);
    QCOMPARE(patroni.error().kind, ErrorKind::NotFound);
    QVERIFY2(patroni.error().message.contains(u"apt-get install patroni etcd-server'"_s),
             qPrintable(patroni.error().message));
    const auto keeper = checkManagerPackages(ManagerKind::AutoFailover, u"/nowhere"_s);
    QVERIFY(!keeper && keeper.error().message.contains(u"apt-get install pg-auto-failover-cli"_s));
    QVERIFY(checkManagerPackages(ManagerKind::None, u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(TestSandboxRecord)
#include "tst_sandbox_record.moc"
