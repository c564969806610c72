// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_identity.h"
#include "core/journal/interrupted_runs.h"
#include "tests/support/write_protected.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

namespace {

JournalEntry exampleEntry()
{
    JournalEntry entry;
    entry.runId = QStringLiteral("b7");
    entry.who = QStringLiteral("ann@desk");
    entry.cluster = QStringLiteral("shop");
    entry.reference = QStringLiteral("connection:shop");
    entry.clusterId = QStringLiteral("shop/7351");
    entry.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    entry.process = processIdentity();
    entry.plan.operation = QStringLiteral("node.add");
    entry.plan.title = QStringLiteral("Add w\"ird; drop:5432");
    entry.plan.steps = { { .title = QStringLiteral("one"), .run = RunSql { QStringLiteral("SELECT 1") } },
                         { .title = QStringLiteral("two"), .run = FollowJob { JobId { 3 } } } };
    entry.checks = { { QStringLiteral("disk"), CheckResult::Warn, QStringLiteral("little room"),
                       QStringLiteral("make some"),
                       RemedyPlan { QStringLiteral("cleanup.run"),
                                    { { QStringLiteral("node"), QStringLiteral("we\"ird; drop") } },
                                    QStringLiteral("Clean up…") } } };
    return entry;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }
    void entryComesBackAsItWasWritten();
    void stepsKeepStartEndAndNotices();
    void runWithoutEndOfADeadProgramIsInterrupted();
    void runOfALivingProgramIsNotInterrupted();
    void damagedFileIsKeptAsideAndANewOneBegun();
    void truncatedFileIsKeptAside();
    void folderInItsPlaceIsOneSentence();
    void readOnlyFileIsReadAndStopsChanges();
    void newerFileIsLeftAlone();
    void listIsNewestFirstAndByCluster();
    void onlyAChangeStandsInTheWayOfUndo();

private:
    QString path() const { return folder->filePath(QStringLiteral("deep/journal.sqlite")); }
    Journal open() const
    {
        auto journal = Journal::open(path());
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return std::move(*journal);
    }
    std::unique_ptr<QTemporaryDir> folder;
};

void TestJournal::entryComesBackAsItWasWritten()
{
    auto written = exampleEntry();
    written.id = open().begin(written).value();
    written.steps.resize(2);
    QCOMPARE(open().entry(written.id).value(), written);
    QCOMPARE(open().entry(99).error().kind, ErrorKind::NotFound);
}

void TestJournal::stepsKeepStartEndAndNotices()
{
    auto journal = open();
    const auto id = journal.begin(exampleEntry()).value();
    QVERIFY(journal.record(id, { .step = 0, .state = StepState::Running }));
    auto running = journal.entry(id)->steps.at(0);
    QCOMPARE(running.state, StepState::Running);
    QVERIFY(running.startedAt.isValid() && !running.endedAt.isValid());
    QVERIFY(journal.record(id,
                           { .step = 0,
                             .state = StepState::Done,
                             .message = QStringLiteral("42"),
                             .notices = { QStringLiteral("NOTICE:  it's \"done\"") } }));
    QVERIFY(journal.end(id, { Outcome::Succeeded, QStringLiteral("fine"), 2 }));
    const auto entry = open().entry(id).value();
    QCOMPARE(entry.steps.at(0).startedAt, running.startedAt);
    QVERIFY(entry.steps.at(0).endedAt >= running.startedAt);
    QCOMPARE(entry.steps.at(0).message, QStringLiteral("42"));
    QCOMPARE(entry.steps.at(0).notices, QStringList { QStringLiteral("NOTICE:  it's \"done\"") });
    QCOMPARE(entry.steps.at(1).state, StepState::Waiting);
    QCOMPARE(entry.outcome, std::optional(Outcome::Succeeded));
}

void TestJournal::runWithoutEndOfADeadProgramIsInterrupted()
{
    auto entry = exampleEntry();
    entry.process = QStringLiteral("1/12345"); // process 1 runs, but did not start then
    auto journal = open();
    const auto id = journal.begin(entry).value();
    QCOMPARE(journal.interrupted()->size(), 1);
    QVERIFY(journal.reopen(id, QStringLiteral("c8")));
    QVERIFY(journal.interrupted()->isEmpty());
    QCOMPARE(journal.entry(id)->runId, QStringLiteral("c8"));
}

void TestJournal::runOfALivingProgramIsNotInterrupted()
{
    auto journal = open();
    QVERIFY(journal.begin(exampleEntry()));
    QVERIFY(journal.interrupted()->isEmpty());
}

void TestJournal::damagedFileIsKeptAsideAndANewOneBegun()
{
    const QByteArray rubbish("this is no database, but somebody may need it");
    QDir().mkpath(QFileInfo(path()).absolutePath());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rubbish) > 0);
    file.close();
    auto journal = open();
    QVERIFY(journal.notice().contains(QLatin1String("damaged")));
    QVERIFY(journal.begin(exampleEntry()));
    const QDir deep(QFileInfo(path()).absolutePath());
    const auto aside = deep.entryList({ QStringLiteral("*.damaged-*") });
    QCOMPARE(aside.size(), 1);
    QFile kept(deep.filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), rubbish);
    QVERIFY(open().notice().isEmpty());
}

void TestJournal::truncatedFileIsKeptAside()
{
    {
        auto journal = open();
        for (int i = 0; i < 200; ++i)
            QVERIFY(journal.begin(exampleEntry()));
    }
    QFile file(path());
    QVERIFY(file.resize(file.size() / 2));
    const auto journal = open();
    QVERIFY(journal.notice().contains(QLatin1String("damaged")));
    QVERIFY(journal.list()->isEmpty());
}

void TestJournal::folderInItsPlaceIsOneSentence()
{
    QVERIFY(QDir().mkpath(path()));
    const auto journal = Journal::open(path());
    QVERIFY(!journal);
    QCOMPARE(journal.error().kind, ErrorKind::Storage);
    QVERIFY(journal.error().message.contains(path()));
}

void TestJournal::readOnlyFileIsReadAndStopsChanges()
{
    QVERIFY(open().begin(exampleEntry()));
    const testing::WriteProtected isProtected(path());
    QVERIFY(isProtected.isDone());
    auto journal = open();
    QVERIFY2(journal.notice().contains(QLatin1String("read-only")), qPrintable(journal.notice()));
    QCOMPARE(journal.list()->size(), 1);
    const auto begun = journal.begin(exampleEntry());
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::Storage);
    QCOMPARE(journal.list()->size(), 1);
}

void TestJournal::newerFileIsLeftAlone()
{
    (void)open();
    QFile file(path()); // user_version is the big-endian number at offset 60 (sqlite.org/fileformat2.html)
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60) && file.write(QByteArray("\0\0\0\x63", 4)) == 4);
    file.close();
    const auto journal = Journal::open(path());
    QVERIFY(!journal);
    QVERIFY(journal.error().message.contains(QLatin1String("newer")));
}

void TestJournal::listIsNewestFirstAndByCluster()
{
    auto journal = open();
    auto entry = exampleEntry();
    QVERIFY(journal.begin(entry));
    entry.cluster = QStringLiteral("it's \"other\"");
    QVERIFY(journal.begin(entry));
    QCOMPARE(journal.list()->size(), 2);
    QCOMPARE(journal.list()->first().cluster, entry.cluster);
    QCOMPARE(journal.list(10, entry.cluster)->size(), 1);
    QCOMPARE(journal.list(1)->size(), 1);
}

void TestJournal::onlyAChangeStandsInTheWayOfUndo()
{
    auto entry = exampleEntry();
    entry.steps = { { .state = StepState::Waiting }, { .state = StepState::Waiting } };
    QVERIFY(!mayUndo(entry)); // nothing has begun
    entry.steps[1].state = StepState::Running; // follows a job: leaves nothing
    QVERIFY(mayUndo(entry));
    entry.steps[0].state = StepState::Done;
    QVERIFY(!mayUndo(entry));
    entry.plan.steps[0].canUndo = true;
    QVERIFY(mayUndo(entry));
    entry.outcome = Outcome::Undone;
    QVERIFY(!mayUndo(entry));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
