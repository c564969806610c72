// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/read_node_metrics.h"

#include "core/postgres/sql_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Part
{
    QLatin1String right;
    const char16_t *text; ///< core/sql/<text>.sql
};

constexpr std::array parts { Part { "sessions"_L1, u"node_metrics_sessions" },
                             Part { "wal"_L1, u"node_metrics_wal" },
                             Part { "database_size"_L1, u"node_metrics_database_size" },
                             Part { "disk"_L1, u"node_metrics_disk" },
                             Part { "citus"_L1, u"node_metrics_citus" } };

QSet<QString> rightsFrom(const QJsonObject &object)
{
    QSet<QString> rights;
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (one.value().toBool())
            rights << one.key();
    }
    return rights;
}

} // namespace

Result<MetricRights> readMetricRights(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto answers = askAllNodes(session, sqlText(u"node_metric_rights"_s), deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    std::optional<QSet<QString>> parts;
    MetricRights rights;
    for (const auto &answer : *answers) {
        if (!answer.isAnswer)
            continue;
        const auto json = QJsonDocument::fromJson(answer.text.toUtf8()).object();
        const auto here = rightsFrom(json);
        parts = parts ? *parts & here : here;
        rights.startedAt.insert(answer.node, json[u"startedAt"_s].toString());
    }
    rights.parts = parts.value_or(QSet<QString>());
    return rights;
}

QString metricsCommand(const QSet<QString> &rights)
{
    QStringList selects { sqlText(u"node_metrics"_s) };
    for (const auto &part : parts) {
        if (rights.contains(part.right))
            selects << sqlText(QString::fromUtf16(part.text));
    }
    const auto files = rights.contains(u"host"_s) ? sqlText(u"node_host_files"_s) : u"NULL::json"_s;
    return u"SELECT json_build_object('at', extract(epoch FROM pg_catalog.clock_timestamp()), 'startedAt', "
           "extract(epoch FROM pg_catalog.pg_postmaster_start_time()), 'loadedAt', "
           "extract(epoch FROM pg_catalog.pg_conf_load_time()), 'values', (SELECT "
           "json_agg(json_build_array("
           "metric, part, value)) FROM (\n%1\n) AS measured), 'files', (\n%2\n), 'took', "
           "extract(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.statement_timestamp()))::text"_s.arg(
               selects.join(u"\nUNION ALL\n"_s), files);
}

Result<QList<NodeMetrics>> readNodeMetrics(const AskNodes &ask, const QSet<QString> &rights)
{
    const auto answers = ask(metricsCommand(rights));
    if (!answers)
        return tl::unexpected(answers.error());
    QList<NodeMetrics> metrics;
    for (const auto &answer : *answers) {
        auto reading = answer.isAnswer ? nodeReading(answer.text) : fail(ErrorKind::Connection, answer.text);
        metrics << NodeMetrics { answer.node, std::move(reading) };
    }
    return metrics;
}

} // namespace tessera
