// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/report_world.h"

#include "core/charts/chart_catalogue.h"
#include "core/charts/chart_nodes.h"
#include "core/cluster/findings.h"
#include "core/diagnose/conclude.h"
#include "core/diagnose/read_diagnostic.h"
#include "tests/support/chart_world.h"
#include "tests/support/cluster_text.h"

#include <cmath>

namespace tessera::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto world = u"198.51.100.5 group 1 | db-seven.corp.example group 2 | 198.51.100.6 group 3 "
                   "| kundenakten: hash sozialnr group 1 shards 32 on 198.51.100.5 db-seven.corp.example "
                   "| gehaltslauf: hash sozialnr group 1 shards 32 on 198.51.100.5 db-seven.corp.example "
                   "| mandant_x.belege: schema group 7 on 198.51.100.6 "
                   "| laenderliste: reference on 198.51.100.5 db-seven.corp.example 198.51.100.6"_s;

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
}

ClusterState stateOf()
{
    ClusterState state;
    state.snapshot = clusterFromText(world, [](ClusterSnapshot::Parts &parts) {
        parts.database = u"lohnbuch"_s;
        parts.engineText = u"Citus 13.2.2 on x86_64-pc-linux-gnu"_s;
        parts.serverVersion = u"15.20 (Debian 15.20-1)"_s;
        parts.serverTime = noon();
        for (auto &table : parts.tables)
            table.owner = u"chefin"_s;
        parts.tables[1].name = u"we\"ird; drop <script>alert(1)</script>"_s;
        parts.cleanup << CleanupRecord { .id = 4,
                                         .operationId = 9,
                                         .objectType = 1,
                                         .objectName = u"public.altbestand_102099"_s,
                                         .group = GroupId { 9 } };
    });
    auto sizes = std::make_shared<ShardSizes>();
    sizes->readAt = noon();
    for (const auto &placement : state.snapshot->placements())
        sizes->bytes.push_back({ placement.id, { (placement.shard % 7 + 1) * qint64(83'000'000) } });
    state.sizes = sizes;
    auto disks = std::make_shared<NodeDisks>();
    for (const auto &node : state.snapshot->nodes()) {
        state.reachable.insert(node.id, node.host != u"198.51.100.6"_s);
        disks->nodes.insert(
            node.id, { { node.group.value == 2 ? 21'000'000'000 : 640'000'000'000 }, { 1'000'000'000'000 } });
    }
    state.disks = disks;
    state.clusterId = u"lohnbuch 7"_s;
    state.readAt = noon();
    state.findings = findings(state);
    return state;
}

ClusterSession session(int node, int pid, SessionState state, std::chrono::seconds age,
                       const QString &statement)
{
    ClusterSession one { .id = { NodeId { node }, pid }, .origin = { NodeId { node }, pid } };
    one.database = u"lohnbuch"_s;
    one.user = u"gehaltsrolle"_s;
    one.application = u"lohnlauf 7"_s;
    one.client = u"203.0.113.77"_s;
    one.backendType = u"client backend"_s;
    one.state = state;
    one.stateAge = one.statementAge = one.transactionAge = std::chrono::milliseconds(age);
    one.statement = statement;
    one.statementLength = statement.size();
    return one;
}

/// One standby is called by its host.
QList<NodeGroup> groupsOf(const ClusterState &state)
{
    QList<NodeGroup> groups;
    for (const auto &node : state.snapshot->nodes())
        groups << NodeGroup { .primary = node,
                              .reading = ServerReading { .timeline = 1, .syncCommit = u"on"_s } };
    groups[0].reading->syncNames = u"ANY 1 (\"standby-five.corp.example\")"_s;
    groups[0].reading->standbys = { { .name = u"standby-five.corp.example"_s,
                                      .address = u"198.51.100.15"_s,
                                      .state = u"streaming"_s,
                                      .sync = u"quorum"_s,
                                      .unreplayed = { 4096 },
                                      .replaySeconds = 0.5 } };
    groups[0].reading->physicalSlots = { { .name = u"slot_of_standby_five"_s,
                                           .isActive = true,
                                           .walStatus = u"reserved"_s,
                                           .retained = { 16 << 20 } } };
    groups[1].reading.reset();
    groups[1].problem = u"connection to db-seven.corp.example refused"_s;
    return groups;
}

ClusterSessions sessionsOf()
{
    ClusterSessions sessions { .readAt = noon(), .sessions = {}, .waits = {}, .nodes = {} };
    auto waiting =
        session(2, 4720, SessionState::Active, 44s,
                u"UPDATE kundenakten SET nachname = 'Müller-Lüdenscheidt' WHERE sozialnr = 4711991"_s);
    waiting.waitType = u"Lock"_s;
    sessions.sessions = {
        waiting,
        session(2, 4711, SessionState::IdleInTransaction, 1432s,
                u"SELECT geheimwort FROM kundenakten -- für Müller-Lüdenscheidt"_s),
        session(
            3, 90, SessionState::Active, 310s,
            u"CREATE SUBSCRIPTION abzug CONNECTION 'host=vault9.corp.example password=s3cr3t-sub user=replik'"_s),
        session(3, 91, SessionState::Active, 12s,
                u"SELECT dblink('postgresql://replik:p4ss-uri@vault9.corp.example/lohnbuch', 'SELECT 1'"_s),
    };
    sessions.waits = { LockWait { .id = { NodeId { 2 }, 4720 },
                                  .object = { .type = u"relation"_s, .relation = u"kundenakten"_s },
                                  .mode = u"RowExclusiveLock"_s,
                                  .age = 44s,
                                  .blockers = { { { NodeId { 2 }, 4711 }, u"RowExclusiveLock"_s } } } };
    sessions.nodes = { NodeSessions { .node = NodeId { 2 },
                                      .limit = 100,
                                      .listed = 2,
                                      .active = 1,
                                      .idleInTransaction = 1,
                                      .waiting = 1 },
                       NodeSessions { .node = NodeId { 3 }, .limit = 100, .listed = 2, .active = 2 },
                       NodeSessions { .node = NodeId { 4 },
                                      .problem = u"connection to server at \"198.51.100.6\", port 5432 "
                                                 "failed: password=verplappert"_s } };
    return sessions;
}

DiagnosticResult said(const char *check, const QString &first, const QString &second = u"[]"_s)
{
    return conclude(
        *diagnosticCheck(QLatin1String(check)),
        { { u"198.51.100.5:5432"_s, true, first }, { u"db-seven.corp.example:5432"_s, true, second } });
}

QList<DiagnosticResult> checksOf(const ClusterState &state)
{
    return { said("connections", u"[[41, 300, 0.137]]"_s, u"[[262, 300, 0.873]]"_s),
             said("long-transactions",
                  uR"([["4711", "gehaltsrolle", "lohnlauf 7", "idle in transaction", 5233, 1432]])"_s),
             said("replication-slots", uR"([["abzug_slot", "logical", "inactive", 48318382080]])"_s),
             said("cache-hit", u"[[99120, 800, 0.992]]"_s, u"[[9912000, 412000, 0.960]]"_s),
             dataSkew(*diagnosticCheck(u"data-skew"_s), *state.snapshot, *state.sizes),
             said("unused-indexes", uR"([["kundenakten", "kundenakten_nach_strasse", 0, 819200000]])"_s),
             conclude(*diagnosticCheck(u"bloat"_s),
                      { { u"198.51.100.6:5432"_s, false,
                          u"could not translate host name \"vault9.corp.example\" to address"_s } }) };
}

DiagnosticResult driftOf()
{
    return said(
        "settings",
        uR"([["work_mem", "4096 kB"], ["app.zugang", "user=chefin password=drift-pw host=10.99.99.9"]])"_s,
        uR"([["work_mem", "65536 kB"], ["app.zugang", "aus"]])"_s);
}

MetricUnit unitOf(const QString &id, const ReportCharts &charts)
{
    return tessera::unitOf(charts.now.questions.value(id));
}

ChartDataPtr dataOf(const ClusterState &state, MetricUnit unit, double most, MinuteRange range, bool isMarked)
{
    auto data = std::make_shared<ChartData>(*chartData({ .lines = 4,
                                                         .length = range.length(),
                                                         .end = range.end,
                                                         .unit = unit,
                                                         .most = most,
                                                         .hasGap = isMarked,
                                                         .hasEvents = isMarked }));
    const auto nodes = chartNodes(*state.snapshot);
    for (std::size_t i = 0; i < data->lines.size(); ++i)
        data->lines[i].name = nodes.at(static_cast<qsizetype>(i)).name;
    for (auto &gap : data->gaps)
        gap.reason = u"db-seven.corp.example: no answer from 10.99.99.9 within 3 s"_s;
    if (isMarked)
        data->events.last().sentence = u"Distribute altbestand by sozialnr"_s;
    return data;
}

/// Of every fourth chart, so that each group has some.
ReportCharts chartsOf(const ClusterState &state, MinuteRange range, MinuteRange before)
{
    ReportCharts charts { .now = {}, .before = ChartsAnswer {} };
    charts.now.range = range;
    charts.now.newest = range.end;
    int at = 0;
    for (const auto &row : chartCatalogue()) {
        const auto id = QString::fromLatin1(row.id);
        charts.now.questions.insert(id, questionOf(row, true));
        if (at++ % 4 != 0)
            continue;
        const auto unit = unitOf(id, charts);
        const double most = unit == MetricUnit::Percent ? 100 : unit == MetricUnit::Bytes ? 8e10 : 400;
        charts.now.charts.insert(id, dataOf(state, unit, most, range, true));
        charts.before->charts.insert(id, dataOf(state, unit, most * 0.6, before, false));
    }
    return charts;
}

ReportStatements statementsOf()
{
    const QStringList texts {
        u"SELECT k.nachname, sum(g.betrag) FROM kundenakten k JOIN gehaltslauf g USING (sozialnr) WHERE k.sozialnr = $1 GROUP BY 1"_s,
        u"ALTER ROLE chefin PASSWORD 'hunter2!'"_s,
        u"INSERT INTO \"we\"\"ird; drop <script>alert(1)</script>\" VALUES ($1, 'Müller-Lüdenscheidt')"_s,
        u"CREATE USER MAPPING FOR gehaltsrolle SERVER abzug OPTIONS (user 'replik', password 'fdw-pw')"_s,
        u"SELECT * FROM mandant_x.belege WHERE betrag > 4711991"_s,
    };
    ReportStatements statements { .known = 412, .tops = {}, .before = {} };
    statements.allBefore = StatementCounters();
    QList<StatementLine> lines;
    for (int i = 0; i < texts.size(); ++i) {
        StatementLine line { StatementId { i + 1 }, { texts.at(i), u"gehaltsrolle"_s } };
        line.all = { .calls = std::floor(91'000 / std::pow(i + 1, 2)), .rows = 4000.0 * i };
        line.all.time = line.all.calls * (1.8 + 3 * i);
        statements.all += line.all;
        auto before = line.all;
        before.time *= i == 0 ? 0.5 : 1.1;
        if (i != 2) {
            statements.before.insert(line.id, before);
            *statements.allBefore += before;
        }
        lines << line;
    }
    for (const auto &order : { u"time"_s, u"mean"_s, u"calls"_s }) {
        std::ranges::sort(lines, std::ranges::greater(),
                          [&](const StatementLine &line) { return statementOrder(order)->of(line.all); });
        statements.tops << TopStatements { order, lines };
    }
    return statements;
}

ReportAlerts alertsOf(Minute end)
{
    ReportAlerts alerts { .rules = suggestedRules(), .alerts = {}, .history = {}, .before = {} };
    auto &rule = alerts.rules.first();
    rule.isEnabled = true;
    const AlertKey key { rule.id, u"3"_s, u"lohnbuch"_s };
    alerts.alerts << Alert { key, AlertState::Firing, end - 31min, 96.2 };
    alerts.history << AlertRecord {
        { key, AlertState::Pending, AlertState::Firing, end - 31min, 96.2 }, sentenceOf(rule)
    } << AlertRecord { { key, AlertState::Quiet, AlertState::Pending, end - 36min, 91 }, sentenceOf(rule) };
    alerts.before = QList<AlertRecord>();
    return alerts;
}

ReportRecord recordOf(MinuteRange range)
{
    ReportRecord record;
    JournalEntry entry { .id = 7, .who = u"carla@lohnserver"_s, .cluster = u"lohnkunde eu"_s };
    entry.startedAt = noon().addSecs(-2400);
    entry.endedAt = noon().addSecs(-2210);
    entry.outcome = Outcome::Failed;
    entry.message = u"ERROR: relation \"altbestand_kopie\" of /home/carla/lohn.conf: password=journal-pw"_s;
    entry.plan.title = u"Distribute altbestand by sozialnr"_s;
    entry.plan.parameters = { { u"table"_s, u"altbestand"_s }, { u"column"_s, u"sozialnr"_s } };
    record.operations << entry;
    const auto at = std::chrono::time_point_cast<std::chrono::milliseconds>(range.begin + 11min);
    record.events = { { MetricEventKind::Restart, u"3"_s, at, at, {} },
                      { MetricEventKind::NodeMoved, u"4"_s, at, at, u"standort-b.corp.example:5432"_s },
                      { MetricEventKind::Gap, u"3"_s, at, at + 7min,
                        u"connection to 10.99.99.9 failed: password=gap-pw"_s } };
    return record;
}

} // namespace

ReportFacts reportFacts()
{
    const MinuteRange range { chartNoon() - 59min, chartNoon() + 1min };
    const MinuteRange before { range.begin - 60min, range.begin };
    const auto state = stateOf();
    ReportFacts facts { .connection = u"lohnkunde eu"_s,
                        .readAt = noon(),
                        .range = range,
                        .baseline = before,
                        .nodeNames = { { u"3"_s, u"db-seven.corp.example:5432"_s },
                                       { u"9"_s, u"abgebaut.corp.example:5432"_s } } };
    facts.cluster = state;
    facts.sessions = sessionsOf();
    facts.groups = groupsOf(**facts.cluster);
    facts.checks = checksOf(state);
    facts.drift = driftOf();
    facts.charts = chartsOf(state, range, before);
    facts.statements = statementsOf();
    facts.alerts = alertsOf(range.end);
    facts.record = recordOf(range);
    return facts;
}

ReportFacts unreachedFacts()
{
    auto facts = reportFacts();
    const auto error =
        fail(ErrorKind::Connection,
             u"connection to server at \"vault9.corp.example\" (10.99.99.9), port 5432 failed: "
             "postgresql://chefin:err-pw@vault9.corp.example/lohnbuch"_s);
    facts.cluster = error;
    facts.sessions = error;
    facts.groups = error;
    facts.checks = error;
    facts.drift = error;
    return facts;
}

QStringList plantedNames()
{
    return { u"kundenakten"_s,  u"gehaltslauf"_s, u"we\"ird"_s,      u"ird; drop"_s, u"alert(1)"_s,
             u"mandant_x"_s,    u"belege"_s,      u"laenderliste"_s, u"sozialnr"_s,  u"nachname"_s,
             u"geheimwort"_s,   u"betrag"_s,      u"nach_strasse"_s, u"lohnbuch"_s,  u"chefin"_s,
             u"gehaltsrolle"_s, u"lohnlauf"_s,    u"replik"_s,       u"abzug"_s,     u"altbestand"_s,
             u"carla"_s,        u"lohnserver"_s,  u"lohnkunde"_s };
}

QStringList plantedAddresses()
{
    return { u"198.51.100"_s, u"db-seven"_s,     u"203.0.113.77"_s, u"10.99.99.9"_s,  u"vault9"_s,
             u"standort-b"_s, u"corp.example"_s, u"standby-five"_s, u"standby_five"_s };
}

QStringList plantedLiterals()
{
    return { u"Müller"_s, u"Lüdenscheidt"_s, u"4711991"_s };
}

QStringList plantedPasswords()
{
    return { u"s3cr3t-sub"_s, u"p4ss-uri"_s,   u"verplappert"_s, u"drift-pw"_s, u"hunter2"_s,
             u"fdw-pw"_s,     u"journal-pw"_s, u"gap-pw"_s,      u"err-pw"_s };
}

} // namespace tessera::test
