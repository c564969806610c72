// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ssh_server.h"

#include "core/hosts/shell_quote.h"
#include "core/postgres/reach_port.h"
#include "tests/support/postgres_server.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

bool SshServer::makeKeys() const
{
    for (const auto *key : { "host_key", "user_key" }) {
        if (!run(u"ssh-keygen"_s, { u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, at(key) }))
            return false;
    }
    return QFile::copy(at("user_key.pub"), at("authorized_keys"));
}

QByteArray SshServer::knownHosts() const
{
    QFile hostKey(at("host_key.pub"));
    return hostKey.open(QIODevice::ReadOnly)
        ? "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + hostKey.readAll()
        : QByteArray();
}

bool SshServer::writeKnownHosts(const QByteArray &text) const
{
    return writeFile(at("known_hosts"), text);
}

bool SshServer::writeConfiguration() const
{
    const auto user = qEnvironmentVariable("USER", u"root"_s);
    const auto configuration =
        u"Host testhost jumphost\n HostName 127.0.0.1\n Port %1\n User %2\nHost *\n IdentityFile %3\n"
        " UserKnownHostsFile %4\n IdentitiesOnly yes\n"_s.arg(QString::number(m_port), user, at("user_key"),
                                                              at("known_hosts"));
    // ssh finds the user's configuration by the password database, not by HOME: a wrapper names the test's.
    return writeFile(at("ssh_config"), configuration.toUtf8())
        && writeFile(at("ssh"),
                     "#!/bin/sh\nexec /usr/bin/ssh -F " + shellQuote(at("ssh_config")).toUtf8() + " \"$@\"\n")
        && QFile::setPermissions(at("ssh"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool SshServer::start()
{
    m_port = freePort();
    const bool isReady = makeKeys() && writeKnownHosts(knownHosts()) && writeConfiguration()
        && (::geteuid() != 0 || QDir().mkpath(u"/run/sshd"_s));
    qputenv("PATH", m_folder.path().toUtf8() + ':' + qgetenv("PATH"));
    m_sshd.start(u"/usr/sbin/sshd"_s,
                 { u"-D"_s, u"-e"_s, u"-f"_s, u"/dev/null"_s, u"-p"_s, QString::number(m_port), u"-h"_s,
                   at("host_key"), u"-o"_s, u"ListenAddress=127.0.0.1"_s, u"-o"_s,
                   u"AuthorizedKeysFile="_s + at("authorized_keys"), u"-o"_s, u"StrictModes=no"_s, u"-o"_s,
                   u"PidFile=none"_s, u"-o"_s, u"UsePAM=no"_s });
    const auto answers = [&] { return reachPort(u"127.0.0.1"_s, m_port, Deadline::in(1s)).has_value(); };
    if (isReady && m_sshd.waitForStarted() && QTest::qWaitFor(answers, 20000))
        return true;
    QTest::qFail("sshd is not installed, or does not come up", __FILE__, __LINE__);
    return false;
}

SshServer::~SshServer()
{
    m_sshd.terminate();
    m_sshd.waitForFinished();
}

} // namespace tessera::testing
