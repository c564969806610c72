// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/tenant_courses.h"

#include "core/charts/tenant_charts.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/range_bar.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tessera {

namespace {

constexpr int chartHeight = 180;

} // namespace

TenantCourses::TenantCourses(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_statements(new ChartView(time))
    , m_processor(new ChartView(time))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    m_statements->setTitle(tr("Statements of the tenant"),
                           tr("Statements a second of the selected tenant on all nodes. Source: "
                              "citus_stat_tenants, each period."),
                           BetterDirection::Neither);
    m_processor->setTitle(
        tr("Processor time of the tenant"),
        tr("How much of one processor the selected tenant used, on all nodes together. Source: "
           "citus_stat_tenants, each period."),
        BetterDirection::Lower);
    for (auto *view : { m_statements, m_processor }) {
        view->setFixedHeight(chartHeight);
        row->addWidget(view, 1);
    }
    column->addWidget(new RangeBar(time));
    column->addLayout(row);
    connect(&m_time, &SharedTime::windowChanged, this, &TenantCourses::askSoon);
    setTenant(std::nullopt);
}

void TenantCourses::setTenant(const std::optional<TenantName> &name)
{
    setVisible(name.has_value());
    if (m_name == name)
        return;
    m_name = name;
    for (auto *view : { m_statements, m_processor })
        view->setData(nullptr);
    askSoon();
}

void TenantCourses::setCollecting(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        askSoon();
}

void TenantCourses::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askSoon();
}

/// Several changes at once are one question.
void TenantCourses::askSoon()
{
    if (!isVisible() || !m_name || std::exchange(m_isAskedSoon, true))
        return;
    QTimer::singleShot(0, this, &TenantCourses::ask);
}

void TenantCourses::ask()
{
    m_isAskedSoon = false;
    if (m_name)
        emit historyRequested({ *m_name, m_time.shown() });
}

void TenantCourses::setHistory(const TenantHistory &history)
{
    if (history.wish.name != m_name)
        return;
    for (auto *view : { m_statements, m_processor })
        view->setEmptyText(tr("Nothing was counted"),
                           m_problem.isEmpty() ? tr("The tenants were not collected in this time.")
                                               : m_problem);
    showHistory(history);
}

void TenantCourses::setProblem(const Error &error)
{
    for (auto *view : { m_statements, m_processor })
        view->setEmptyText(tr("Not collected"), m_problem.isEmpty() ? error.message : m_problem);
    showHistory({ { m_name.value_or(TenantName()), m_time.shown() }, {} });
}

void TenantCourses::showHistory(const TenantHistory &history)
{
    m_statements->setData(tenantStatementsChart(history, tr("All"), tr("Reads")));
    m_processor->setData(tenantProcessorChart(history, tr("Share of one processor")));
}

} // namespace tessera
