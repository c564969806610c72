// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_desk.h"
#include "core/guard/guard_line.h"
#include "core/sandbox/server_control.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What guards say to each other, and that nobody else can say it.
class TestGuardLine : public QObject
{
    Q_OBJECT
private slots:
    void lineIsReadBack();
    void forgedLineIsRefused();
    void oldAnswerIsRefused();
    void guardAnswers();
    void strangerLearnsNothing();
    void silentGuardIsLeftInTime();
    void voteIsKeptBeforeItIsSaid();
    void damagedStateIsNotForgotten();
    void pauseHasToBeFresh();
};

namespace {

const QByteArray secret = "correct horse battery staple";
const QJsonObject hello { { u"ask"_s, u"we\"ird; drop Ωmega"_s } };
const VoteWish wish { .guard = 1, .epoch = 1, .group = 1, .server = u"w1:5432"_s };

HostPort freePlace()
{
    return { u"127.0.0.1"_s, findFreePorts(1, {})->first() };
}

std::unique_ptr<GuardDesk> deskAt(const QString &path)
{
    auto desk = GuardDesk::at(path, 2);
    if (!desk)
        qFatal("%s", qPrintable(desk.error().message));
    (*desk)->publish({ { .group = 1, .server = wish.server, .state = WatchState::Suspect } }, true);
    return std::move(*desk);
}

} // namespace

void TestGuardLine::lineIsReadBack()
{
    const auto question = signedLine(hello, secret);
    QCOMPARE(messageIn(question, secret).value(), hello);
    const auto answer = signedLine(hello, secret, question);
    QCOMPARE(messageIn(answer, secret, question).value(), hello);
    QVERIFY(!question.contains(secret));
}

void TestGuardLine::forgedLineIsRefused()
{
    auto line = signedLine(hello, secret);
    QVERIFY(!messageIn(line, "another secret of some length"));
    line.replace("drop", "keep");
    QVERIFY(!messageIn(line, secret));
    QVERIFY(!messageIn({}, secret));
    QVERIFY(!messageIn("{}", secret));
}

void TestGuardLine::oldAnswerIsRefused()
{
    const auto answer = signedLine(hello, secret, "first question");
    QVERIFY(messageIn(answer, secret, "first question"));
    QVERIFY(!messageIn(answer, secret, "second question"));
    QVERIFY(!messageIn(answer, secret));
}

void TestGuardLine::guardAnswers()
{
    const auto place = freePlace();
    const auto listener = GuardListener::at(place, secret, [](const QJsonObject &question) {
        return question[u"ask"_s] == u"no"_s ? QJsonObject { { u"refused"_s, u"Not now."_s } }
                                             : QJsonObject { { u"heard"_s, question[u"ask"_s] } };
    });
    QVERIFY(listener.has_value());
    for (int i = 0; i < 3; ++i) {
        const auto answer = askGuard(place, hello, secret, Deadline::in(5s));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().message));
        QCOMPARE((*answer)[u"heard"_s], hello[u"ask"_s]);
    }
    const auto refused = askGuard(place, { { u"ask"_s, u"no"_s } }, secret, Deadline::in(5s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"Not now."_s);
    QVERIFY(!GuardListener::at(place, secret, {}).has_value()); // taken
}

void TestGuardLine::strangerLearnsNothing()
{
    const auto place = freePlace();
    bool wasAsked = false;
    const auto listener = GuardListener::at(place, secret, [&](const QJsonObject &) {
        wasAsked = true;
        return QJsonObject {};
    });
    const auto answer = askGuard(place, hello, "another secret of some length", Deadline::in(5s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Refused);
    QVERIFY(!wasAsked);
}

void TestGuardLine::silentGuardIsLeftInTime()
{
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!askGuard(freePlace(), hello, secret, Deadline::in(1s)));
    const auto place = freePlace();
    QSemaphore isLeft;
    const auto listener = GuardListener::at(place, secret, [&](const QJsonObject &) {
        isLeft.acquire();
        return QJsonObject {};
    });
    const auto late = askGuard(place, hello, secret, Deadline::in(500ms));
    isLeft.release();
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() < 5000);
}

void TestGuardLine::voteIsKeptBeforeItIsSaid()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"deep/guard-2.json"_s);
    const auto now = std::chrono::steady_clock::now();
    const auto wallNow = QDateTime::currentDateTimeUtc();
    QVERIFY(!deskAt(path)->answer(voteQuestion(wish), now, wallNow).contains(u"refused"_s));
    const PastFailover failover { 1, QDateTime::fromString(u"2026-11-27T12:00:00Z"_s, Qt::ISODate) };
    QVERIFY(deskAt(path)->setRunning(failover).has_value());
    QCOMPARE(deskAt(path)->running(), std::optional(failover)); // it died with it
    QVERIFY(deskAt(path)->setRunning(std::nullopt).has_value());
    QVERIFY(!deskAt(path)->running());
    // Also after a restart it does not agree to the same epoch again.
    const auto again = deskAt(path);
    QCOMPARE(again->report().epoch, 1);
    QCOMPARE(again->report().failovers.size(), 1);
    auto other = wish;
    other.guard = 3;
    QVERIFY(again->answer(voteQuestion(other), now, wallNow).contains(u"refused"_s));
    other.epoch = 2;
    QVERIFY(!again->answer(voteQuestion(other), now, wallNow).contains(u"refused"_s));
    other.epoch = 3;
    QVERIFY(again->answer(voteQuestion(other), now, wallNow).contains(u"refused"_s)); // twice in an hour
    // What cannot be kept is not agreed to.
    const auto homeless = deskAt(u"/proc/no/guard.json"_s);
    QVERIFY(homeless->answer(voteQuestion(wish), now, wallNow).contains(u"refused"_s));
    QCOMPARE(homeless->report().epoch, 0);
}

void TestGuardLine::damagedStateIsNotForgotten()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"guard-2.json"_s);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"epo");
    file.close();
    QVERIFY(!GuardDesk::at(path, 2).has_value());
}

void TestGuardLine::pauseHasToBeFresh()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"guard-2.json"_s);
    const auto desk = deskAt(path);
    const auto now = std::chrono::steady_clock::now();
    const auto wallNow = QDateTime::currentDateTimeUtc();
    const auto question = pauseQuestion(wallNow.addSecs(600));
    QVERIFY(desk->answer(question, now, wallNow.addSecs(3600)).contains(u"refused"_s));
    QVERIFY(!desk->answer(question, now, wallNow).contains(u"refused"_s));
    QVERIFY(desk->answer(voteQuestion(wish), now, wallNow).contains(u"refused"_s));
    QVERIFY(deskAt(path)->report().pausedUntil.isValid());
    QVERIFY(!desk->answer(pauseQuestion({}), now, wallNow).contains(u"refused"_s));
    QVERIFY(!desk->answer(voteQuestion(wish), now, wallNow).contains(u"refused"_s));
    QVERIFY(desk->answer({ { u"ask"_s, u"dance"_s } }, now, wallNow).contains(u"refused"_s));
}

QTEST_GUILESS_MAIN(TestGuardLine)
#include "tst_guard_line.moc"
