// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_alerts.h"

#include "tests/support/alert_world.h"
#include "ui/alerts/alerts_page.h"
#include "ui/widgets/table_view.h"

namespace tessera::test {

using namespace Qt::StringLiterals;

GalleryAlerts::GalleryAlerts(SharedTime &time)
    : m_page(new AlertsPage(time, { m_alerts, m_history, m_rules, m_receivers }))
{
    QList<ChartNode> nodes;
    for (int i = 1; i <= 6; ++i)
        nodes << ChartNode { QString::number(i), u"10.7.0.%1"_s.arg(3 + i) };
    m_page->setNodes(nodes);
    m_page->setMessagesPossible(true);
    show(u"firing"_s);
}

QStringList GalleryAlerts::looks()
{
    return { u"firing"_s, u"ended"_s, u"quiet"_s, u"empty"_s, u"nobody"_s, u"rules"_s, u"told"_s };
}

void GalleryAlerts::show(const QString &look)
{
    m_page->forget();
    m_page->showView(look == u"rules"_s || look == u"told"_s ? AlertsPage::Rules : AlertsPage::Now);
    auto answer = look == u"empty"_s ? untouchedAlerts() : alertsAnswer();
    if (look == u"quiet"_s || look == u"nobody"_s) {
        answer.alerts = {};
        answer.silences = {};
    }
    if (look == u"nobody"_s)
        answer.collector.clear();
    m_page->setAnswer(answer);
    const auto select = [this](const QString &table, int row) {
        m_page->findChild<TableView *>(table)->selectSourceRow(row);
    };
    if (look == u"firing"_s)
        select(u"alerts-table"_s, 1);
    if (look == u"ended"_s)
        select(u"alert-history-table"_s, 1);
    if (look == u"rules"_s || look == u"told"_s)
        select(u"alert-rules-table"_s, 5);
    if (look == u"told"_s) {
        select(u"alert-receivers-table"_s, 0);
        m_page->setTested(u"on-call"_s, u"hooks.example.org answered 403."_s);
    }
}

} // namespace tessera::test
