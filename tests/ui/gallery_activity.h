// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "models/locks_model.h"
#include "models/node_sessions_model.h"
#include "models/sessions_model.h"
#include "models/shared_time.h"
#include "models/tenants_model.h"

namespace tessera {
class ActivityPage;
}

namespace tessera::test {

/// The Activity page with the models behind it.
class GalleryActivity
{
public:
    GalleryActivity(const ClusterState &state, SharedTime &time);

    /// Owned by whoever shows it.
    [[nodiscard]] ActivityPage *page() const { return m_page; }
    /// What the page can look like, by name.
    [[nodiscard]] static QStringList looks();
    void show(const QString &look);

private:
    void showCourse(const QString &look);

    SharedTime &m_time;
    SessionsModel m_sessions;
    LocksModel m_locks;
    NodeSessionsModel m_nodes;
    TenantsModel m_tenants;
    ActivityPage *m_page;
};

} // namespace tessera::test
