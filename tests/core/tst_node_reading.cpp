// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_catalogue.h"
#include "core/metrics/node_reading.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

const auto stat = u"cpu  100 0 50 800 50 0 10 20 0 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n"_s;
const auto laterStat = u"cpu  130 0 60 850 60 0 10 20 0 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n"_s;
const auto meminfo = u"MemTotal:        8000 kB\nMemFree:  100 kB\nMemAvailable:    2000 kB\n"
                     "CommitLimit:     4000 kB\nCommitted_AS:    1000 kB\n"_s;

QString disks(int reads, int sectorsRead, int writes, int sectorsWritten, int waited)
{
    const auto line = u"   8  %1 %2 %3 0 %4 0 %5 0 %6 0 0 0 %7\n"_s;
    const auto whole =
        line.arg(u"0"_s, u"sda"_s).arg(reads).arg(sectorsRead).arg(writes).arg(sectorsWritten).arg(waited);
    return whole + QString(whole).replace(u"sda"_s, u"sda1"_s) + QString(whole).replace(u"sda"_s, u"dm-0"_s)
        + QString(whole).replace(u"sda"_s, u"loop3"_s);
}

QString network(int received, int sent)
{
    return u"Inter-|   Receive  | Transmit\n face |bytes packets\n    lo: 999 1 0 0 0 0 0 0 999 1 0 0 0 0 0 "
           u"0\n"
           "  eth0: %1 1 0 0 0 0 0 0 %2 1 0 0 0 0 0 0\n"_s.arg(received)
               .arg(sent);
}

NodeReading reading(double at, double commits, double rollbacks)
{
    return { .at = at,
             .startedAt = 5,
             .values = { { { u"xact_commit"_s, u"we\"ird; drop"_s }, commits },
                         { { u"xact_rollback"_s, u"we\"ird; drop"_s }, rollbacks },
                         { { u"active_connections"_s, {} }, 7 } } };
}

} // namespace

/// From recorded answers and fixed clocks every figure is exact.
class TestNodeReading : public QObject
{
    Q_OBJECT
private slots:
    void catalogueIsWhole();
    void answerIsRead();
    void somethingElseIsRefused();
    void countersBecomeRates();
    void increasesKeepTheirSum();
    void resetsAndRestartsAreGaps();
    void hostIsMeasured();
    void machineThatStartedAnewIsAGap();
    void foreignHostFilesAreIgnored();
};

void TestNodeReading::catalogueIsWhole()
{
    QSet<QString> ids;
    for (const auto &metric : metricCatalogue()) {
        const auto id = QString::fromLatin1(metric.id);
        QVERIFY2(!ids.contains(id), metric.id);
        ids << id;
        QCOMPARE(metricOf(id), &metric);
        QVERIFY2(!sentenceOf(metric).isEmpty() && metric.source[0] != '\0', metric.id);
    }
    QVERIFY(metricOf(u"we\"ird; drop"_s) == nullptr);
}

void TestNodeReading::answerIsRead()
{
    const auto read = nodeReading(
        u"{\"at\": 1000.25, \"startedAt\": 17, \"values\": [[\"deadlocks\", \"we\\\"ird; drop\", 3],"
        "[\"storage_percent\", \"\", null]], \"files\": {\"loadavg\": \"0.50 1 2\", \"stat\": null}}"_s);
    QVERIFY(read);
    QCOMPARE(read->at, 1000.25);
    QCOMPARE(read->startedAt, 17.0);
    QCOMPARE(read->values, (Measured { { { u"deadlocks"_s, u"we\"ird; drop"_s }, 3 } }));
    QCOMPARE(read->host.load, std::optional(0.5));
    QVERIFY(!read->host.cpu);
    QVERIFY(nodeReading(u"{\"at\": 1, \"startedAt\": 1, \"values\": [], \"files\": null}"_s));
}

void TestNodeReading::somethingElseIsRefused()
{
    for (const auto &text :
         { u""_s, u"1"_s, u"{}"_s, u"{\"at\": 1}"_s, u"{\"at\": \"x\", \"values\": []}"_s })
        QCOMPARE(nodeReading(text).error().kind, ErrorKind::Server);
}

void TestNodeReading::countersBecomeRates()
{
    const auto first = samplesOf({}, reading(1000, 100, 10));
    QCOMPARE(first, (Measured { { { u"active_connections"_s, {} }, 7 }, { { u"is_db_alive"_s, {} }, 1 } }));
    const auto database = u"we\"ird; drop"_s;
    const auto second = samplesOf(reading(1000, 100, 10), reading(1060, 220, 70));
    QCOMPARE(second.value({ u"xact_commit"_s, database }), 2.0);
    QCOMPARE(second.value({ u"xact_rollback"_s, database }), 1.0);
    QCOMPARE(second.value({ u"tps"_s, database }), 3.0);
}

void TestNodeReading::increasesKeepTheirSum()
{
    double sum = 0;
    std::optional<NodeReading> before;
    for (int minute = 0; minute <= 10; ++minute) {
        const auto now = reading(1000 + minute * 60 + (minute % 3) * 0.2, minute * 7, 0);
        sum += 60 * samplesOf(before, now).value({ u"xact_commit"_s, u"we\"ird; drop"_s });
        before = now;
    }
    QCOMPARE(sum, 70.0);
}

void TestNodeReading::resetsAndRestartsAreGaps()
{
    const Measure commits { u"xact_commit"_s, u"we\"ird; drop"_s };
    const Measure rollbacks { u"xact_rollback"_s, u"we\"ird; drop"_s };
    const auto reset = samplesOf(reading(1000, 100, 10), reading(1060, 20, 70));
    QVERIFY(!reset.contains(commits) && reset.contains(rollbacks));
    auto restarted = reading(1060, 200, 70);
    restarted.startedAt = 1030;
    QVERIFY(!samplesOf(reading(1000, 100, 10), restarted).contains(commits));
    QCOMPARE(samplesOf(reading(1000, 100, 10), restarted).value({ u"active_connections"_s, {} }), 7.0);
    QVERIFY(!samplesOf(reading(1000, 100, 10), reading(940, 200, 70)).contains(commits)); // clock set back
    QVERIFY(!samplesOf(reading(1000, 100, 10), reading(1000.3, 200, 70)).contains(commits));
}

void TestNodeReading::hostIsMeasured()
{
    const auto before = hostReading({ { u"stat"_s, stat },
                                      { u"meminfo"_s, meminfo },
                                      { u"diskstats"_s, disks(100, 1000, 200, 2000, 500) },
                                      { u"net"_s, network(1000, 500) } });
    const auto now = hostReading({ { u"stat"_s, laterStat },
                                   { u"meminfo"_s, meminfo },
                                   { u"loadavg"_s, u"1.25 0.5 0.1 2/300 12345"_s },
                                   { u"diskstats"_s, disks(160, 1600, 500, 8000, 60500) },
                                   { u"net"_s, network(7000, 560) } });
    const QHash<QString, double> expected { { u"cpu_percent"_s, 40 },
                                            { u"load_average"_s, 1.25 },
                                            { u"memory_percent"_s, 75 },
                                            { u"apps_reserved_memory_percent"_s, 25 },
                                            { u"read_iops"_s, 1 },
                                            { u"write_iops"_s, 5 },
                                            { u"iops"_s, 6 },
                                            { u"read_throughput"_s, 5120 },
                                            { u"write_throughput"_s, 51200 },
                                            { u"disk_queue_depth"_s, 1 },
                                            { u"network_bytes_ingress"_s, 100 },
                                            { u"network_bytes_egress"_s, 1 } };
    QCOMPARE(hostFigures(before, now, 60), expected);
    for (const auto &id : expected.keys())
        QVERIFY2(metricOf(id) != nullptr, qPrintable(id));
}

void TestNodeReading::machineThatStartedAnewIsAGap()
{
    const auto before = hostReading({ { u"stat"_s, laterStat },
                                      { u"diskstats"_s, disks(100, 1, 1, 1, 1) },
                                      { u"net"_s, network(9, 9) } });
    const auto now = hostReading(
        { { u"stat"_s, stat }, { u"diskstats"_s, disks(1, 9, 9, 9, 9) }, { u"net"_s, network(1, 1) } });
    QVERIFY(hostFigures(before, now, 60).isEmpty());
}

void TestNodeReading::foreignHostFilesAreIgnored()
{
    for (const auto &text :
         { u""_s, u"\n\n"_s, u"cpu"_s, u"MemTotal: x kB\nMemAvailable:"_s, u"eth0: 1"_s, u"disk 0 sda 1"_s }) {
        const auto now = hostReading({ { u"stat"_s, text },
                                       { u"meminfo"_s, text },
                                       { u"loadavg"_s, text },
                                       { u"diskstats"_s, text },
                                       { u"net"_s, text } });
        QVERIFY2(hostFigures(now, now, 60).isEmpty(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestNodeReading)
#include "tst_node_reading.moc"
