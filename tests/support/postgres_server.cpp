// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <QUuid>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tessera::testing {

namespace {

using namespace std::chrono_literals;

constexpr int commandMilliseconds = 60000;

bool writeFile(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.write(text) == text.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool isRoot()
{
    return ::geteuid() == 0;
}

bool runCommand(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(folder + QLatin1String("/commands.log"), QIODevice::Append);
    process.start(program, arguments);
    return process.waitForFinished(commandMilliseconds) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

} // namespace

int freePort()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(listener);
    return ntohs(address.sin_port);
}

QString postgresBinFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const auto names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const auto &name : names) {
        const auto folder = versions.filePath(name) + QLatin1String("/bin");
        if (QFile::exists(folder + QLatin1String("/initdb")))
            return folder;
    }
    return {};
}

Rows runOrFail(Session &session, const QString &sql)
{
    const auto rows = session.script(sql, Deadline::in(30s));
    if (!rows)
        QTest::qFail(qPrintable(rows.error().message), __FILE__, __LINE__);
    return rows && !rows->isEmpty() ? rows->constLast() : Rows();
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::start(const Options &options)
{
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    if (const auto created = server->create(options); !created)
        return tl::unexpected(created.error());
    return server;
}

PostgresServer::~PostgresServer()
{
    stop();
}

bool PostgresServer::runAsOwner(const QString &program, const QStringList &arguments) const
{
    const auto path = program.contains(QLatin1Char('/')) ? program : m_binFolder + QLatin1Char('/') + program;
    if (!isRoot())
        return runCommand(path, arguments, m_folder.path());
    const QStringList asPostgres { QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"),
                                   path };
    return runCommand(QStringLiteral("runuser"), asPostgres + arguments, m_folder.path());
}

bool PostgresServer::makeCertificate() const
{
    const auto at = [this](const char *name) { return m_folder.filePath(QLatin1String(name)); };
    const auto openssl = [this](const QString &line) {
        return runAsOwner(QStringLiteral("/usr/bin/openssl"), line.split(QLatin1Char(' ')));
    };
    return openssl(
               QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=TestAuthority -keyout %1 "
                              "-out %2")
                   .arg(at("ca.key"), at("ca.crt")))
        && openssl(QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout %1 -out %2")
                       .arg(at("server.key"), at("server.csr")))
        && openssl(QStringLiteral("x509 -req -days 2 -in %1 -CA %2 -CAkey %3 -CAcreateserial -out %4")
                       .arg(at("server.csr"), at("ca.crt"), at("ca.key"), at("server.crt")));
}

Result<> PostgresServer::create(const Options &options)
{
    m_binFolder = options.binFolder.isEmpty() ? postgresBinFolder() : options.binFolder;
    m_password = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_port = freePort();
    const auto passwordFile = m_folder.filePath(QStringLiteral("password"));
    if (!writeFile(passwordFile, m_password.toUtf8()))
        return fail(ErrorKind::Storage, QStringLiteral("The test folder cannot be written."));
    if (isRoot()
        && !runCommand(QStringLiteral("chown"),
                       { QStringLiteral("-R"), QStringLiteral("postgres"), m_folder.path() },
                       QStringLiteral("/tmp")))
        return fail(ErrorKind::Host, QStringLiteral("The test folder cannot be given to postgres."));
    if (!runAsOwner(QStringLiteral("initdb"),
                    { QStringLiteral("--no-sync"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                      QStringLiteral("--locale=C"), QStringLiteral("-U"), QStringLiteral("postgres"),
                      QStringLiteral("--pwfile"), passwordFile, QStringLiteral("-A"),
                      QStringLiteral("scram-sha-256"), QStringLiteral("-D"), dataFolder() }))
        return fail(ErrorKind::Host, QStringLiteral("initdb failed."));
    QStringList settings { QStringLiteral("port = %1").arg(m_port),
                           QStringLiteral("listen_addresses = '127.0.0.1'"),
                           QStringLiteral("unix_socket_directories = '%1'").arg(m_folder.path()),
                           QStringLiteral("fsync = off"),
                           QStringLiteral("max_wal_size = 64MB"),
                           QStringLiteral("shared_buffers = 16MB") };
    if (options.withTls) {
        if (!makeCertificate())
            return fail(ErrorKind::Host, QStringLiteral("The test certificate cannot be made."));
        settings
            << QStringLiteral("ssl = on")
            << QStringLiteral("ssl_cert_file = '%1'").arg(m_folder.filePath(QStringLiteral("server.crt")))
            << QStringLiteral("ssl_key_file = '%1'").arg(m_folder.filePath(QStringLiteral("server.key")));
    }
    settings << options.settings << QString();
    const bool written = writeFile(dataFolder() + QLatin1String("/postgresql.auto.conf"),
                                   settings.join(QLatin1Char('\n')).toUtf8())
        && writeFile(dataFolder() + QLatin1String("/pg_hba.conf"), options.hba);
    if (!written || !restart())
        return fail(ErrorKind::Host, QStringLiteral("The test server does not start."));
    return {};
}

bool PostgresServer::restart()
{
    stop();
    return runAsOwner(QStringLiteral("pg_ctl"),
                      { QStringLiteral("-w"), QStringLiteral("-D"), dataFolder(), QStringLiteral("-l"),
                        m_folder.filePath(QStringLiteral("server.log")), QStringLiteral("start") });
}

void PostgresServer::stop()
{
    if (postmasterPid() > 0) [[maybe_unused]]
        const bool stopped =
            runAsOwner(QStringLiteral("pg_ctl"),
                       { QStringLiteral("-w"), QStringLiteral("-m"), QStringLiteral("immediate"),
                         QStringLiteral("-D"), dataFolder(), QStringLiteral("stop") });
}

ConnInfo PostgresServer::login(const QString &user, const QString &password) const
{
    return ConnInfo()
        .set(QStringLiteral("host"), QStringLiteral("127.0.0.1"))
        .set(QStringLiteral("port"), QString::number(m_port))
        .set(QStringLiteral("user"), user)
        .set(QStringLiteral("password"), password)
        .set(QStringLiteral("dbname"), QStringLiteral("postgres"));
}

ConnInfo PostgresServer::superuser() const
{
    return login(QStringLiteral("postgres"), m_password);
}

QString PostgresServer::dataFolder() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

QString PostgresServer::authorityFile() const
{
    return m_folder.filePath(QStringLiteral("ca.crt"));
}

qint64 PostgresServer::postmasterPid() const
{
    QFile file(dataFolder() + QLatin1String("/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

} // namespace tessera::testing
