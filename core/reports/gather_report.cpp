// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/gather_report.h"

#include "core/reports/read_collected.h"
#include "core/reports/read_live.h"
#include "core/reports/redact_report.h"
#include "core/reports/report_sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

/// Reads into the facts, one need after the other.
class Gathering
{
public:
    Gathering(const ReportSources &sources, const ReportWish &wish, std::stop_token stop)
        : m_live(sources.open, stop)
        , m_collected { .metricPath = sources.metricPath,
                        .journalPath = sources.journalPath,
                        .clusterId = sources.clusterId,
                        .connection = sources.connection,
                        .stop = stop }
    {
        facts.connection = sources.connection;
        facts.readAt = QDateTime::currentDateTimeUtc();
        facts.range = wish.range;
        facts.baseline = wish.baseline;
        facts.nodeNames = readNodeNames(m_collected);
    }

    void readCluster()
    {
        facts.cluster = m_live.cluster();
        if (const auto *state = facts.state(); state && !state->clusterId.isEmpty())
            m_collected.clusterId = state->clusterId;
    }
    void readSessions() { facts.sessions = m_live.sessions(); }
    void readGroups() { facts.groups = m_live.groups(facts.state()); }
    void readChecks() { facts.checks = m_live.checks(facts.state()); }
    void readDrift() { facts.drift = m_live.drift(facts.state()); }
    void readRecord() { facts.record = tessera::readRecord(m_collected, facts); }
    void readCharts() { facts.charts = tessera::readCharts(m_collected, facts); }
    void readStatements() { facts.statements = tessera::readStatements(m_collected, facts); }
    void readAlerts() { facts.alerts = tessera::readAlerts(m_collected, facts); }

    ReportFacts facts;

private:
    LiveReader m_live;
    CollectedSource m_collected;
};

struct Stage
{
    ReportNeed need;
    const char *what; ///< To be translated
    void (Gathering::*read)();
};

/// The journal comes before the charts, which mark what it holds.
constexpr std::array stages {
    Stage { ReportNeed::Cluster, QT_TRANSLATE_NOOP("tessera::Report", "Reading the catalogs and sizes…"),
            &Gathering::readCluster },
    Stage { ReportNeed::Sessions, QT_TRANSLATE_NOOP("tessera::Report", "Reading the sessions…"),
            &Gathering::readSessions },
    Stage { ReportNeed::Groups,
            QT_TRANSLATE_NOOP("tessera::Report", "Asking the primaries who follows them…"),
            &Gathering::readGroups },
    Stage { ReportNeed::Checks, QT_TRANSLATE_NOOP("tessera::Report", "Asking the nodes every check…"),
            &Gathering::readChecks },
    Stage { ReportNeed::Drift, QT_TRANSLATE_NOOP("tessera::Report", "Comparing the settings of the nodes…"),
            &Gathering::readDrift },
    Stage { ReportNeed::Record, QT_TRANSLATE_NOOP("tessera::Report", "Reading the journal…"),
            &Gathering::readRecord },
    Stage { ReportNeed::Charts, QT_TRANSLATE_NOOP("tessera::Report", "Reading the metrics…"),
            &Gathering::readCharts },
    Stage { ReportNeed::Statements, QT_TRANSLATE_NOOP("tessera::Report", "Reading the statements…"),
            &Gathering::readStatements },
    Stage { ReportNeed::Alerts, QT_TRANSLATE_NOOP("tessera::Report", "Reading the alerts…"),
            &Gathering::readAlerts },
};

bool isNeeded(const Stage &stage, unsigned needs)
{
    return (needs & static_cast<unsigned>(stage.need)) != 0;
}

} // namespace

Result<> checkWish(const ReportWish &wish)
{
    if (wish.sections.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("Choose at least one section."));
    if (wish.range.length().count() == 0 || (wish.baseline && wish.baseline->length().count() == 0))
        return fail(ErrorKind::Invalid, Words::tr("The range must end after it begins."));
    return needsOf(wish.sections).map([](unsigned) {});
}

Result<ReportDocument> gatherReport(const ReportSources &sources, const ReportWish &wish,
                                    const std::function<void(const ReportProgress &)> &progress,
                                    std::stop_token stop)
{
    if (const auto checked = checkWish(wish); !checked)
        return tl::unexpected(checked.error());
    const auto needs = needsOf(wish.sections).value_or(0);
    const auto count =
        std::ranges::count_if(stages, [needs](const Stage &stage) { return isNeeded(stage, needs); });
    ReportProgress told { 0, static_cast<int>(count), {} };
    Gathering gathering(sources, wish, stop);
    for (const auto &stage : stages) {
        if (!isNeeded(stage, needs))
            continue;
        told.what = Words::tr(stage.what);
        progress(told);
        (gathering.*stage.read)();
        ++told.done;
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("The report was cancelled; nothing was written."));
    }
    return redacted(buildReport(gathering.facts, wish.sections), wish.redaction);
}

} // namespace tessera
