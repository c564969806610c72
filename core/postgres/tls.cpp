// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/tls.h"

#include "core/base/tls_mode.h"

#include <QDir>
#include <QFileInfo>

namespace tessera {

namespace {

const auto sslMode = QStringLiteral("sslmode");
const auto sslRootCert = QStringLiteral("sslrootcert");

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

ConnInfo withTlsDefaults(ConnInfo info)
{
    if (!info.has(sslMode))
        info.set(sslMode,
                 tlsWord(isLoopbackHost(hostThatIsVerified(info)) ? TlsMode::Prefer : TlsMode::VerifyFull));
    const auto mode = tlsModeOf(info.value(sslMode));
    const bool verifies = mode == TlsMode::VerifyFull || mode == TlsMode::VerifyCa;
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
