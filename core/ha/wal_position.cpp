// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/wal_position.h"

namespace tessera {

std::optional<quint64> walPosition(const QString &lsn)
{
    bool isHigh = false;
    bool isLow = false;
    const quint64 high = lsn.section(u'/', 0, 0).toUInt(&isHigh, 16);
    const quint64 low = lsn.section(u'/', 1).toUInt(&isLow, 16);
    return isHigh && isLow ? std::optional(high << 32 | low) : std::nullopt;
}

} // namespace tessera
