// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_paths.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace tessera {

using namespace Qt::StringLiterals;

QString metricFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tessera/metrics"_s;
}

/// A database may be named anything, and a file system may not tell case apart.
QString metricStorePath(const QString &clusterIdentity, const QString &folder)
{
    constexpr qsizetype digits = 24;
    const auto hash = QCryptographicHash::hash(clusterIdentity.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + u'/' + QString::fromLatin1(hash.left(digits)) + u".sqlite"_s;
}

QString statementStorePath(const QString &storePath)
{
    return storePath + u".statements"_s;
}

QString heatStorePath(const QString &storePath)
{
    return storePath + u".heat"_s;
}

QString tenantStorePath(const QString &storePath)
{
    return storePath + u".tenants"_s;
}

QString collectorLockPath(const QString &storePath)
{
    return storePath + u".lock"_s;
}

} // namespace tessera
