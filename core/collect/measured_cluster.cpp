// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/measured_cluster.h"

#include "core/metrics/metric_store.h"

#include <QCoreApplication>
#include <QDir>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MeasuredCluster)
};

} // namespace

QString measuredAddress(const ConnInfo &info)
{
    const auto whole = info.resolved().value_or(info);
    auto host = whole.value(whole.has(u"host"_s) ? u"host"_s : u"hostaddr"_s).toLower();
    if (isLoopbackHost(host))
        host = u"localhost"_s;
    return host + u':' + whole.value(u"port"_s) + u'/' + whole.value(u"dbname"_s);
}

QString measuredIdentity(const QString &identity, const QString &address)
{
    return identity.isEmpty() ? address : identity;
}

Result<QString> findMetricStore(const QString &address, const QString &folder)
{
    const QDir files(folder);
    for (const auto &name : files.entryList({ u"*.sqlite"_s }, QDir::Files, QDir::Time)) {
        const auto store = MetricStore::openForReading(files.filePath(name));
        if (store && store->noted(u"address"_s) == address)
            return files.filePath(name);
    }
    return fail(ErrorKind::NotFound, Words::tr("Nothing has been collected at %1 yet.").arg(address));
}

} // namespace tessera
