// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"

#include <QByteArray>
#include <QMap>

namespace tessera {

/// What a guard's file says: who it is, who the others are, what they may do. The same file on every host,
/// but for "id".
struct GuardSettings
{
    int id = 0;
    QMap<int, HostPort> guards; ///< All of them, this one included, by number
    HostPort listen; ///< Where this one listens; as in guards, unless the file says otherwise
    bool isAutomatic = false; ///< They may fail over without a person
    QString keeps = {}; ///< HOST:PORT of the server on this machine that it stops when it is cut off; may be
                        ///< empty
    QList<int> prefers = {}; ///< Node groups whose commits wait for a standby only while one keeps up
    QByteArray secret; ///< What the guards know each other by; never printed
};

/// Where it is looked for: tessera/guard.json in the user's configuration folder.
[[nodiscard]] QString guardSettingsPath();
/// Reads the file and the one with the secret, which it names. Errors: Storage, saying which file; Invalid,
/// naming the field; Permission when others may read the secret.
[[nodiscard]] Result<GuardSettings> readGuardSettings(const QString &path);

/// A shorter one could be guessed.
inline constexpr int leastSecret = 20;

} // namespace tessera
