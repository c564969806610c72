// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tls_mode.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

namespace {

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

} // namespace

TlsMode tlsModeOf(const QString &word)
{
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

} // namespace tessera
