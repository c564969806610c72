// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert_history_model.h"
#include "models/alert_receivers_model.h"
#include "models/alert_rules_model.h"
#include "models/alerts_model.h"
#include "models/shared_time.h"

namespace tessera {
class AlertsPage;
}

namespace tessera::test {

/// The Alerts page with the models behind it.
class GalleryAlerts
{
public:
    explicit GalleryAlerts(SharedTime &time);

    /// Owned by whoever shows it.
    [[nodiscard]] AlertsPage *page() const { return m_page; }
    /// What the page can look like, by name.
    [[nodiscard]] static QStringList looks();
    void show(const QString &look);

private:
    AlertsModel m_alerts;
    AlertHistoryModel m_history;
    AlertRulesModel m_rules;
    AlertReceiversModel m_receivers;
    AlertsPage *m_page;
};

} // namespace tessera::test
