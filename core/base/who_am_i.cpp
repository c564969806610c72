// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/who_am_i.h"

#include <QSysInfo>

namespace tessera {

using namespace Qt::StringLiterals;

QString whoAmI()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"?"_s)) + u'@'
        + QSysInfo::machineHostName();
}

} // namespace tessera
