// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"

#include <QStringList>

namespace tessera {

QString errorText(const Error &error)
{
    QStringList lines { error.message };
    for (const auto &more : { error.detail, error.hint, error.context }) {
        if (!more.isEmpty())
            lines << more;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace tessera
