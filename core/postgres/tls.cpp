// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/tls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace tessera {

namespace {

const auto sslMode = QStringLiteral("sslmode");
const auto sslRootCert = QStringLiteral("sslrootcert");

struct ModeRow
{
    TlsMode mode;
    const char *word;
    const char *loss;
};

constexpr std::array modes {
    ModeRow { TlsMode::VerifyFull, "verify-full", "" },
    ModeRow {
        TlsMode::VerifyCa, "verify-ca",
        QT_TRANSLATE_NOOP("tessera::Tls",
                          "Any server with a certificate of the same authority can pose as this one.") },
    ModeRow { TlsMode::Require, "require",
              QT_TRANSLATE_NOOP("tessera::Tls",
                                "The connection is encrypted, but nobody checks who answers: a stranger in "
                                "between can read and change everything, the password too.") },
    ModeRow {
        TlsMode::Prefer, "prefer",
        QT_TRANSLATE_NOOP("tessera::Tls",
                          "Encryption is used only if the server offers it: a stranger in between can turn "
                          "it off and read everything.") },
    ModeRow {
        TlsMode::Disable, "disable",
        QT_TRANSLATE_NOOP("tessera::Tls",
                          "Nothing is encrypted: everybody on the way can read all data and queries.") },
};

const ModeRow &rowOf(TlsMode mode)
{
    return modes[static_cast<size_t>(mode)];
}

QString libpqRootFile()
{
    return QDir::homePath() + QLatin1String("/.postgresql/root.crt");
}

QString hostThatIsVerified(const ConnInfo &info)
{
    const auto host = info.value(QStringLiteral("host"));
    return host.isEmpty() ? info.value(QStringLiteral("hostaddr")) : host;
}

} // namespace

TlsMode tlsMode(const ConnInfo &resolved)
{
    const auto word = resolved.value(sslMode);
    for (const auto &row : modes) {
        if (word == QLatin1String(row.word))
            return row.mode;
    }
    return word == QLatin1String("allow") ? TlsMode::Disable : TlsMode::Prefer;
}

QString tlsWord(TlsMode mode)
{
    return QString::fromLatin1(rowOf(mode).word);
}

QString tlsLoss(TlsMode mode)
{
    const auto loss = rowOf(mode).loss;
    return *loss ? QCoreApplication::translate("tessera::Tls", loss) : QString();
}

ConnInfo withTlsDefaults(ConnInfo info)
{
    if (!info.has(sslMode))
        info.set(sslMode,
                 tlsWord(isLoopbackHost(hostThatIsVerified(info)) ? TlsMode::Prefer : TlsMode::VerifyFull));
    const bool verifies = tlsMode(info) == TlsMode::VerifyFull || tlsMode(info) == TlsMode::VerifyCa;
    if (verifies && !info.has(sslRootCert) && !QFileInfo::exists(libpqRootFile())) {
        if (const auto file = systemCertificateFile(); !file.isEmpty())
            info.set(sslRootCert, file);
    }
    return info;
}

QString systemCertificateFile()
{
    const QStringList places { qEnvironmentVariable("SSL_CERT_FILE"),
                               QStringLiteral("/etc/ssl/certs/ca-certificates.crt"), // Debian, Arch
                               QStringLiteral("/etc/pki/tls/certs/ca-bundle.crt"), // Fedora, RHEL
                               QStringLiteral("/etc/ssl/ca-bundle.pem"), // SUSE
                               QStringLiteral("/etc/ssl/cert.pem") }; // Alpine, macOS
    for (const auto &place : places) {
        if (!place.isEmpty() && QFileInfo(place).isReadable())
            return place;
    }
    return {};
}

} // namespace tessera
