// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"
#include "core/ha/group_verdict.h"
#include "core/ha/transitions.h"
#include "models/availability_model.h"

namespace tessera {
class AvailabilityPage;
}

namespace tessera::test {

/// A coordinator and four workers: protected, asynchronous, alone, waiting in vain, down.
[[nodiscard]] QList<NodeGroup> galleryGroups();
/// The same, and a second server of group 1 accepts writes.
[[nodiscard]] QList<NodeGroup> twoPrimaries();

/// Patroni without Citus, whose drift is seen, and pg_auto_failover.
[[nodiscard]] QList<ManagedGroup> galleryManagers();
/// The primary of the last one is down, and another server accepts writes in its place.
[[nodiscard]] QList<NodeGroup> unfinishedFailover();
/// The standby of the first one says itself that it follows.
[[nodiscard]] QList<NodeGroup> registrable();
/// A failover, a switchover that was taken back, a start and a promotion nobody dates.
[[nodiscard]] QList<Transition> galleryTransitions();
/// Of a server with long and strange names.
[[nodiscard]] HostAccess galleryHost();
[[nodiscard]] ManagerAccess galleryPatroni();
/// With hosts and managers.
[[nodiscard]] SavedConnection galleryConnection();

/// The High availability page in each of its states.
class GalleryAvailability
{
public:
    GalleryAvailability();

    /// Owned by whoever shows it.
    [[nodiscard]] AvailabilityPage *page() const { return m_page; }
    /// What the page can look like, by name.
    [[nodiscard]] static QStringList looks();
    void show(const QString &look);

private:
    void showManagers(const QString &look);
    AvailabilityModel m_groups;
    AvailabilityPage *m_page;
};

} // namespace tessera::test
