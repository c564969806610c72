// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"
#include "core/alerts/alert_store.h"
#include "core/charts/chart_wish.h"
#include "core/cluster/cluster_state.h"
#include "core/diagnose/diagnostic.h"
#include "core/ha/group_verdict.h"
#include "core/journal/journal.h"
#include "core/metrics/metric_event.h"
#include "core/statements/statement_table.h"

#include <optional>

namespace tessera {

/// What was read for a report, or why not; nullopt: no section wanted it.
template <class T> using Asked = std::optional<Result<T>>;

struct ReportCharts
{
    ChartsAnswer now;
    std::optional<ChartsAnswer> before; ///< In the baseline
    bool byNode = true;
};

/// The statements that stand out in one order.
struct TopStatements
{
    QString order; ///< See statementOrders()
    QList<StatementLine> lines;
};

struct ReportStatements
{
    StatementCounters all; ///< Of every statement in the range
    qsizetype known = 0; ///< How many there were
    QList<TopStatements> tops;
    std::optional<StatementCounters> allBefore; ///< In the baseline
    QHash<StatementId, StatementCounters> before; ///< In the baseline
};

struct ReportAlerts
{
    QList<AlertRule> rules;
    QList<Alert> alerts; ///< As they are now
    QList<AlertRecord> history; ///< In the range, newest first
    std::optional<QList<AlertRecord>> before; ///< In the baseline
};

struct ReportRecord
{
    QList<JournalEntry> operations; ///< Of this cluster in the range, newest first
    QList<MetricEvent> events; ///< In the range
    QString eventsProblem; ///< Why there are no events; empty: they were read
};

/// All that the sections of a report are made from.
struct ReportFacts
{
    QString connection; ///< Its name
    QDateTime readAt; ///< UTC
    MinuteRange range;
    std::optional<MinuteRange> baseline;
    QHash<QString, QString> nodeNames; ///< Addresses by SeriesKey::subject, also of nodes that are gone
    Asked<ClusterState> cluster;
    Asked<ClusterSessions> sessions;
    Asked<QList<NodeGroup>> groups; ///< Who follows whom
    Asked<QList<DiagnosticResult>> checks;
    Asked<DiagnosticResult> drift;
    Asked<ReportCharts> charts;
    Asked<ReportStatements> statements;
    Asked<ReportAlerts> alerts;
    Asked<ReportRecord> record;

    [[nodiscard]] const ClusterState *state() const { return cluster && *cluster ? &**cluster : nullptr; }
};

} // namespace tessera
