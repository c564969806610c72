// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/tenants_view.h"

#include "core/activity/statement_text.h"
#include "models/format.h"
#include "models/tenants_model.h"
#include "ui/activity/tenant_courses.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int howToHeight = 62;
constexpr qsizetype shownName = 200;

/// A superuser runs it on the coordinator; it reaches every node.
constexpr auto howTo =
    "SELECT run_command_on_all_nodes($$ALTER SYSTEM SET citus.stat_tenants_track = 'all'$$);\n"
    "SELECT run_command_on_all_nodes('SELECT pg_reload_conf()');";

} // namespace

TenantsView::TenantsView(TenantsModel &tenants, SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_tenants(tenants)
    , m_isolate(new QAction(tr("Isolate the tenant…"), this))
    , m_words(makeQuietLabel(FontRole::Body, this))
    , m_table(new TableView)
    , m_howTo(new SqlView)
    , m_courses(new TenantCourses(time))
    , m_inspector(new SelectionInspector({ m_isolate }))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    m_words->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("activity-tenants"));
    m_table->setAccessibleName(tr("Tenants"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_tenants, 0);
    m_howTo->setPlainText(QString::fromLatin1(howTo));
    m_howTo->setFixedHeight(howToHeight);
    m_howTo->setAccessibleName(tr("SQL that has the tenants counted"));
    m_isolate->setToolTip(tr("Give the tenant shards of its own; reviewed first"));
    column->addWidget(m_words);
    column->addWidget(m_howTo);
    column->addWidget(m_table, 1);
    column->addWidget(m_courses);
    connect(m_table, &TableView::rowSelectionChanged, this, &TenantsView::showSelection);
    connect(&m_tenants, &QAbstractItemModel::dataChanged, this, &TenantsView::showSelection);
    connect(m_isolate, &QAction::triggered, this, [this] {
        const int row = m_table->currentSourceRow();
        if (row >= 0)
            emit isolateRequested(m_tenants.row(row).table, m_tenants.row(row).use.tenant);
    });
    setStatistics({}, {});
}

void TenantsView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showSelection();
}

void TenantsView::setStatistics(const TenantStatistics &statistics, const SnapshotPtr &cluster)
{
    m_cluster = cluster;
    m_tenants.setRows(tenantRows(statistics, cluster.get()));
    showState(statistics);
    showSelection();
}

void TenantsView::showState(const TenantStatistics &statistics)
{
    using State = TenantStatistics::State;
    m_howTo->setVisible(statistics.state == State::Off);
    m_words->clear();
    switch (statistics.state) {
    case State::Unknown:
        m_table->setEmptyText(tr("The tenants are being read"), {});
        break;
    case State::Absent:
        m_table->setEmptyText(tr("This server does not count its tenants"),
                              tr("Citus 11.3 and later do: statements and processor time of each value of a "
                                 "distribution column, and of each distributed schema."));
        break;
    case State::Forbidden:
        m_table->setEmptyText(tr("This role may not see the tenants"), tr("Grant it pg_monitor."));
        break;
    case State::Off:
        m_words->setText(
            tr("No node counts its tenants. A superuser switches that on with these statements; it "
               "costs a little of each statement. The numbers come with the next period."));
        m_table->setEmptyText(tr("The tenants are not counted"),
                              tr("The setting citus.stat_tenants_track is none on every node."));
        break;
    case State::Counted:
        m_words->setText(
            tr("The first numbers are of the last whole period of %1 s; a node counts its %2 busiest "
               "tenants.")
                .arg(format::count(statistics.period.count()), format::count(statistics.limit)));
        if (!statistics.notCounting.isEmpty())
            m_words->setText(m_words->text() + QLatin1Char(' ')
                             + tr("%n node(s) do not count: citus.stat_tenants_track is none there.", nullptr,
                                  static_cast<int>(statistics.notCounting.size())));
        m_table->setEmptyText(tr("No tenant has asked for anything yet"),
                              tr("Statements that name a value of the distribution column are counted."));
    }
    m_words->setVisible(!m_words->text().isEmpty());
}

void TenantsView::showSelection()
{
    const int row = m_table->currentSourceRow();
    const bool isShown = row >= 0 && row < m_tenants.rowCount();
    const bool mayIsolate = isShown && !m_isReadOnly && !m_tenants.row(row).table.isEmpty() && m_cluster
        && m_cluster->capabilities().isolateTenant;
    m_isolate->setVisible(mayIsolate);
    m_courses->setTenant(isShown ? std::optional(
                             TenantName { m_tenants.row(row).use.colocation, m_tenants.row(row).use.tenant })
                                 : std::nullopt);
    if (!isShown)
        return m_inspector->clear(tr("Select a tenant to see what it asks for."));
    const auto &tenant = m_tenants.row(row);
    const auto &use = tenant.use;
    m_inspector->show(
        oneLine(use.tenant, shownName), tenant.tables,
        { { tr("Node"), tenant.node },
          { tr("Group"), QString::number(use.colocation.value) },
          { tr("Statements"), format::count(use.statementsBefore) },
          { tr("Reads"), format::count(use.readsBefore) },
          { tr("Writes"), format::count(use.statementsBefore - use.readsBefore) } },
        use.isHot ? tr("A hot tenant: it makes a fifth or more of its group's load. Shards of its own "
                       "can be moved to a node of their own.")
                  : QString());
}

} // namespace tessera
