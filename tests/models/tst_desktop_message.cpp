// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include "models/desktop_message.h"
#include "tests/support/alert_world.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the desktop is told of alerts.
class TestDesktopMessage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::English);
        installTranslations();
    }
    void news_data();
    void news();
    void gravestComesFirst();
    void ruleThatIsGoneIsNoNews();
    void nothingNewIsNoMessage();
    void oneIsNamed();
    void manyAreCounted();
    void endsAreCounted();
};

namespace {

const auto hostile = u"we\"ird'; <b>drop</b>"_s;
const AlertKey disk { u"storage-85"_s, u"2"_s, hostile };
const AlertKey down { u"node-down"_s, u"3"_s };

/// Of a cluster where @p alerts are known and nothing is silenced.
AlertsAnswer answerWith(const QList<Alert> &alerts)
{
    auto answer = test::alertsAnswer();
    answer.alerts = alerts;
    answer.silences = {};
    return answer;
}

Minute ago(std::chrono::minutes span)
{
    return test::alertsAnswer().now - span;
}

Alert alertOf(const AlertKey &key, AlertState state, std::chrono::minutes since = 1min, double value = 91.24)
{
    return { key, state, ago(since), value };
}

std::optional<DesktopMessage> messageOf(const QList<Alert> &before, const QList<Alert> &after)
{
    const auto answer = answerWith(after);
    return messageFor(alertNews(before, answer), answer.nodeNames, u"shop %1 %2"_s);
}

} // namespace

void TestDesktopMessage::news_data()
{
    QTest::addColumn<QList<Alert>>("before");
    QTest::addColumn<QList<Alert>>("after");
    QTest::addColumn<QList<AlertSilence>>("silences");
    QTest::addColumn<bool>("isNews");
    const auto firing = alertOf(disk, AlertState::Firing);
    const auto ended = alertOf(disk, AlertState::Resolved);
    const auto pending = alertOf(disk, AlertState::Pending);
    const QList<AlertSilence> none;
    const auto end = test::alertsAnswer().now;
    QTest::newRow("begins to fire") << QList<Alert>() << QList { firing } << none << true;
    QTest::newRow("held long enough") << QList { pending } << QList { firing } << none << true;
    QTest::newRow("fires again") << QList { alertOf(disk, AlertState::Resolved, 9min) } << QList { firing }
                                 << none << true;
    QTest::newRow("ended and fires again, unseen")
        << QList { alertOf(disk, AlertState::Firing, 9min) } << QList { firing } << none << true;
    QTest::newRow("goes on firing, another value")
        << QList { alertOf(disk, AlertState::Firing, 1min, 88) } << QList { firing } << none << false;
    QTest::newRow("is about to") << QList<Alert>() << QList { pending } << none << false;
    QTest::newRow("did not hold") << QList { pending } << QList<Alert>() << none << false;
    QTest::newRow("ends") << QList { firing } << QList { ended } << none << true;
    QTest::newRow("had ended") << QList { ended } << QList { ended } << none << false;
    QTest::newRow("began and ended, unseen") << QList<Alert>() << QList { ended } << none << false;
    QTest::newRow("its rule was switched off") << QList { firing } << QList<Alert>() << none << false;
    QTest::newRow("rule is silenced") << QList<Alert>() << QList { firing }
                                      << QList<AlertSilence> { { disk.rule, {}, end + 1min } } << false;
    QTest::newRow("node is silenced") << QList<Alert>() << QList { firing }
                                      << QList<AlertSilence> { { {}, disk.subject, end + 1min } } << false;
    QTest::newRow("ends in silence") << QList { firing } << QList { ended }
                                     << QList<AlertSilence> { { {}, {}, end + 1min } } << false;
    QTest::newRow("another node is silenced") << QList<Alert>() << QList { firing }
                                              << QList<AlertSilence> { { {}, u"7"_s, end + 1min } } << true;
    QTest::newRow("silence is over") << QList<Alert>() << QList { firing }
                                     << QList<AlertSilence> { { {}, {}, end } } << true;
}

void TestDesktopMessage::news()
{
    QFETCH(const QList<Alert>, before);
    QFETCH(const QList<Alert>, after);
    QFETCH(const QList<AlertSilence>, silences);
    auto answer = answerWith(after);
    answer.silences = silences;
    QTEST(!alertNews(before, answer).isEmpty(), "isNews");
}

void TestDesktopMessage::gravestComesFirst()
{
    const auto news = alertNews({ alertOf({ u"cpu-95"_s, u"4"_s }, AlertState::Firing, 5min) },
                                answerWith({ alertOf({ u"cpu-95"_s, u"4"_s }, AlertState::Resolved),
                                             alertOf(disk, AlertState::Firing),
                                             alertOf(down, AlertState::Firing, 1min, 0) }));
    QCOMPARE(news.size(), 3);
    QCOMPARE(news[0].alert.key, down);
    QCOMPARE(news[1].alert.key, disk);
    QCOMPARE(news[2].alert.state, AlertState::Resolved);
}

void TestDesktopMessage::ruleThatIsGoneIsNoNews()
{
    QVERIFY(alertNews({}, answerWith({ alertOf({ u"gone"_s, u"1"_s }, AlertState::Firing) })).isEmpty());
}

void TestDesktopMessage::nothingNewIsNoMessage()
{
    const auto firing = QList { alertOf(disk, AlertState::Firing) };
    QVERIFY(!messageOf(firing, firing));
}

void TestDesktopMessage::oneIsNamed()
{
    const auto message = messageOf({}, { alertOf(disk, AlertState::Firing) });
    QVERIFY(message);
    QCOMPARE(message->title, u"shop %1 %2: an alert fires"_s);
    const auto lines = message->text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], sentenceOf(*ruleOf(test::alertsAnswer().rules, disk.rule)));
    QCOMPARE(lines[1], u"10.7.0.5:5432, %1: 91.2 %"_s.arg(hostile));
    QCOMPARE(message->alert, disk);
    const auto ended =
        messageOf({ alertOf(disk, AlertState::Firing, 9min) }, { alertOf(disk, AlertState::Resolved) });
    QVERIFY(ended);
    QCOMPARE(ended->title, u"shop %1 %2: an alert has ended"_s);
    QCOMPARE(ended->severity, Severity::Ok);
}

/// A storm: one message with a count.
void TestDesktopMessage::manyAreCounted()
{
    QList<Alert> before { alertOf({ u"cpu-95"_s, u"4"_s }, AlertState::Firing, 5min) };
    QList<Alert> after { alertOf({ u"cpu-95"_s, u"4"_s }, AlertState::Resolved) };
    for (int part = 0; part < 400; ++part)
        after << alertOf({ disk.rule, disk.subject, QString::number(part) }, AlertState::Firing);
    after << alertOf(down, AlertState::Firing, 1min, 0);
    const auto message = messageOf(before, after);
    QVERIFY(message);
    QCOMPARE(message->title, u"shop %1 %2: 401 alerts fire"_s);
    QCOMPARE(message->severity, Severity::Critical);
    QCOMPARE(message->alert, down);
    QCOMPARE(message->text.count(u'\n'), 2);
    QVERIFY2(message->text.endsWith(u"1 alert has ended."_s), qPrintable(message->text));
}

void TestDesktopMessage::endsAreCounted()
{
    const auto message = messageOf(
        { alertOf(disk, AlertState::Firing, 9min), alertOf(down, AlertState::Firing, 9min) },
        { alertOf(disk, AlertState::Resolved), alertOf(down, AlertState::Resolved, 1min, 1) });
    QVERIFY(message);
    QCOMPARE(message->title, u"shop %1 %2: 2 alerts have ended"_s);
    QCOMPARE(message->text.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(TestDesktopMessage)
#include "tst_desktop_message.moc"
