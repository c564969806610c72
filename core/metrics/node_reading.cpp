// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/node_reading.h"

#include "core/metrics/metric_catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeReading)
};

QHash<QString, QString> filesFrom(const QJsonObject &object)
{
    QHash<QString, QString> files;
    for (auto file = object.begin(); file != object.end(); ++file)
        files.insert(file.key(), file.value().toString());
    return files;
}

bool isCounter(const QString &id)
{
    const auto *metric = metricOf(id);
    return metric != nullptr && metric->kind == MetricKind::Counter;
}

/// Both ends of a transaction count.
void addTransactions(Measured &samples)
{
    for (const auto &one : samples.keys()) {
        const auto rollbacks = samples.constFind({ u"xact_rollback"_s, one.part });
        if (one.metric == "xact_commit"_L1 && rollbacks != samples.cend())
            samples.insert({ u"tps"_s, one.part }, samples.value(one) + *rollbacks);
    }
}

} // namespace

Result<NodeReading> nodeReading(const QString &json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    if (!object[u"at"_s].isDouble() || !object[u"values"_s].isArray())
        return fail(ErrorKind::Server, Words::tr("The node answered something else than its metrics."));
    NodeReading reading { .at = object[u"at"_s].toDouble(),
                          .startedAt = object[u"startedAt"_s].toDouble(),
                          .loadedAt = object[u"loadedAt"_s].toDouble(),
                          .took = object[u"took"_s].toDouble(),
                          .host = hostReading(filesFrom(object[u"files"_s].toObject())) };
    for (const auto &row : object[u"values"_s].toArray()) {
        if (row[2].isDouble()) // no value is no sample
            reading.values.insert({ row[0].toString(), row[1].toString() }, row[2].toDouble());
    }
    return reading;
}

Measured samplesOf(const std::optional<NodeReading> &before, const NodeReading &now)
{
    const double seconds = before ? std::round(now.at - before->at) : 0;
    const bool isSameRun = before && before->startedAt == now.startedAt && seconds > 0;
    Measured samples;
    for (auto one = now.values.begin(); one != now.values.end(); ++one) {
        if (!isCounter(one.key().metric)) {
            samples.insert(one.key(), one.value());
            continue;
        }
        const auto earlier = isSameRun ? before->values.constFind(one.key()) : now.values.cend();
        if (isSameRun && earlier != before->values.cend() && one.value() >= *earlier)
            samples.insert(one.key(), (one.value() - *earlier) / seconds);
    }
    addTransactions(samples);
    const auto host = hostFigures(before ? std::optional(before->host) : std::nullopt, now.host, seconds);
    for (auto one = host.begin(); one != host.end(); ++one)
        samples.insert({ one.key(), {} }, one.value());
    samples.insert({ u"is_db_alive"_s, {} }, 1);
    return samples;
}

} // namespace tessera
