// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"

#include <QLocale>

namespace tessera {

QString bytesText(ByteCount bytes)
{
    return QLocale().formattedDataSize(bytes.value, bytes.value < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

} // namespace tessera
