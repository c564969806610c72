// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cluster_wishes.h"
#include "core/alerts/alert_change.h"
#include "core/alerts/read_alerts.h"

#include <QThreadPool>
#include <QTimer>

#include <stop_token>

namespace tessera {

/// Reads and changes the alerts of the open cluster on threads of its own: rules, states, history, silences
/// and who is told. Reads anew every few seconds, because another program may judge. Lives in the GUI thread.
class AlertDesk : public QObject
{
    Q_OBJECT
public:
    explicit AlertDesk(QObject *parent = nullptr);
    /// Changes that were wanted are made; a test message on its way is given up.
    ~AlertDesk() override;

    /// As measuredIdentity(); empty: none is open.
    void setCluster(const QString &clusterId);
    /// Answered by read() or failed(), unless a newer wish comes first; stays the wish of all that follows.
    void ask(const AlertsWish &wish);
    void refresh();
    /// Changes are made in turn. Followed by read(), or refused().
    void change(const AlertChange &change);
    /// Tells the receiver of @p id a test message, in the name of @p cluster; followed by tested().
    void test(const QString &id, const QString &cluster);
    /// How often the rule would have fired; followed by tried(), unless a newer wish comes first.
    void tryOut(const AlertRule &rule) { m_trials.ask(rule); }

signals:
    void read(const tessera::AlertsAnswer &answer);
    void failed(const tessera::Error &error);
    void refused(const tessera::Error &error);
    void tested(const QString &id, const QString &problem); ///< Empty: it was told
    void tried(const tessera::AlertRule &rule, const QString &sentence);

private:
    /// Runs @p work on @p pool, then @p done here, unless another cluster is open by then.
    template <class Work, class Done> void run(QThreadPool &pool, Work work, Done done);

    QString m_clusterId;
    AlertsWish m_wish;
    QTimer m_timer;
    std::stop_source m_stop;
    /// A rule and what is to be said of it.
    struct Trial
    {
        AlertRule rule;
        QString sentence;
    };
    ClusterWishes<AlertsWish, AlertsAnswer> m_wishes;
    ClusterWishes<AlertRule, Trial> m_trials;
    QThreadPool m_changes;
    QThreadPool m_tests; ///< Last, so that its threads end first
};

} // namespace tessera
