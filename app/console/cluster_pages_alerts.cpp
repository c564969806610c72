// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cluster_pages.h"
#include "models/format.h"
#include "ui/alerts/alerts_page.h"
#include "ui/main_window.h"

namespace tessera {

void ClusterPages::connectAlerts()
{
    connect(m_alertsPage, &AlertsPage::alertsRequested, &m_alertDesk, &AlertDesk::ask);
    connect(m_alertsPage, &AlertsPage::changeRequested, &m_alertDesk, &AlertDesk::change);
    connect(m_alertsPage, &AlertsPage::testRequested, this,
            [this](const QString &receiver) { m_alertDesk.test(receiver, m_name); });
    connect(&m_alertDesk, &AlertDesk::read, this, [this](const AlertsAnswer &answer) {
        m_alertsPage->setAnswer(answer);
        const auto firing = firingOf(answer);
        m_window.setNote(QStringLiteral("alerts"),
                         firing.count == 0 ? QString() : format::count(firing.count), firing.gravest);
    });
    connect(&m_alertDesk, &AlertDesk::failed, m_alertsPage, &AlertsPage::setProblem);
    connect(&m_alertDesk, &AlertDesk::refused, m_alertsPage, &AlertsPage::setRefused);
    connect(m_alertsPage, &AlertsPage::trialRequested, &m_alertDesk, &AlertDesk::tryOut);
    connect(&m_alertDesk, &AlertDesk::tried, m_alertsPage, &AlertsPage::setTried);
    connect(&m_alertDesk, &AlertDesk::tested, m_alertsPage, &AlertsPage::setTested);
}

void ClusterPages::connectMessages()
{
    m_teller.setWanted(m_alertsPage->wantsMessages());
    connect(m_alertsPage, &AlertsPage::messagesWanted, &m_teller, &AlertTeller::setWanted);
    connect(&m_teller, &AlertTeller::alertRequested, this, &ClusterPages::showAlert);
    connect(&m_alertDesk, &AlertDesk::read, this, [this](const AlertsAnswer &answer) {
        m_alertsPage->setMessagesPossible(m_tray.isAvailable());
        m_teller.setAnswer(answer);
    });
}

void ClusterPages::showAlert(const AlertKey &key)
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    m_window.showPage(QStringLiteral("alerts"));
    m_alertsPage->showAlert(key);
}

} // namespace tessera
