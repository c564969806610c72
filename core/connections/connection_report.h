// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tessera {

enum class CheckKind {
    Name, ///< Looking up the host name
    Tunnel, ///< Only where the connection goes through ssh
    Port, ///< TCP, or the Unix socket
    Encryption,
    Login,
    Database,
    Extension,
    Version,
    Recovery,
    Coordinator,
    Privileges
};

enum class CheckState { Succeeded, Failed, Skipped };

/// One step of a connection test.
struct CheckStep
{
    CheckKind kind = CheckKind::Name;
    CheckState state = CheckState::Skipped;
    QString sentence = {}; ///< What was found
    QString remedy = {}; ///< What to do; may stand beside a success too

    bool operator==(const CheckStep &) const = default;
};

/// What a connection test found, in the order of the steps.
struct ConnectionReport
{
    QList<CheckStep> steps;
    QString systemIdentifier = {}; ///< Empty where it could not be read
    QString postgresVersion = {};
    QString citusVersion = {};

    [[nodiscard]] bool succeeded() const;
    /// The first step that failed; null when none did.
    [[nodiscard]] const CheckStep *failure() const;
    [[nodiscard]] const CheckStep *step(CheckKind kind) const;
};

/// "Host name", "TCP port", … translated.
[[nodiscard]] QString checkTitle(CheckKind kind);

} // namespace tessera
