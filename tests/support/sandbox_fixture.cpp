// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_fixture.h"

#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/sandbox_build.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/server_template.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <unistd.h>

namespace tessera::testing {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto upDeadline = 120s;

/// Runs when its standard input ends, that is, when the test has ended in whatever way.
constexpr auto reaperScript = R"sh(trap '' INT TERM HUP
cat > /dev/null
folder=$1
[ -d "$folder" ] || exit 0
[ -f "$folder/runner.pid" ] && kill -9 "$(cat "$folder/runner.pid")" 2> /dev/null
for process in /proc/[0-9]*; do
    case "$(readlink "$process/cwd")" in
    "$folder"/*) kill -9 "${process#/proc/}" ;;
    esac
done
rm -rf "$folder"
)sh";

bool offersCitus()
{
    const auto programs = findPostgres({});
    if (!programs || !prepareHome(SandboxFixture::home()))
        return false;
    const auto model = prepareTemplate(SandboxFixture::home(), *programs, Deadline::in(60s));
    return model && model->extensions.contains(u"citus"_s);
}

} // namespace

QString ctlProgram()
{
    if (qEnvironmentVariableIsEmpty("TESSERA_BIN"))
        qputenv("TESSERA_BIN", QFile::encodeName(QCoreApplication::applicationDirPath() + u"/../bin"_s));
    return qEnvironmentVariable("TESSERA_BIN") + u"/tesseractl"_s;
}

QJsonDocument CtlOutcome::json() const
{
    return QJsonDocument::fromJson(output);
}

QByteArray wordsOf(const CtlOutcome &outcome)
{
    return outcome.output + outcome.errors;
}

QStringList SandboxFixture::engines()
{
    static const QStringList all =
        offersCitus() ? QStringList { u"builtin"_s, u"citus"_s } : QStringList { u"builtin"_s };
    return all;
}

void SandboxFixture::addEngineRows()
{
    QTest::addColumn<QString>("engine");
    for (const auto &engine : engines())
        QTest::newRow(qPrintable(engine)) << engine;
}

SandboxHome SandboxFixture::home()
{
    auto home = SandboxHome::ofThisUser();
    home.root = u"%1/tessera-tests-%2"_s.arg(QDir::tempPath()).arg(::geteuid());
    const QFileInfo folder(home.root);
    if (folder.exists() && folder.ownerId() != ::geteuid())
        qFatal("%s belongs to another user", qPrintable(home.root));
    return home;
}

QString SandboxFixture::freshName()
{
    return u't' + QUuid::createUuid().toString(QUuid::Id128).left(10);
}

SandboxFixture::SandboxFixture(const QString &engine, int workers, int standbys, ManagerKind manager)
    : m_engine(engine)
    , m_name(freshName())
    , m_workers(workers)
    , m_standbys(standbys)
    , m_manager(manager)
{
    if (!QFileInfo(ctlProgram()).isExecutable())
        qFatal("%s has to be built first", qPrintable(ctlProgram()));
    m_reaper.start(u"sh"_s, { u"-c"_s, QString::fromLatin1(reaperScript), u"reaper"_s, place().folder() });
    if (!m_reaper.waitForStarted())
        qFatal("the reaper of the test's servers does not start");
}

SandboxFixture::~SandboxFixture()
{
    const auto gone = destroySandbox(home(), m_name, { .deadline = Deadline::in(60s) });
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        qWarning("%s", qPrintable(gone.error().message));
    m_reaper.closeWriteChannel();
    m_reaper.waitForFinished();
}

bool SandboxFixture::bringUp()
{
    const SandboxWish wish { .name = m_name,
                             .workers = m_workers,
                             .standbys = m_standbys,
                             .engine = m_engine == u"citus"_s ? SandboxEngine::Citus : SandboxEngine::BuiltIn,
                             .manager = m_manager,
                             .isThrowaway = true };
    const auto state = tessera::bringUp(home(), wish, { .deadline = Deadline::in(upDeadline) });
    if (!state) {
        QTest::qFail(
            qPrintable(state.error().message + u' ' + state.error().context + u' ' + state.error().detail),
            __FILE__, __LINE__);
        return false;
    }
    m_state = *state;
    return true;
}

ConnInfo SandboxFixture::connInfo(qsizetype node) const
{
    return place().tcpConnection(m_state.nodes.at(node).node);
}

Session SandboxFixture::session(qsizetype node) const
{
    auto session = Session::open(connInfo(node), {}, Deadline::in(10s));
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

QString SandboxFixture::value(const QString &sql, qsizetype node) const
{
    const auto rows = session(node).script(sql, Deadline::in(60s));
    if (!rows) {
        QTest::qFail(qPrintable(rows.error().message + u'\n' + rows.error().context), __FILE__, __LINE__);
        return {};
    }
    const auto last = rows->isEmpty() ? Rows() : rows->constLast();
    return last.isEmpty() ? QString() : last.get<QString>(last.size() - 1, 0);
}

pid_t SandboxFixture::postmaster(qsizetype node) const
{
    return pid_t(postmasterOf(m_state.nodes.at(node).node));
}

void SandboxFixture::killServer(qsizetype node) const
{
    const auto process = postmaster(node);
    if (process <= 0 || ::kill(process, SIGKILL) != 0)
        QTest::qFail("there is no server to kill", __FILE__, __LINE__);
}

QString SandboxFixture::psql(const QString &sql) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSFILE"_s, m_state.passFile);
    process.setProcessEnvironment(environment);
    process.start(m_state.record.programs + u"/psql"_s,
                  { u"-XAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_state.dsn, u"-c"_s, sql });
    if (!process.waitForFinished() || process.exitCode() != 0)
        QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

CtlOutcome SandboxFixture::ctl(const QStringList &arguments, const QByteArray &input) const
{
    return runCtl(QStringList { u"--sandbox"_s, m_name } + arguments, place().folder() + u"/console"_s,
                  input);
}

CtlOutcome SandboxFixture::change(const QStringList &arguments) const
{
    return ctl(arguments + QStringList { u"--yes"_s });
}

CtlOutcome SandboxFixture::paste(const QString &command) const
{
    QProcess shell;
    shell.setProcessEnvironment(ctlEnvironment(place().folder() + u"/console"_s));
    shell.start(
        u"sh"_s,
        { u"-c"_s, u"PATH=\"$(dirname \"$1\"):$PATH\"; %1 --yes"_s.arg(command), u"sh"_s, ctlProgram() });
    if (!shell.waitForFinished(120'000))
        shell.kill();
    return { shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError() };
}

SandboxFixture &SandboxPool::get(const QString &engine)
{
    auto &fixture = m_fixtures[engine];
    if (!fixture) {
        fixture = std::make_unique<SandboxFixture>(engine, m_workers, m_standbys);
        if (!fixture->bringUp())
            qFatal("the sandbox of this test does not come up");
    }
    return *fixture;
}

QProcessEnvironment ctlEnvironment(const QString &consoleFolder)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TESSERA_SANDBOX_ROOT"_s, SandboxFixture::home().root);
    environment.insert(u"XDG_CONFIG_HOME"_s, consoleFolder + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, consoleFolder + u"/data"_s);
    return environment;
}

std::unique_ptr<QProcess> startCtl(const SandboxFixture &sandbox, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(ctlEnvironment(sandbox.place().folder() + u"/console"_s));
    process->start(ctlProgram(), QStringList { u"--sandbox"_s, sandbox.name() } + arguments);
    return process;
}

QJsonObject newestJournalEntry(const SandboxFixture &sandbox)
{
    return sandbox.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().first().toObject();
}

CtlOutcome runRemedy(const SandboxFixture &sandbox, const QJsonValue &advice)
{
    return sandbox.paste(advice[u"remedyPlan"_s][u"command"_s].toString());
}

CtlOutcome runCtl(const QStringList &arguments, const QString &consoleFolder, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(ctlEnvironment(consoleFolder));
    process.start(ctlProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(static_cast<int>(std::chrono::milliseconds(upDeadline).count())))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
             process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace tessera::testing
