// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"

#include "ui/pages/availability_page.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tree_view.h"

namespace tessera::test {

namespace {

using namespace Qt::StringLiterals;

Node nodeOf(int group)
{
    return { .id = { group + 1 }, .group = { group }, .host = u"10.7.0.%1"_s.arg(group + 4) };
}

FollowingStandby standby(const QString &name, const QString &sync, qint64 behind, double seconds)
{
    return { .name = name,
             .address = u"10.7.1.8"_s,
             .state = u"streaming"_s,
             .sync = sync,
             .slot = name,
             .unsent = {},
             .unflushed = { behind / 4 },
             .unreplayed = { behind },
             .replaySeconds = seconds,
             .silentSeconds = 0.4 };
}

ServerReading followedBy(const FollowingStandby &one, const QString &names)
{
    return { .timeline = 3,
             .syncNames = names,
             .syncCommit = u"on"_s,
             .standbys = { one },
             .physicalSlots = { { .name = one.slot,
                                  .isActive = true,
                                  .walStatus = u"reserved"_s,
                                  .retained = { 16 << 20 } } } };
}

/// A server of group @p group that goes its own way.
MemberReading strayOf(int group, bool isUp)
{
    MemberReading stray { .server = u"10.7.1.%1:5432"_s.arg(group + 4),
                          .isReachable = isUp,
                          .systemIdentifier = QString::number(group),
                          .timeline = 4,
                          .lsn = u"16/B374D848"_s,
                          .hasHost = true };
    if (!isUp) {
        stray.problem =
            u"connection to server at 10.7.1.%1, port 5432 failed: Connection refused"_s.arg(group + 4);
        stray.hostState = u"in production"_s;
    }
    return stray;
}

} // namespace

QList<NodeGroup> galleryGroups()
{
    const auto coordinator = followedBy(standby(u"coord_b"_s, u"quorum"_s, 8192, 0.1), u"ANY 1 (coord_b)"_s);
    const auto async =
        followedBy(standby(u"w1_b_\"we\"ird; drop_lagerverwaltung"_s, u"async"_s, 91 << 20, 41.5), {});
    return { { .primary = nodeOf(0), .secondaries = {}, .reading = coordinator },
             { .primary = nodeOf(1), .secondaries = { nodeOf(9) }, .reading = async },
             { .primary = nodeOf(2),
               .secondaries = {},
               .reading = ServerReading { .timeline = 1, .syncCommit = u"on"_s },
               .members = { strayOf(2, false) } },
             { .primary = nodeOf(3),
               .secondaries = {},
               .reading = ServerReading { .timeline = 1,
                                          .syncNames = u"ANY 1 (w3_b)"_s,
                                          .syncCommit = u"on"_s,
                                          .waiting = 12 } },
             { .primary = nodeOf(4),
               .secondaries = {},
               .problem = u"connection to the remote node 10.7.0.8:5432 failed"_s } };
}

QList<NodeGroup> twoPrimaries()
{
    auto groups = galleryGroups();
    groups[1].members = { strayOf(1, true) };
    groups[1].members[0].manager = ManagerEvidence { ManagerKind::Patroni, u"shop-w1"_s };
    return groups;
}

QList<NodeGroup> unfinishedFailover()
{
    auto groups = galleryGroups();
    auto old = strayOf(0, false);
    old.server = groups.last().primary.address();
    groups.last().members = { old, strayOf(4, true) };
    return groups;
}

QList<NodeGroup> registrable()
{
    auto groups = galleryGroups();
    groups.first().members = { { .server = u"10.7.0.4:5432"_s, .isReachable = true },
                               { .server = u"10.7.1.4:5432"_s,
                                 .isReachable = true,
                                 .isInRecovery = true,
                                 .receiver = u"streaming"_s,
                                 .name = u"coord_b"_s } };
    return groups;
}

QList<ManagedGroup> galleryManagers()
{
    ManagedGroup patroni { .group = { 1 },
                           .kind = ManagerKind::Patroni,
                           .name = u"shop-w1"_s,
                           .version = u"3.0.2"_s,
                           .address = u"http://10.7.0.5:8008"_s,
                           .isTold = true,
                           .scheduled = u"2026-11-28T05:00:00+00:00 w1a to w1b"_s,
                           .isSettled = true };
    patroni.members = { { .name = u"w1a"_s,
                          .server = u"10.7.0.5:5432"_s,
                          .role = MemberRole::Primary,
                          .state = u"running"_s,
                          .timeline = 3,
                          .api = u"http://10.7.0.5:8008"_s },
                        { .name = u"w1_b_\"we\"ird; drop_lagerverwaltung"_s,
                          .server = u"10.7.1.5:5432"_s,
                          .role = MemberRole::Async,
                          .state = u"streaming"_s,
                          .timeline = 3,
                          .lag = ByteCount { 91 << 20 },
                          .tags = { u"clonefrom"_s },
                          .isRestartPending = true,
                          .api = u"http://10.7.1.5:8008"_s } };
    patroni.strays = { { u"10.7.0.4:5432"_s, u"10.7.1.5:5432"_s } };
    const ManagedGroup monitor { .group = { 2 },
                                 .kind = ManagerKind::AutoFailover,
                                 .name = u"default"_s,
                                 .version = u"2.0"_s,
                                 .address = u"10.7.0.9"_s,
                                 .isTold = true,
                                 .isSettled = true,
                                 .members = { { .name = u"node_1"_s,
                                                .server = u"10.7.0.6:5432"_s,
                                                .role = MemberRole::Primary,
                                                .state = u"primary"_s,
                                                .timeline = 1 },
                                              { .name = u"node_2"_s,
                                                .server = u"10.7.1.6:5432"_s,
                                                .role = MemberRole::Sync,
                                                .state = u"secondary"_s,
                                                .timeline = 1,
                                                .lag = ByteCount { 0 },
                                                .tags = { u"priority 50"_s } } } };
    return { patroni, monitor };
}

QList<Transition> galleryTransitions()
{
    const auto at = [](int hour, int minute) {
        return QDateTime(QDate(2026, 11, 26), QTime(hour, minute), Qt::UTC);
    };
    return { { .at = at(11, 58),
               .group = GroupId { 1 },
               .kind = TransitionKind::PrimaryMoved,
               .text = u"pg_dist_node names 10.7.1.5:5432 from then on."_s,
               .source = u"metrics"_s },
             { .at = at(11, 57),
               .group = GroupId { 1 },
               .kind = TransitionKind::Failover,
               .text = u"Fail over group 1 from 10.7.0.5:5432 to 10.7.1.5:5432"_s,
               .detail = u"Nothing acknowledged was lost."_s,
               .source = u"journal, by ann@desk"_s,
               .severity = Severity::Ok,
               .entry = 12 },
             { .at = at(9, 30),
               .group = GroupId { 0 },
               .kind = TransitionKind::Switchover,
               .text =
                   u"Switch over group 0 from 10.7.0.4:5432 to we\"ird; drop_lagerverwaltung.example:5432"_s,
               .detail = u"A step failed and all was taken back."_s,
               .source = u"journal, by ann@desk"_s,
               .severity = Severity::Warning,
               .entry = 11 },
             { .group = GroupId { 1 },
               .kind = TransitionKind::TimelineEnded,
               .text = u"Timeline 1 ended at 0/3000060: a standby was promoted."_s,
               .source = u"10.7.1.5:5432"_s } };
}

HostAccess galleryHost()
{
    return { .server = { u"10.7.1.9"_s, 5433 },
             .ssh = u"ops@lagerverwaltung-standby-2.eu-central.example"_s,
             .user = u"postgres"_s,
             .control = ServiceControl::PgCtlCluster,
             .dataFolder = u"/var/lib/postgresql/15/we\"ird; drop lagerverwaltung"_s,
             .programs = u"/usr/lib/postgresql/15/bin"_s,
             .service = u"15/lagerverwaltung"_s };
}

ManagerAccess galleryPatroni()
{
    return { .kind = ManagerKind::Patroni,
             .group = u"1"_s,
             .rest = { u"http://10.7.0.5:8008"_s,
                       u"http://lagerverwaltung-standby-2.eu-central.example:8008"_s },
             .user = u"admin"_s,
             .passwordCommand = { u"pass"_s, u"show"_s, u"patroni"_s } };
}

SavedConnection galleryConnection()
{
    SavedConnection connection { .id = u"1"_s, .name = u"shop-eu"_s };
    connection.info.set(u"host"_s, u"10.7.0.4"_s).set(u"dbname"_s, u"shop"_s);
    auto other = galleryHost();
    other = { .server = { u"10.7.0.5"_s, 5432 },
              .user = u"postgres"_s,
              .dataFolder = u"/srv/postgres/w1"_s,
              .programs = other.programs };
    connection.hosts = { other, galleryHost() };
    ManagerAccess monitor { .kind = ManagerKind::AutoFailover, .group = u"2"_s };
    monitor.monitor.set(u"host"_s, u"10.7.0.9"_s)
        .set(u"user"_s, u"autoctl_node"_s)
        .set(u"dbname"_s, u"pg_auto_failover"_s);
    connection.managers = { galleryPatroni(), monitor, { .kind = ManagerKind::None, .group = u"3"_s } };
    return connection;
}

GalleryAvailability::GalleryAvailability()
    : m_page(new AvailabilityPage(m_groups))
{
    show(u"groups"_s);
}

QStringList GalleryAvailability::looks()
{
    return { u"groups"_s,  u"standby"_s,      u"safe"_s,       u"two-primaries"_s,   u"stray"_s,
             u"sandbox"_s, u"empty"_s,        u"managers"_s,   u"managers-member"_s, u"managers-none"_s,
             u"history"_s, u"history-none"_s, u"unfinished"_s, u"registrable"_s };
}

void GalleryAvailability::show(const QString &look)
{
    m_page->forget();
    m_page->setHosts({}, look == u"sandbox"_s, {});
    m_page->showView(look.startsWith(u"managers"_s)      ? AvailabilityPage::Managers
                         : look.startsWith(u"history"_s) ? AvailabilityPage::History
                                                         : AvailabilityPage::Groups);
    if (look.startsWith(u"history"_s)) {
        m_page->setHistory(look == u"history"_s ? galleryTransitions() : QList<Transition> {});
        m_page->findChild<TableView *>(u"transitions-table"_s)->selectSourceRow(1);
        return;
    }
    if (look.startsWith(u"managers"_s))
        return showManagers(look);
    if (look == u"empty"_s)
        return;
    auto *tree = m_page->findChild<TreeView *>(u"availability-tree"_s);
    if (look == u"unfinished"_s) {
        m_page->setGroups(unfinishedFailover(), {});
        return tree->selectSource(m_groups.index(4, 0));
    }
    if (look == u"registrable"_s) {
        m_page->setGroups(registrable(), {});
        return tree->selectSource(m_groups.index(0, 0, m_groups.index(0, 0)));
    }
    const auto groups = look == u"two-primaries"_s ? twoPrimaries() : galleryGroups();
    m_page->setGroups(look == u"safe"_s ? groups.first(1) : groups,
                      u"There is no automatic failover: there are fewer than two guards."_s);
    const int row = look == u"safe"_s                        ? 0
        : look == u"standby"_s || look == u"two-primaries"_s ? 1
        : look == u"stray"_s                                 ? 2
                                                             : 3;
    const auto group = m_groups.index(row, 0);
    const bool isChild = look == u"standby"_s || look == u"stray"_s;
    tree->selectSource(isChild ? m_groups.index(0, 0, group) : group);
}

void GalleryAvailability::showManagers(const QString &look)
{
    if (look == u"managers-none"_s)
        return;
    m_page->setGroups(galleryGroups(), {});
    m_page->setManagers(galleryManagers());
    auto *tree = m_page->findChild<TreeView *>(u"managers-tree"_s);
    const auto top = tree->model()->index(0, 0);
    tree->setCurrentIndex(look == u"managers"_s ? top : tree->model()->index(1, 0, top));
}

} // namespace tessera::test
