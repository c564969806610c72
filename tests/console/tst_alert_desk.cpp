// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/alert_desk.h"
#include "core/collect/collector_lock.h"
#include "core/metrics/metric_paths.h"
#include "tests/support/web_receiver.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< Milliseconds

const auto cluster = u"we\"ird; drop@7251"_s;
const Minute now = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());

QString path()
{
    return AlertStore::pathBeside(metricStorePath(cluster));
}

AlertStore store()
{
    return std::move(AlertStore::open(path()).value());
}

AlertRule odd()
{
    return { .id = u"odd"_s, .metric = u"tps"_s, .threshold = 5, .nodes = { u"\"1'; --"_s }, .isEnabled = true };
}

/// A desk and what it says.
struct Desk
{
    AlertDesk desk;
    QSignalSpy answers { &desk, &AlertDesk::read };
    QSignalSpy refusals { &desk, &AlertDesk::refused };
    QSignalSpy tests { &desk, &AlertDesk::tested };

    Desk() { desk.setCluster(cluster); }
    AlertsAnswer last() const
    {
        return answers.isEmpty() ? AlertsAnswer {} : answers.last()[0].value<AlertsAnswer>();
    }
    /// True once an answer is as wanted.
    template <class Wanted> bool comes(Wanted wanted) const
    {
        return QTest::qWaitFor([&] { return !answers.isEmpty() && wanted(last()); }, patience);
    }
};

} // namespace

/// Alerts read and changed beside the window's thread.
class TestAlertDesk : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    }
    void lookingMakesNothing();
    void changesAreKeptInTurn();
    void rulesAreTried();
    void historyIsThatOfTheTime();
    void whoCollectsIsSaid();
    void badChangeIsRefused();
    void brokenFileIsSaid();
    void testMessageIsTold();
    void testThatFailsHidesTheAddress();
    void anotherClustersAnswersAreDropped();
    void changesAreMadeThoughTheWindowCloses();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAlertDesk::lookingMakesNothing()
{
    const Desk desk;
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return answer.rules.size() == suggestedRules().size(); }));
    QVERIFY(desk.last().collector.isEmpty() && desk.last().alerts.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestAlertDesk::changesAreKeptInTurn()
{
    Desk desk;
    for (int i = 1; i <= 20; ++i) {
        auto rule = odd();
        rule.threshold = i;
        desk.desk.change(KeepRules { { rule } });
    }
    const AlertSilence silence { u"odd"_s, u"\"1'; --"_s, now + 2h };
    desk.desk.change(silence);
    desk.desk.change(AlertAction { .id = u"hook"_s, .url = u"https://example.org/?key=hidden"_s });
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return !answer.receivers.isEmpty(); }));
    QCOMPARE(ruleOf(desk.last().rules, u"odd"_s)->threshold, 20.0);
    QCOMPARE(desk.last().silences, QList { silence });
    QCOMPARE(desk.last().receivers.first().name, u"example.org"_s);
    desk.desk.change(AlertSilence { silence.rule, silence.subject, now });
    desk.desk.change(DropAction { u"hook"_s });
    desk.desk.change(DropRule { u"odd"_s });
    QVERIFY(desk.comes([](const AlertsAnswer &answer) {
        return ruleOf(answer.rules, u"odd"_s) == nullptr && answer.silences.isEmpty()
            && answer.receivers.isEmpty();
    }));
    QCOMPARE(desk.refusals.size(), 0);
}

/// Of wishes that come at once the last is answered; without a file it is said why there is no answer.
void TestAlertDesk::rulesAreTried()
{
    Desk desk;
    QSignalSpy trials(&desk.desk, &AlertDesk::tried);
    auto rule = odd();
    for (rule.threshold = 1; rule.threshold < 9; ++rule.threshold)
        desk.desk.tryOut(rule);
    rule.threshold = 9;
    desk.desk.tryOut(rule);
    const auto isAnswered = [&] { return !trials.isEmpty() && trials.last()[0].value<AlertRule>() == rule; };
    QVERIFY(QTest::qWaitFor(isAnswered, patience));
    QCOMPARE(trials.size(), 1);
    QVERIFY(!trials.last()[1].toString().isEmpty());
}

void TestAlertDesk::historyIsThatOfTheTime()
{
    const AlertKey key { u"odd"_s, u"1"_s };
    const auto record = [&key](Minute at) {
        return AlertRecord { { key, AlertState::Pending, AlertState::Firing, at, 7 }, u"sentence"_s };
    };
    QVERIFY(store().save(odd()));
    QVERIFY(store().write({ { key, AlertState::Firing, now - 1h, 7 } },
                          { record(now - 48h), record(now - 1h) }));
    Desk desk;
    desk.desk.ask({ { now - 2h, now } });
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return answer.history.size() == 1; }));
    QCOMPARE(firingOf(desk.last()).count, 1);
    desk.desk.ask({ { now - 72h, now } });
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return answer.history.size() == 2; }));
    QCOMPARE(desk.last().history.first().transition.at, now - 1h); // the newest first
    desk.desk.change(AlertSilence { {}, u"1"_s, now + 1h });
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return firingOf(answer).count == 0; }));
    QCOMPARE(desk.last().history.size(), 2); // the wish stays
}

void TestAlertDesk::whoCollectsIsSaid()
{
    QVERIFY(store().save(odd())); // makes the folder
    const auto lock = takeCollectorLock(metricStorePath(cluster), CollectorProgram::Agent);
    QVERIFY(lock);
    const Desk desk;
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return !answer.collector.isEmpty(); }));
}

void TestAlertDesk::badChangeIsRefused()
{
    Desk desk;
    auto rule = odd();
    rule.metric = u"none"_s;
    desk.desk.change(KeepRules { { rule } });
    QVERIFY(desk.refusals.wait(patience));
    QCOMPARE(desk.refusals.first()[0].value<Error>().kind, ErrorKind::Invalid);
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return ruleOf(answer.rules, u"odd"_s) == nullptr; }));
}

void TestAlertDesk::brokenFileIsSaid()
{
    QVERIFY(store().save(odd()));
    QFile::remove(path() + u"-wal"_s);
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir().mkpath(path())); // no file can be opened there
    Desk desk;
    QSignalSpy failures(&desk.desk, &AlertDesk::failed);
    QVERIFY(failures.wait(patience));
    QVERIFY(!failures.first()[0].value<Error>().message.isEmpty());
}

void TestAlertDesk::testMessageIsTold()
{
    const testing::WebReceiver receiver({ 200 });
    QVERIFY(store().save(AlertAction { .id = u"hook"_s, .url = receiver.url() }));
    Desk desk;
    desk.desk.test(u"hook"_s, u"shop \"eu\""_s);
    QVERIFY(desk.tests.wait(patience));
    QCOMPARE(desk.tests.first()[1].toString(), QString());
    const auto message = QJsonDocument::fromJson(receiver.bodies().value(0)).object();
    QCOMPARE(message.value(u"cluster"_s).toString(), u"shop \"eu\""_s);
    QCOMPARE(message.value(u"rule"_s).toString(), u"test"_s);
}

void TestAlertDesk::testThatFailsHidesTheAddress()
{
    const testing::WebReceiver receiver({ 500 });
    QVERIFY(store().save(AlertAction { .id = u"hook"_s, .url = receiver.url() + u"?key=hidden"_s }));
    Desk desk;
    desk.desk.test(u"hook"_s, u"shop"_s);
    QVERIFY(desk.tests.wait(patience));
    const auto problem = desk.tests.first()[1].toString();
    QVERIFY(!problem.isEmpty() && !problem.contains(u"hidden"_s));
    desk.desk.test(u"nobody"_s, u"shop"_s);
    QVERIFY(desk.tests.wait(patience));
    QVERIFY(desk.tests.last()[1].toString().contains(u"nobody"_s));
}

void TestAlertDesk::anotherClustersAnswersAreDropped()
{
    Desk desk;
    desk.desk.change(KeepRules { { odd() } });
    desk.desk.setCluster(u"another"_s);
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return ruleOf(answer.rules, u"odd"_s) == nullptr; }));
    desk.desk.setCluster(cluster);
    QVERIFY(desk.comes([](const AlertsAnswer &answer) { return ruleOf(answer.rules, u"odd"_s) != nullptr; }));
}

void TestAlertDesk::changesAreMadeThoughTheWindowCloses()
{
    {
        Desk desk;
        desk.desk.change(KeepRules { { odd() } });
    }
    QVERIFY(ruleOf(store().rules().value(), u"odd"_s) != nullptr);
}

QTEST_GUILESS_MAIN(TestAlertDesk)
#include "tst_alert_desk.moc"
