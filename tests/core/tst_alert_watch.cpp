// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_watch.h"
#include "core/collect/minute_writer.h"
#include "tests/support/web_receiver.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27) + 1h;
const auto odd = u"we\"ird; drop"_s;
const MessengerTimes quick { .answer = 300ms, .firstPause = 1ms, .tries = 3 };

} // namespace

/// From the metrics file to the one who is told.
class TestAlertWatch : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_minute = start;
        m_writer.emplace(path(), MeasuredCluster { odd, odd });
    }
    void firesTellsAndEnds();
    void whatNoLongerAppliesEnds();
    void silencedAlertIsKeptNotTold();
    void mildAlertsAreNotTold();
    void statesOutliveTheProgram();
    void rulesAreChangedMeanwhile();
    void webhookIsTriedAgain();
    void silentWebhookHoldsNothingUp();
    void addressIsNeverSaid();
    void commandGetsItsWordsWhole();
    void badActionsAreRefused();
    void fileIsForItsOwnerOnly();
    void storeKeepsWhatItIsGiven();

private:
    QString path() const { return m_folder->filePath(u"shop.sqlite"_s); }
    AlertStore store() const { return std::move(AlertStore::open(AlertStore::pathBeside(path())).value()); }
    void enable(const QString &id, AlertSeverity severity = AlertSeverity::Critical)
    {
        QVERIFY(store().save(AlertRule { .id = id,
                                         .metric = u"storage_percent"_s,
                                         .threshold = 85,
                                         .window = 1min,
                                         .severity = severity,
                                         .isEnabled = true }));
    }
    /// Collects a minute and judges it; the states that were reached.
    QStringList minute(AlertWatch &watch, double percent)
    {
        return minute(watch, { { u"2"_s, { { { u"storage_percent"_s, {} }, percent } } } });
    }
    QStringList minute(AlertWatch &watch, const QList<SubjectSamples> &subjects)
    {
        CollectedMinute collected { .minute = m_minute,
                                    .subjects = subjects,
                                    .nodeNames = { { u"2"_s, odd } } };
        QStringList reached;
        if (!m_writer->write(collected))
            return { u"not written"_s };
        const auto judged = watch.judge(m_minute);
        m_minute += 1min;
        if (!judged)
            return { judged.error().message };
        for (const auto &one : *judged)
            reached << nameOf(one.transition.to);
        return reached;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<MinuteWriter> m_writer;
    Minute m_minute;
};

void TestAlertWatch::firesTellsAndEnds()
{
    const WebReceiver receiver({ 200 });
    enable(u"disk"_s);
    QVERIFY(store().save(AlertAction { .id = u"hook"_s, .url = receiver.url() }));
    AlertWatch watch(path(), odd, quick);
    QCOMPARE(minute(watch, 10), QStringList {});
    QCOMPARE(minute(watch, 90), (QStringList { u"pending"_s, u"firing"_s }));
    QCOMPARE(minute(watch, 91), QStringList {});
    QCOMPARE(minute(watch, 10), QStringList { u"resolved"_s });
    QTRY_COMPARE(receiver.bodies().size(), 2);
    const auto fired = QJsonDocument::fromJson(receiver.bodies().first()).object();
    QCOMPARE(fired.value(u"state"_s).toString(), u"firing"_s);
    QCOMPARE(fired.value(u"cluster"_s).toString(), odd);
    QCOMPARE(fired.value(u"node"_s).toString(), odd);
    QCOMPARE(fired.value(u"nodeId"_s).toInt(), 2);
    QCOMPARE(fired.value(u"value"_s).toDouble(), 90.0);
    QCOMPARE(fired.value(u"severity"_s).toString(), u"critical"_s);
    QVERIFY(!fired.value(u"sentence"_s).toString().isEmpty());
    const auto history = store().history({ start, start + 1h }, 100).value();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.first().transition.to, AlertState::Resolved);
    QCOMPARE(history.first().transition.value, 10.0);
}

/// A node that answers without the metric, or is measured no more while others are; not one that is silent.
void TestAlertWatch::whatNoLongerAppliesEnds()
{
    enable(u"disk"_s);
    AlertWatch watch(path(), odd, quick);
    const auto alive = [](const QString &node, double is) {
        return SubjectSamples { node, { { { u"is_db_alive"_s, {} }, is } } };
    };
    const SubjectSamples full { u"2"_s,
                                { { { u"is_db_alive"_s, {} }, 1 }, { { u"storage_percent"_s, {} }, 90 } } };
    const QStringList fired { u"pending"_s, u"firing"_s };
    const QStringList ended { u"resolved"_s };
    QCOMPARE(minute(watch, { full }), fired);
    QCOMPARE(minute(watch, { alive(u"2"_s, 0) }), QStringList());
    QCOMPARE(minute(watch, { alive(u"2"_s, 1) }), ended);
    QCOMPARE(minute(watch, { full }), fired);
    QCOMPARE(minute(watch, QList<SubjectSamples>()), QStringList()); // nobody was asked
    QCOMPARE(minute(watch, { alive(u"3"_s, 1) }), ended);
}

void TestAlertWatch::silencedAlertIsKeptNotTold()
{
    const WebReceiver receiver({ 200 });
    enable(u"disk"_s);
    enable(u"other"_s);
    QVERIFY(store().save(AlertAction { .id = u"hook"_s, .url = receiver.url() }));
    QVERIFY(store().silence({ u"disk"_s, {}, start + 30min }));
    AlertWatch watch(path(), odd, quick);
    QCOMPARE(minute(watch, 90).size(), 4);
    QTRY_COMPARE(watch.waiting(), 0u);
    QCOMPARE(receiver.bodies().size(), 1);
    QVERIFY(receiver.bodies().first().contains("other"));
    int silenced = 0;
    const auto history = store().history({ start, start + 1h }, 100).value();
    for (const auto &record : history)
        silenced += record.transition.isSilenced ? 1 : 0;
    QCOMPARE(silenced, 2);
    QVERIFY(store().silence({ u"disk"_s, {}, start }));
    QVERIFY(store().silences(start + 1min).value().isEmpty());
}

void TestAlertWatch::mildAlertsAreNotTold()
{
    const WebReceiver receiver({ 200 });
    enable(u"mild"_s, AlertSeverity::Informational);
    enable(u"bad"_s, AlertSeverity::Error);
    QVERIFY(store().save(
        AlertAction { .id = u"hook"_s, .url = receiver.url(), .leastSeverity = AlertSeverity::Warning }));
    AlertWatch watch(path(), odd, quick);
    QCOMPARE(minute(watch, 90).size(), 4);
    QTRY_COMPARE(watch.waiting(), 0u);
    QCOMPARE(receiver.bodies().size(), 1);
    QVERIFY(receiver.bodies().first().contains("bad"));
}

void TestAlertWatch::statesOutliveTheProgram()
{
    enable(u"disk"_s);
    {
        AlertWatch watch(path(), odd, quick);
        QCOMPARE(minute(watch, 90).size(), 2);
    }
    AlertWatch watch(path(), odd, quick);
    QCOMPARE(minute(watch, 90), QStringList {}); // it fires already
    QCOMPARE(minute(watch, 10), QStringList { u"resolved"_s });
}

void TestAlertWatch::rulesAreChangedMeanwhile()
{
    AlertWatch watch(path(), odd, quick);
    QCOMPARE(minute(watch, 90), QStringList {});
    enable(u"disk"_s);
    QCOMPARE(minute(watch, 90), (QStringList { u"pending"_s, u"firing"_s }));
    QVERIFY(store().removeRule(u"disk"_s));
    QCOMPARE(minute(watch, 90), QStringList { u"resolved"_s });
    QVERIFY(store().alerts().value().isEmpty());
}

void TestAlertWatch::webhookIsTriedAgain()
{
    const WebReceiver receiver({ 500, 503, 204 });
    AlertMessenger messenger({}, quick);
    messenger.send({ .id = u"hook"_s, .url = receiver.url() }, "{}");
    QTRY_COMPARE(messenger.waiting(), 0u);
    QCOMPARE(receiver.bodies().size(), 3);
}

void TestAlertWatch::silentWebhookHoldsNothingUp()
{
    const WebReceiver receiver({ 0 });
    enable(u"disk"_s);
    QVERIFY(store().save(AlertAction { .id = u"hook"_s, .url = receiver.url() }));
    AlertWatch watch(path(), odd, { .answer = 60s, .firstPause = 60s, .tries = 3 });
    QCOMPARE(minute(watch, 90).size(), 2);
    QCOMPARE(minute(watch, 10), QStringList { u"resolved"_s });
    QTRY_COMPARE(receiver.bodies().size(), 1);
    QCOMPARE(watch.waiting(), 2u); // and the end waits for nobody
}

void TestAlertWatch::addressIsNeverSaid()
{
    const WebReceiver receiver({ 404 });
    std::mutex mutex;
    QString said;
    AlertMessenger messenger(
        [&](const QString &words) {
            const std::scoped_lock lock(mutex);
            said = words;
        },
        quick);
    messenger.send({ .id = u"hook"_s, .url = receiver.url() }, "{}");
    QTRY_COMPARE(messenger.waiting(), 0u);
    const std::scoped_lock lock(mutex);
    QVERIFY2(said.contains(u"404"_s) && said.contains(u"127.0.0.1"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"secret-token"_s), qPrintable(said));
}

/// No shell looks at them.
void TestAlertWatch::commandGetsItsWordsWhole()
{
    const auto target = m_folder->filePath(u"we\"ird; $(touch x) drop"_s);
    const AlertAction action { .id = u"tool"_s, .command = { u"tee"_s, u"--"_s, target } };
    const auto told = perform(action, "{\"a\":1}", Deadline::in(20s), {});
    QVERIFY2(told, qPrintable(told ? QString() : told.error().message));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"a\":1}\n"));
    const auto none =
        perform({ .id = u"x"_s, .command = { u"/no/such/program"_s } }, "{}", Deadline::in(20s), {});
    QVERIFY(!none && none.error().kind == ErrorKind::Host);
    const auto slow =
        perform({ .id = u"x"_s, .command = { u"sleep"_s, u"60"_s } }, "{}", Deadline::in(100ms), {});
    QVERIFY(!slow && slow.error().kind == ErrorKind::Timeout);
    const auto failed = perform({ .id = u"x"_s, .command = { u"false"_s } }, "{}", Deadline::in(20s), {});
    QVERIFY(!failed && failed.error().message.contains(u'1'));
}

void TestAlertWatch::badActionsAreRefused()
{
    QVERIFY(!checkAction({ .id = u"a"_s }));
    QVERIFY(!checkAction({ .id = odd, .command = { u"true"_s } }));
    QVERIFY(!checkAction({ .id = u"a"_s, .url = u"file:///etc/passwd"_s }));
    QVERIFY(!checkAction({ .id = u"a"_s, .url = u"https://a/"_s, .command = { u"true"_s } }));
    QVERIFY(checkAction({ .id = u"a"_s, .url = u"https://a/b?c=d"_s }));
    const AlertAction action { .id = u"a"_s,
                               .command = { u"x"_s, odd },
                               .leastSeverity = AlertSeverity::Error };
    QCOMPARE(alertActionFromJson(toJson(action)).value(), action);
    QCOMPARE(safeText({ .id = u"a"_s, .url = u"https://u:p@hooks.example/b?c=d"_s }), u"hooks.example"_s);
}

void TestAlertWatch::fileIsForItsOwnerOnly()
{
    const auto made = store();
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(AlertStore::pathBeside(path())) & others, QFile::Permissions());
}

void TestAlertWatch::storeKeepsWhatItIsGiven()
{
    auto file = store();
    QCOMPARE(file.rules().value().size(), suggestedRules().size());
    auto changed = suggestedRules().first();
    changed.threshold = 7;
    QVERIFY(file.save(changed));
    QCOMPARE(file.rules().value().size(), suggestedRules().size());
    QVERIFY(file.rules().value().contains(changed));
    QVERIFY(file.removeRule(changed.id));
    QVERIFY(file.rules().value().contains(suggestedRules().first()));
    const QList<Alert> alerts { { { u"disk"_s, {}, odd }, AlertState::Firing, start, 0.1 } };
    const QList<AlertRecord> history {
        { { alerts.first().key, AlertState::Pending, AlertState::Firing, start, 0.1, true }, odd }
    };
    QVERIFY(file.write(alerts, history));
    QCOMPARE(store().alerts().value(), alerts);
    QCOMPARE(store().history({ start, start + 1min }, 10).value(), history);
    QVERIFY(store().history({ start + 1min, start + 2min }, 10).value().isEmpty());
    QVERIFY(file.forgetBefore(start + 1min));
    QVERIFY(store().history({ start, start + 1min }, 10).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestAlertWatch)
#include "tst_alert_watch.moc"
