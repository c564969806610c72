// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/password_lookup.h"

#include "core/base/log.h"
#include "core/base/platform_child.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keychainLimit = 2s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PasswordLookup)
};

/// The first line, without its end.
QString firstLine(const QByteArray &output)
{
    auto line = output.left(output.indexOf('\n'));
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Result<> waitForCommand(QProcess &process, Deadline deadline, const std::stop_token &stop)
{
    constexpr int turn = 50;
    while (!process.waitForFinished(turn) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("The password command was stopped."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, Words::tr("The password command does not answer in time."));
    }
    return {};
}

Result<QString> runCommand(const QStringList &command, Deadline deadline, const std::stop_token &stop)
{
    QProcess process;
    endWithParent(process);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    const auto waited = waitForCommand(process, deadline, stop);
    if (!waited) {
        process.kill();
        process.waitForFinished();
        return tl::unexpected(waited.error());
    }
    if (process.error() == QProcess::FailedToStart)
        return fail(ErrorKind::Host,
                    Words::tr("The password command %1 cannot be started.").arg(command.first()));
    const auto password = firstLine(process.readAllStandardOutput());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || password.isEmpty())
        return fail(ErrorKind::Host,
                    Words::tr("The password command %1 gave no password.").arg(command.first()));
    return password;
}

/// Source: systemd.exec(5), LoadCredential=.
Result<std::optional<QString>> readCredential(const QString &name)
{
    const auto folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (name.isEmpty() || folder.isEmpty())
        return std::nullopt;
    QFile file(QDir(folder).filePath(name));
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    Words::tr("The credential %1 cannot be read in %2.").arg(name, folder));
    return firstLine(file.readAll() + '\n');
}

} // namespace

PasswordLookup::PasswordLookup(SecretStore *keychain)
    : m_keychain(keychain)
{
}

Result<std::optional<QString>> PasswordLookup::fromSources(const ConnectionTarget &target, Deadline deadline,
                                                           const std::stop_token &stop)
{
    if (!target.password.command.isEmpty())
        return runCommand(target.password.command, deadline, stop).map([](const QString &password) {
            return std::optional(password);
        });
    auto credential = readCredential(target.password.credential);
    if (!credential || *credential)
        return credential;
    if (!m_keychain || !target.password.useKeychain || target.connectionId.isEmpty())
        return std::nullopt;
    auto stored =
        m_keychain->read(target.connectionId, Deadline::earlier(deadline, Deadline::in(keychainLimit)));
    if (stored)
        return stored;
    // Without a keychain the user is asked, as if nothing were stored there.
    qCWarning(lcConnections) << "keychain:" << stored.error().message;
    return std::nullopt;
}

Result<std::optional<QString>> PasswordLookup::find(const ConnectionTarget &target, Deadline deadline,
                                                    const std::stop_token &stop)
{
    const std::scoped_lock lock(m_mutex);
    if (m_wasAsked && !m_holdsUntil.hasPassed())
        return m_password;
    auto found = fromSources(target, deadline, stop);
    if (!found)
        return found;
    m_password = *found;
    m_wasAsked = true;
    m_isFromCommand = !target.password.command.isEmpty();
    const bool expires = m_isFromCommand && target.password.commandLifetime > 0s;
    m_holdsUntil = expires ? Deadline::in(target.password.commandLifetime) : Deadline::never();
    return m_password;
}

void PasswordLookup::remember(const QString &password)
{
    const std::scoped_lock lock(m_mutex);
    m_password = password;
    m_wasAsked = true;
    m_isFromCommand = false;
    m_holdsUntil = Deadline::never();
}

bool PasswordLookup::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_wasAsked = false;
    m_password.reset();
    return m_isFromCommand;
}

} // namespace tessera
