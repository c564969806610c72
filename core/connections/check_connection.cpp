// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/check_connection.h"

#include "core/base/tls_mode.h"
#include "core/connections/check_server.h"
#include "core/postgres/reach_port.h"
#include "core/postgres/resolve_host.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CheckConnection)
};

/// One run of the test: collects the steps, reports them, fills in those that were not reached.
class Check
{
public:
    Check(const Connector &connector, Deadline deadline, std::stop_token stop, const CheckProgress &progress)
        : m_connector(connector)
        , m_deadline(deadline)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }
    ConnectionReport run();

private:
    void step(CheckKind kind, CheckState state, const QString &sentence, const QString &remedy = {})
    {
        add({ kind, state, sentence, remedy });
    }
    void add(const CheckStep &step);
    void skipTheRest();
    [[nodiscard]] bool openTunnel();
    [[nodiscard]] bool findAddresses();
    [[nodiscard]] bool reachOneAddress();
    [[nodiscard]] std::optional<Session> logIn();
    void explainRefusal(const Error &error);
    void explainLogin(const Error &error);
    void explainDatabase(const Error &error);
    void noteEncryption(const Session &session);

    const Connector &m_connector;
    Deadline m_deadline;
    std::stop_token m_stop;
    const CheckProgress &m_progress;
    ConnInfo m_info;
    QList<ConnInfo> m_attempts;
    ConnectionReport m_report;
};

void Check::add(const CheckStep &step)
{
    m_report.steps << step;
    if (m_progress)
        m_progress(step);
}

void Check::skipTheRest()
{
    for (int i = 0; i <= static_cast<int>(CheckKind::Privileges); ++i) {
        const auto kind = static_cast<CheckKind>(i);
        const bool isPart = kind != CheckKind::Tunnel || m_connector.target().tunnel;
        if (isPart && !m_report.step(kind))
            step(kind, CheckState::Skipped, Words::tr("Not tried."));
    }
    std::stable_sort(m_report.steps.begin(), m_report.steps.end(),
                     [](const CheckStep &a, const CheckStep &b) { return a.kind < b.kind; });
}

bool Check::openTunnel()
{
    const auto info = m_connector.resolvedInfo(m_deadline, m_stop);
    const auto &tunnel = m_connector.target().tunnel;
    if (!info) {
        step(tunnel ? CheckKind::Tunnel : CheckKind::Name, CheckState::Failed, info.error().message,
             info.error().hint);
        return false;
    }
    m_info = *info;
    if (tunnel)
        step(CheckKind::Tunnel, CheckState::Succeeded, Words::tr("ssh goes through %1.").arg(tunnel->host));
    return true;
}

bool Check::findAddresses()
{
    const auto attempts = connectionAttempts(m_info, m_deadline, m_stop);
    if (!attempts) {
        step(CheckKind::Name, CheckState::Failed, attempts.error().message,
             Words::tr("Check the spelling of the host name, and whether this machine can look up names."));
        return false;
    }
    m_attempts = *attempts;
    QStringList addresses;
    for (const auto &attempt : m_attempts) {
        if (attempt.has(u"hostaddr"_s))
            addresses << attempt.value(u"hostaddr"_s);
    }
    if (m_connector.target().tunnel)
        step(CheckKind::Name, CheckState::Skipped, Words::tr("The far end of the tunnel looks up the name."));
    else if (addresses.isEmpty())
        step(CheckKind::Name, CheckState::Skipped, Words::tr("A Unix socket needs no name."));
    else
        step(CheckKind::Name, CheckState::Succeeded,
             Words::tr("%1 is %2.").arg(m_info.value(u"host"_s), addresses.join(u", "_s)));
    return true;
}

bool Check::reachOneAddress()
{
    Error failure;
    for (auto left = m_attempts.size(); const auto &attempt : m_attempts) {
        const auto address = attempt.value(u"hostaddr"_s);
        if (address.isEmpty()) {
            step(CheckKind::Port, CheckState::Skipped, Words::tr("A Unix socket is used."));
            return true;
        }
        const int port = attempt.value(u"port"_s).toInt();
        if (m_connector.target().tunnel) {
            step(CheckKind::Port, CheckState::Skipped,
                 Words::tr("The far end of the tunnel connects to the port."));
            return true;
        }
        // Half of the time stays for the login.
        const auto reached = reachPort(address, port, m_deadline.share(2 * left--), m_stop);
        if (reached) {
            step(CheckKind::Port, CheckState::Succeeded,
                 Words::tr("%1 port %2 answers.").arg(address).arg(port));
            return true;
        }
        failure = reached.error();
    }
    const auto remedy = failure.kind == ErrorKind::Timeout
        ? Words::tr(
            "Check the address, the firewall between here and there, and whether a VPN or an SSH tunnel is "
            "needed.")
        : Words::tr("Check host and port, and whether the server runs and listens on that address.");
    step(CheckKind::Port, CheckState::Failed, failure.message, remedy);
    return false;
}

/// True when the other end of the connection speaks something else.
bool isForeign(const Error &error)
{
    return error.message.contains(u"invalid response"_s)
        || error.message.contains(u"expected authentication"_s);
}

/// True when the server lets this login in over TLS only, and TLS is off.
bool wantsEncryption(const Error &error, TlsMode mode)
{
    return mode == TlsMode::Disable && error.message.contains(u"pg_hba.conf"_s)
        && error.message.contains(u"no encryption"_s);
}

void Check::explainRefusal(const Error &error)
{
    const auto mode = tlsModeOf(m_info.value(u"sslmode"_s));
    if (isForeign(error))
        step(CheckKind::Login, CheckState::Failed, Words::tr("What answers at this port is not PostgreSQL."),
             Words::tr("Check the port."));
    else if (wantsEncryption(error, mode))
        step(CheckKind::Encryption, CheckState::Failed, error.message,
             Words::tr("The server wants encryption. Choose verify-full."));
    else if (error.kind == ErrorKind::Tls)
        step(
            CheckKind::Encryption, CheckState::Failed, error.message,
            Words::tr(
                "Check the host name and the certificate authority, or choose a weaker TLS mode knowingly."));
    else if (error.kind == ErrorKind::Authentication)
        explainLogin(error);
    else if (error.kind == ErrorKind::Timeout)
        step(CheckKind::Login, CheckState::Failed,
             Words::tr("The port is open, but the server does not answer."),
             Words::tr("The server may hang or be overloaded. Look at it on its host."));
    else
        explainDatabase(error);
}

void Check::explainLogin(const Error &error)
{
    const auto user = m_info.value(u"user"_s);
    const auto remedy = error.message.contains(u"pg_hba.conf"_s)
        ? Words::tr(
            "The server does not let role %1 in from this machine: its pg_hba.conf needs a line for it.")
        : Words::tr("Check the user name and the password of role %1.");
    step(CheckKind::Login, CheckState::Failed, error.message, remedy.arg(user));
}

void Check::explainDatabase(const Error &error)
{
    if (!error.sqlState.isEmpty()) {
        if (error.kind == ErrorKind::NotFound)
            step(CheckKind::Login, CheckState::Succeeded,
                 Words::tr("The server accepts role %1.").arg(m_info.value(u"user"_s)));
        step(CheckKind::Database, CheckState::Failed, error.message,
             error.kind == ErrorKind::Connection
                 ? Words::tr("Try again when the server accepts connections.")
                 : Words::tr("Check the name of the database and the rights to it."));
    } else if (const auto &tunnel = m_connector.target().tunnel) {
        step(CheckKind::Login, CheckState::Failed,
             Words::tr("ssh works, but %1 cannot reach the server.").arg(tunnel->host),
             Words::tr("Check host and port as they are seen from there."));
    } else {
        step(CheckKind::Login, CheckState::Failed, error.message,
             Words::tr("Try again when the server accepts connections."));
    }
}

void Check::noteEncryption(const Session &session)
{
    const auto loss = tlsLoss(tlsModeOf(m_info.value(u"sslmode"_s)));
    if (session.usesTls())
        step(CheckKind::Encryption, CheckState::Succeeded,
             loss.isEmpty() ? Words::tr("Encrypted, and the server's certificate is verified.")
                            : Words::tr("Encrypted."),
             loss);
    else
        step(CheckKind::Encryption, CheckState::Skipped,
             isLoopbackHost(m_info.value(u"host"_s))
                 ? Words::tr("Not encrypted; the connection stays on this machine.")
                 : Words::tr("Not encrypted."),
             isLoopbackHost(m_info.value(u"host"_s)) ? QString() : loss);
}

std::optional<Session> Check::logIn()
{
    auto session = m_connector.open(m_deadline, m_stop);
    if (!session) {
        explainRefusal(session.error());
        return {};
    }
    noteEncryption(*session);
    step(CheckKind::Login, CheckState::Succeeded,
         Words::tr("The server accepts role %1.").arg(m_info.value(u"user"_s)));
    step(CheckKind::Database, CheckState::Succeeded,
         Words::tr("Database %1 is open.").arg(m_info.value(u"dbname"_s)));
    return std::move(*session);
}

ConnectionReport Check::run()
{
    if (openTunnel() && findAddresses() && reachOneAddress()) {
        if (auto session = logIn())
            checkServer(*session, m_report, m_deadline, m_stop, [this](const CheckStep &each) { add(each); });
    }
    skipTheRest();
    return std::move(m_report);
}

} // namespace

ConnectionReport checkConnection(const Connector &connector, Deadline deadline, std::stop_token stop,
                                 const CheckProgress &progress)
{
    return Check(connector, deadline, std::move(stop), progress).run();
}

} // namespace tessera
