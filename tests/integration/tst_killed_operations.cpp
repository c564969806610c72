// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_catalogue.h"
#include "tests/support/doomed_run.h"
#include "tests/support/operation_cases.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// A console killed at any place of any operation leaves what 'cluster show' reports with a command that
/// finishes it, and what the journal can take back. One seeded place a case,
/// resumed or taken back; with TESSERA_SERIES all of both.
class TestKilledOperations : public QObject
{
    Q_OBJECT
private slots:
    void everyOperationIsTried();
    void resumed_data() { addRows(0); }
    void resumed();
    void takenBack_data() { addRows(1); }
    void takenBack();
    void cleanupTestCase() { m_worlds.clear(); }

private:
    /// One run that nobody killed.
    struct Undisturbed
    {
        QString before;
        QString after;
        QStringList findingsBefore; ///< Codes
        QStringList findingsAfter;
        QList<qint64> milliseconds; ///< Of each step
    };
    struct Place
    {
        qsizetype step;
        QString place; ///< As doomed_change takes it
        [[nodiscard]] QString text() const { return u"step %1, %2"_s.arg(step + 1).arg(place); }
    };
    struct World
    {
        explicit World(const QString &engine)
            : sandbox(engine, 3)
        {
        }
        SandboxFixture sandbox;
        OperationScene scene { sandbox };
    };
    /// All cases, or every other of them from @p first on.
    static void addRows(int first);
    /// The run of the row's case that nobody killed; null when there is none, and then the test has failed or
    /// this engine has no such operation.
    const Undisturbed *undisturbed();
    /// The case prepared in an empty cluster; the test has failed when it could not be.
    QJsonObject setScene();
    /// All of them, or a seeded one.
    [[nodiscard]] QList<Place> places(const Undisturbed &usual) const;
    /// Prepares the case anew and kills its run there; false when the change was over before that.
    bool isKilledAt(const Place &place);
    void resumeFrom(const Place &place, const Undisturbed &usual);
    void takeBackFrom(const Place &place, const Undisturbed &usual);
    void each(void (TestKilledOperations::*check)(const Place &, const Undisturbed &));
    /// The cluster comes to this, and 'cluster show' has nothing to say that it had not.
    void comesTo(const QString &state, const QStringList &findings) const;
    [[nodiscard]] QStringList findingCodes() const;
    /// The newest journal entry, with its plan.
    [[nodiscard]] QJsonObject newestRun() const;
    [[nodiscard]] QJsonObject interruptedFinding() const;

    std::map<QString, std::unique_ptr<World>> m_worlds;
    std::map<QString, Undisturbed> m_usual; ///< By engine and case
    OperationScene *m_scene = nullptr;
    const OperationCase *m_case = nullptr;
    QString m_engine;
};

namespace {

/// Not a sample.
bool isWhole()
{
    return qEnvironmentVariableIntValue("TESSERA_SERIES") > 0;
}

/// Runs doomed_change on the scene's cluster.
CtlOutcome runDoomed(const OperationScene &scene, const OperationCase &one, const QJsonObject &parameters,
                     qsizetype step, const QString &place, bool *wasKilled = nullptr)
{
    return runDoomedChange(
        scene.sandbox(),
        { scene.sandbox().state().dsn, QString::fromLatin1(one.operation), parameters, step, place },
        wasKilled);
}

/// The lines that only one of two states has.
QString differenceOf(const QString &expected, const QString &actual)
{
    auto missing = expected.split(u'\n');
    QStringList words;
    for (const auto &line : actual.split(u'\n')) {
        if (!missing.removeOne(line))
            words << u"+ "_s + line;
    }
    for (const auto &line : std::as_const(missing))
        words << u"- "_s + line;
    return words.join(u" | "_s);
}

/// What @p ask says once it says nothing, or at last.
QString lastSaid(const std::function<QString()> &ask)
{
    QString said;
    const auto isQuiet = [&] {
        said = ask();
        return said.isEmpty();
    };
    (void)QTest::qWaitFor(isQuiet, 90'000); // a server looks at what is left every 15 s, and may have to wait
    return said;
}

/// Waiting and following leave nothing that could be taken back.
bool changesSomething(const QJsonValue &run)
{
    const auto kind = run[u"kind"_s].toString();
    return kind == u"sql"_s || kind == u"program"_s;
}

} // namespace

void TestKilledOperations::addRows(int first)
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("index");
    for (const auto &engine : SandboxFixture::engines()) {
        for (int i = 0; const auto &one : operationCases()) {
            if (isWhole() || i % 2 == first)
                QTest::addRow("%s: %s", qPrintable(engine), one.name) << engine << i;
            ++i;
        }
    }
}

void TestKilledOperations::everyOperationIsTried()
{
    QStringList tried;
    for (const auto &one : operationCases())
        tried << QString::fromLatin1(one.operation);
    tried << u"ha.switchover"_s << u"ha.failover"_s; // need standbys: tst_killed_switchovers
    // tst_killed_standbys
    tried << u"ha.sync"_s << u"ha.standby.add"_s << u"ha.standby.remove"_s << u"ha.standby.rebuild"_s;
    tried << u"ha.standby.register"_s; // one statement, as node.add has it
    tried << u"ha.finish"_s; // what a killed failover has left: tst_guards
    tried << u"ha.manager"_s << u"ha.follow"_s; // what a manager does, no console can leave half done
    for (const auto &row : operationCatalogue())
        QVERIFY2(tried.contains(QLatin1String(row.id)), row.id);
}

QJsonObject TestKilledOperations::setScene()
{
    auto &world = m_worlds[m_engine];
    if (world && world->scene.hasLostNode())
        world.reset();
    if (world) {
        world->scene.clear();
    } else {
        world = std::make_unique<World>(m_engine);
        if (!world->sandbox.bringUp())
            return {};
    }
    m_scene = &world->scene;
    return m_case->prepare(*m_scene);
}

const TestKilledOperations::Undisturbed *TestKilledOperations::undisturbed()
{
    const auto key = m_engine + QLatin1String(m_case->name);
    if (const auto known = m_usual.find(key); known != m_usual.end())
        return &known->second;
    const auto parameters = setScene();
    if (QTest::currentTestFailed())
        return nullptr;
    Undisturbed usual { .before = m_scene->state(), .findingsBefore = findingCodes() };
    if (QTest::currentTestFailed())
        return nullptr;
    const auto run = runDoomed(*m_scene, *m_case, parameters, -1, {});
    if (m_case->refusal && m_engine == u"builtin"_s) {
        if (run.exitCode != 1 || !run.errors.contains(m_case->refusal) || m_scene->state() != usual.before)
            QTest::qFail(run.errors.constData(), __FILE__, __LINE__);
        return nullptr;
    }
    if (run.exitCode != 0) {
        QTest::qFail(run.errors.constData(), __FILE__, __LINE__);
        return nullptr;
    }
    const auto entry = newestRun();
    const auto time = [](const QJsonValue &text) {
        return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    };
    for (const auto &step : entry[u"steps"_s].toArray())
        usual.milliseconds << time(step[u"startedAt"_s]).msecsTo(time(step[u"endedAt"_s]));
    (void)QTest::qWaitFor([this] { return m_scene->isTidy(); }, 30'000); // the server drops some things later
    usual.after = m_scene->state();
    usual.findingsAfter = findingCodes();
    return &m_usual.emplace(key, usual).first->second;
}

QJsonObject TestKilledOperations::newestRun() const
{
    const auto id = newestJournalEntry(m_scene->sandbox())[u"id"_s].toInteger();
    return m_scene->sandbox()
        .ctl({ u"--json"_s, u"journal"_s, u"show"_s, QString::number(id) })
        .json()
        .object();
}

QStringList TestKilledOperations::findingCodes() const
{
    QStringList codes;
    const auto shown = m_scene->sandbox().ctl({ u"--json"_s, u"cluster"_s, u"show"_s }).json();
    for (const auto &finding : shown[u"findings"_s].toArray())
        codes << finding[u"code"_s].toString();
    return codes;
}

QList<TestKilledOperations::Place> TestKilledOperations::places(const Undisturbed &usual) const
{
    QRandomGenerator random(static_cast<quint32>(qHash(QLatin1String(m_case->name))));
    QList<Place> all;
    for (qsizetype step = 0; step < usual.milliseconds.size(); ++step) {
        const auto inside = random.bounded(std::max<qint64>(2, usual.milliseconds.at(step)));
        for (const auto &place : { u"before"_s, u"inside:%1"_s.arg(inside), u"unrecorded"_s, u"after"_s })
            all << Place { step, place };
    }
    if (isWhole())
        return all;
    return { all.at(random.bounded(all.size())) };
}

bool TestKilledOperations::isKilledAt(const Place &place)
{
    const auto parameters = setScene();
    if (QTest::currentTestFailed())
        return false;
    bool wasKilled = false;
    const auto run = runDoomed(*m_scene, *m_case, parameters, place.step, place.place, &wasKilled);
    if (!wasKilled && run.exitCode != 0)
        QTest::qFail(qPrintable(place.text() + u": "_s + QString::fromUtf8(run.errors)), __FILE__, __LINE__);
    if (!wasKilled && place.place == u"unrecorded"_s)
        QTest::qFail(qPrintable(place.text() + u": it was not killed"_s), __FILE__, __LINE__);
    // A clock that counts from the statement's start may run out after the end of the run.
    const bool isTooLate = place.place.startsWith(u"inside:"_s)
        && newestJournalEntry(m_scene->sandbox())[u"state"_s] == u"succeeded"_s;
    return wasKilled && !isTooLate;
}

void TestKilledOperations::comesTo(const QString &state, const QStringList &findings) const
{
    QCOMPARE(lastSaid([&] { return differenceOf(state, m_scene->state()); }), QString());
    QCOMPARE(lastSaid([&] {
                 auto codes = findingCodes();
                 codes.removeIf([&](const QString &code) { return findings.contains(code); });
                 return codes.join(u' ');
             }),
             QString());
}

void TestKilledOperations::resumeFrom(const Place &place, const Undisturbed &usual)
{
    const auto isKilled = isKilledAt(place);
    if (QTest::currentTestFailed())
        return;
    if (isKilled) {
        const auto finding = interruptedFinding();
        QVERIFY2(finding[u"remedyPlan"_s][u"command"_s].toString().contains(u" journal resume "_s),
                 qPrintable(place.text()));
        const auto resumed = runRemedy(m_scene->sandbox(), finding);
        QVERIFY2(resumed.exitCode == 0, place.text().toUtf8() + ": " + resumed.errors + resumed.output);
    }
    comesTo(usual.after, usual.findingsAfter);
}

void TestKilledOperations::takeBackFrom(const Place &place, const Undisturbed &usual)
{
    if (!isKilledAt(place))
        return;
    const auto entry = newestRun();
    const auto id = QString::number(entry[u"id"_s].toInteger());
    const auto steps = entry[u"plan"_s][u"steps"_s].toArray();
    bool staysForEver = false; // a step that changes something and cannot be taken back
    for (qsizetype i = 0; i < steps.size(); ++i)
        staysForEver |= !steps[i][u"canUndo"_s].toBool() && changesSomething(steps[i][u"run"_s])
            && entry[u"steps"_s][i][u"state"_s] != u"waiting"_s;
    const auto undone = m_scene->sandbox().change({ u"journal"_s, u"undo"_s, id });
    const auto words = place.text().toUtf8() + ": " + undone.errors + undone.output;
    if (staysForEver && undone.exitCode != 0) { // else the server says that the step has not happened
        QVERIFY2(undone.exitCode == 4 && undone.output.contains("needs attention"), words);
        const auto resumed = m_scene->sandbox().change({ u"journal"_s, u"resume"_s, id });
        QVERIFY2(resumed.exitCode == 0, words + resumed.errors + resumed.output);
        comesTo(usual.after, usual.findingsAfter);
        return;
    }
    QVERIFY2(undone.exitCode == 0, words);
    comesTo(usual.before, usual.findingsBefore);
}

QJsonObject TestKilledOperations::interruptedFinding() const
{
    const auto shown = m_scene->sandbox().ctl({ u"--json"_s, u"cluster"_s, u"show"_s }).json();
    for (const auto &finding : shown[u"findings"_s].toArray()) {
        if (finding[u"code"_s] == u"run-interrupted"_s)
            return finding.toObject();
    }
    return {};
}

void TestKilledOperations::each(void (TestKilledOperations::*check)(const Place &, const Undisturbed &))
{
    QFETCH(const QString, engine);
    QFETCH(const int, index);
    m_engine = engine;
    m_case = &operationCases()[size_t(index)];
    const auto *usual = undisturbed();
    if (!usual)
        return;
    for (const auto &place : places(*usual)) {
        (this->*check)(place, *usual);
        if (QTest::currentTestFailed()) {
            qWarning("%s", qPrintable(place.text()));
            return;
        }
    }
}

void TestKilledOperations::resumed()
{
    each(&TestKilledOperations::resumeFrom);
}

void TestKilledOperations::takenBack()
{
    each(&TestKilledOperations::takeBackFrom);
}

QTEST_GUILESS_MAIN(TestKilledOperations)
#include "tst_killed_operations.moc"
