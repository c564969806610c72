// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tessera {

struct HostPort
{
    QString host;
    quint16 port = 5432;

    /// "HOST:PORT"; an IPv6 address stands in brackets.
    [[nodiscard]] QString text() const;
    bool operator==(const HostPort &) const = default;
};

/// "HOST:PORT", the port @p defaultPort when it is left out; an IPv6 address stands in brackets. Errors:
/// Invalid.
[[nodiscard]] Result<HostPort> hostPortFrom(const QString &text, quint16 defaultPort = 5432);

} // namespace tessera
