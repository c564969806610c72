// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

#include <QStringList>
#include <QTemporaryDir>

namespace tessera::testing {

/// A PostgreSQL server of one test, on a free loopback port, in a folder of its own; gone with the object.
/// Its superuser is "postgres" with a made-up password; TCP is SCRAM only.
class PostgresServer
{
public:
    struct Options
    {
        QString binFolder = {}; ///< Default: the newest PostgreSQL of the machine
        QStringList settings = {}; ///< Lines of postgresql.conf
        QByteArray hba = "local all all peer\nhost all all 127.0.0.1/32 scram-sha-256\n";
        bool withTls = false; ///< A certificate for "localhost" of the authority in authorityFile()
    };
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start() { return start(Options {}); }
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] ConnInfo superuser() const;
    [[nodiscard]] ConnInfo login(const QString &user, const QString &password) const;
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString authorityFile() const;
    [[nodiscard]] qint64 postmasterPid() const;
    [[nodiscard]] bool restart();
    void stop();

private:
    PostgresServer() = default;
    [[nodiscard]] Result<> create(const Options &options);
    [[nodiscard]] bool runAsOwner(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] bool makeCertificate() const;
    QTemporaryDir m_folder { QStringLiteral("/tmp/tessera-test") };
    QString m_binFolder;
    QString m_password;
    int m_port = 0;
};

/// A loopback port that nothing used a moment ago.
[[nodiscard]] int freePort();
/// The folder of initdb and postgres; empty when the machine has none.
[[nodiscard]] QString postgresBinFolder();
/// Runs a script or fails the test; the rows of its last statement.
Rows runOrFail(Session &session, const QString &sql);

} // namespace tessera::testing
