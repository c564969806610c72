// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/alert_teller.h"

#include <utility>

namespace tessera {

AlertTeller::AlertTeller(DesktopNotifier &notifier, QObject *parent)
    : QObject(parent)
    , m_notifier(notifier)
{
    connect(&m_notifier, &DesktopNotifier::clicked, this, [this] { emit alertRequested(m_told); });
}

void AlertTeller::setCluster(const QString &name)
{
    m_cluster = name;
    m_before.reset();
    m_told = { {}, {} };
    m_notifier.withdraw();
}

void AlertTeller::setAnswer(const AlertsAnswer &answer)
{
    const auto before = std::exchange(m_before, answer.alerts);
    if (!before || !m_isWanted)
        return;
    const auto message = messageFor(alertNews(*before, answer), answer.nodeNames, m_cluster);
    if (!message || !m_notifier.isAvailable())
        return;
    m_told = message->alert;
    m_notifier.tell(*message);
}

void AlertTeller::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (!isWanted)
        m_notifier.withdraw();
}

} // namespace tessera
