// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/environment_class.h"

#include <QCoreApplication>

namespace tessera {

QString environmentWord(EnvironmentClass environment)
{
    switch (environment) {
    case EnvironmentClass::Development:
        return QStringLiteral("development");
    case EnvironmentClass::Test:
        return QStringLiteral("test");
    case EnvironmentClass::Production:
        break;
    }
    return QStringLiteral("production");
}

EnvironmentClass environmentFromWord(const QString &word)
{
    if (word == QLatin1String("development"))
        return EnvironmentClass::Development;
    return word == QLatin1String("test") ? EnvironmentClass::Test : EnvironmentClass::Production;
}

QString environmentText(EnvironmentClass environment)
{
    switch (environment) {
    case EnvironmentClass::Development:
        return QCoreApplication::translate("tessera::EnvironmentClass", "Development");
    case EnvironmentClass::Test:
        return QCoreApplication::translate("tessera::EnvironmentClass", "Test");
    case EnvironmentClass::Production:
        break;
    }
    return QCoreApplication::translate("tessera::EnvironmentClass", "Production");
}

} // namespace tessera
