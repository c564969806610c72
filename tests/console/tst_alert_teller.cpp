// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/alert_desk.h"
#include "app/console/alert_teller.h"
#include "core/base/translations.h"
#include "core/metrics/metric_paths.h"
#include "tests/support/alert_world.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; ///< Milliseconds
const auto cluster = u"we\"ird; drop@7251"_s;
const AlertKey disk { u"storage-85"_s, u"2"_s };
const AlertKey down { u"node-down"_s, u"3"_s };

/// A desktop that keeps what it is told.
class KeptMessages : public DesktopNotifier
{
    Q_OBJECT
public:
    [[nodiscard]] bool isAvailable() const override { return hasPlace; }
    void tell(const DesktopMessage &message) override { told << message; }
    void withdraw() override { ++withdrawn; }
    void click() { emit clicked(); }

    bool hasPlace = true;
    QList<DesktopMessage> told;
    int withdrawn = 0;
};

/// A teller, and the desktop that it tells.
struct Told
{
    KeptMessages desktop;
    AlertTeller teller { desktop };
    AlertsAnswer answer = test::alertsAnswer();

    Told()
    {
        answer.alerts = {};
        answer.silences = {};
        teller.setCluster(u"shop"_s);
        teller.setAnswer(answer);
    }
    void become(const AlertKey &key, AlertState state)
    {
        answer.now += 1min;
        answer.alerts.removeIf([&](const Alert &one) { return one.key == key; });
        answer.alerts << Alert { key, state, answer.now, 90 };
        teller.setAnswer(answer);
    }
};

} // namespace

/// Alerts told to the desktop while the window is open.
class TestAlertTeller : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::English);
        installTranslations();
    }
    void whatFiresAlreadyIsNotTold();
    void beginAndEndAreToldOnce();
    void silenceIsKept();
    void switchedOffTellsNothing();
    void noPlaceIsNoProblem();
    void clickAsksForTheAlert();
    void anotherClusterBeginsAnew();
    void alertOfAnAgentIsTold();
};

void TestAlertTeller::whatFiresAlreadyIsNotTold()
{
    KeptMessages desktop;
    AlertTeller teller(desktop);
    teller.setCluster(u"shop"_s);
    teller.setAnswer(test::alertsAnswer());
    teller.setAnswer(test::alertsAnswer());
    QVERIFY(desktop.told.isEmpty());
}

void TestAlertTeller::beginAndEndAreToldOnce()
{
    Told it;
    it.become(disk, AlertState::Pending);
    QVERIFY(it.desktop.told.isEmpty());
    it.become(disk, AlertState::Firing);
    it.teller.setAnswer(it.answer);
    QCOMPARE(it.desktop.told.size(), 1);
    QCOMPARE(it.desktop.told.last().title, u"shop: an alert fires"_s);
    it.become(disk, AlertState::Resolved);
    it.teller.setAnswer(it.answer);
    QCOMPARE(it.desktop.told.size(), 2);
    QCOMPARE(it.desktop.told.last().title, u"shop: an alert has ended"_s);
}

void TestAlertTeller::silenceIsKept()
{
    Told it;
    it.answer.silences = { { disk.rule, disk.subject, it.answer.now + 1h } };
    it.become(disk, AlertState::Firing);
    QVERIFY(it.desktop.told.isEmpty());
    it.answer.silences = {}; // it fires for a minute already
    it.answer.now += 1min;
    it.teller.setAnswer(it.answer);
    QVERIFY(it.desktop.told.isEmpty());
}

void TestAlertTeller::switchedOffTellsNothing()
{
    Told it;
    const int before = it.desktop.withdrawn;
    it.teller.setWanted(false);
    QCOMPARE(it.desktop.withdrawn, before + 1);
    it.become(disk, AlertState::Firing);
    QVERIFY(it.desktop.told.isEmpty());
    it.teller.setWanted(true); // what came about meanwhile is old
    it.teller.setAnswer(it.answer);
    QVERIFY(it.desktop.told.isEmpty());
    it.become(down, AlertState::Firing);
    QCOMPARE(it.desktop.told.size(), 1);
}

void TestAlertTeller::noPlaceIsNoProblem()
{
    Told it;
    it.desktop.hasPlace = false;
    it.become(disk, AlertState::Firing);
    QVERIFY(it.desktop.told.isEmpty());
}

void TestAlertTeller::clickAsksForTheAlert()
{
    Told it;
    QSignalSpy asked(&it.teller, &AlertTeller::alertRequested);
    it.become(disk, AlertState::Firing);
    it.desktop.click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.last()[0].value<AlertKey>(), disk);
    it.teller.setCluster(u"another"_s);
    it.desktop.click();
    QVERIFY(asked.last()[0].value<AlertKey>().rule.isEmpty());
}

void TestAlertTeller::anotherClusterBeginsAnew()
{
    Told it;
    it.teller.setCluster(u"another"_s);
    it.become(disk, AlertState::Firing);
    QVERIFY(it.desktop.told.isEmpty());
    it.become(down, AlertState::Firing);
    QCOMPARE(it.desktop.told.size(), 1);
    QVERIFY(it.desktop.told.last().title.startsWith(u"another: "_s));
}

/// Another program judges and writes; the window's desk reads what it wrote.
void TestAlertTeller::alertOfAnAgentIsTold()
{
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    auto agent = AlertStore::open(AlertStore::pathBeside(metricStorePath(cluster)));
    QVERIFY(agent);
    KeptMessages desktop;
    AlertTeller teller(desktop);
    teller.setCluster(u"shop"_s);
    AlertDesk desk;
    connect(&desk, &AlertDesk::read, &teller, &AlertTeller::setAnswer);
    QSignalSpy answers(&desk, &AlertDesk::read);
    desk.setCluster(cluster);
    QVERIFY(QTest::qWaitFor([&] { return !answers.isEmpty(); }, patience));

    const auto now = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    QVERIFY(agent->silence({ {}, u"9"_s, now + 1h }));
    QVERIFY(agent->write({ { disk, AlertState::Firing, now, 91 },
                           { down, AlertState::Firing, now, 0 },
                           { { down.rule, u"9"_s }, AlertState::Firing, now, 0 } },
                         {}));
    desk.refresh();
    QVERIFY(QTest::qWaitFor([&] { return !desktop.told.isEmpty(); }, patience));
    QCOMPARE(desktop.told.last().title, u"shop: 2 alerts fire"_s);
    QCOMPARE(desktop.told.last().alert, down);
    QVERIFY(agent->write({ { disk, AlertState::Resolved, now + 1min, 80 },
                           { down, AlertState::Firing, now, 0 },
                           { { down.rule, u"9"_s }, AlertState::Resolved, now + 1min, 1 } },
                         {}));
    desk.refresh();
    QVERIFY(QTest::qWaitFor([&] { return desktop.told.size() == 2; }, patience));
    QCOMPARE(desktop.told.last().title, u"shop: an alert has ended"_s);
    QCOMPARE(desktop.told.last().alert, disk);
}

QTEST_GUILESS_MAIN(TestAlertTeller)
#include "tst_alert_teller.moc"
