// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"
#include "core/sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <map>
#include <memory>
#include <sys/types.h>

namespace tessera::testing {

/// What a tesseractl that has ended left.
struct CtlOutcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    [[nodiscard]] QJsonDocument json() const;
};

/// What a failing comparison shows.
[[nodiscard]] QByteArray wordsOf(const CtlOutcome &outcome);

/// A sandbox of its own for a test, without fsync, in a folder of the temporary folder. Its servers end
/// with the object, and also when the test dies.
class SandboxFixture
{
public:
    /// "builtin", and "citus" where TESSERA_PG_BIN or the newest installed PostgreSQL offers it.
    [[nodiscard]] static QStringList engines();
    /// Adds the column "engine" and one row an engine, for a test's _data() function.
    static void addEngineRows();
    /// The folder that the sandboxes of all tests share, with the templates of their servers.
    [[nodiscard]] static SandboxHome home();
    /// A name that no other test uses.
    [[nodiscard]] static QString freshName();

    /// Nothing runs before bringUp().
    explicit SandboxFixture(const QString &engine, int workers = 2, int standbys = 0,
                            ManagerKind manager = ManagerKind::None);
    ~SandboxFixture();
    SandboxFixture(const SandboxFixture &) = delete;
    SandboxFixture &operator=(const SandboxFixture &) = delete;

    /// Fails the running test when it cannot.
    bool bringUp();
    [[nodiscard]] const SandboxState &state() const { return m_state; }
    [[nodiscard]] SandboxPlace place() const { return { home(), m_name }; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString engine() const { return m_engine; }
    /// Over TCP with the password file; node 0 is the coordinator.
    [[nodiscard]] ConnInfo connInfo(qsizetype node = 0) const;
    /// The superuser's session; aborts the test program when there is none.
    [[nodiscard]] Session session(qsizetype node = 0) const;
    /// The first value of the last row, as text; fails the test and is empty after an error.
    QString value(const QString &sql, qsizetype node = 0) const;
    /// The server's main process; 0 when there is none.
    [[nodiscard]] pid_t postmaster(qsizetype node) const;
    /// Ends its server as a crash does; fails the test when there is none.
    void killServer(qsizetype node) const;
    /// What psql prints for @p sql (unaligned, rows only), as the superuser on the coordinator; fails the
    /// test when psql does.
    [[nodiscard]] QString psql(const QString &sql) const;
    /// Runs tesseractl for this sandbox: "--sandbox NAME" stands before @p arguments.
    [[nodiscard]] CtlOutcome ctl(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with "--yes" after them: it changes the cluster without asking.
    [[nodiscard]] CtlOutcome change(const QStringList &arguments) const;
    /// Runs the command that a remedy prints, as a person would paste it, with "--yes" after it.
    [[nodiscard]] CtlOutcome paste(const QString &command) const;

private:
    QString m_engine;
    QString m_name;
    int m_workers;
    int m_standbys;
    ManagerKind m_manager;
    SandboxState m_state;
    QProcess m_reaper; ///< waits for our end, then kills what is left
};

/// One sandbox an engine for all tests of a class.
class SandboxPool
{
public:
    explicit SandboxPool(int workers = 2, int standbys = 0)
        : m_workers(workers)
        , m_standbys(standbys)
    {
    }
    /// Brought up at the first call.
    [[nodiscard]] SandboxFixture &get(const QString &engine);
    void clear() { m_fixtures.clear(); }

private:
    int m_workers;
    int m_standbys;
    std::map<QString, std::unique_ptr<SandboxFixture>> m_fixtures;
};

/// The tesseractl of this build; also tells core where it is, through TESSERA_BIN.
[[nodiscard]] QString ctlProgram();
/// With the tests' sandbox folder; settings and journal in @p consoleFolder.
[[nodiscard]] QProcessEnvironment ctlEnvironment(const QString &consoleFolder);
/// Starts tesseractl for @p sandbox with the settings and journal that SandboxFixture::ctl() uses.
[[nodiscard]] std::unique_ptr<QProcess> startCtl(const SandboxFixture &sandbox, const QStringList &arguments);
/// The newest run in the journal that SandboxFixture::ctl() uses, as 'journal list' shows it.
[[nodiscard]] QJsonObject newestJournalEntry(const SandboxFixture &sandbox);
/// Runs the command of the "remedyPlan" that a check or finding has.
[[nodiscard]] CtlOutcome runRemedy(const SandboxFixture &sandbox, const QJsonValue &advice);
/// Runs tesseractl to its end.
[[nodiscard]] CtlOutcome runCtl(const QStringList &arguments, const QString &consoleFolder,
                                const QByteArray &input = {});

} // namespace tessera::testing
