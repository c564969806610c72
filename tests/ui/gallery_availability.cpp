// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_availability.h"

#include "ui/pages/availability_page.h"
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
               .reading = ServerReading { .timeline = 1, .syncCommit = u"on"_s } },
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

GalleryAvailability::GalleryAvailability()
    : m_page(new AvailabilityPage(m_groups))
{
    show(u"groups"_s);
}

QStringList GalleryAvailability::looks()
{
    return { u"groups"_s, u"standby"_s, u"safe"_s, u"failed"_s, u"empty"_s };
}

void GalleryAvailability::show(const QString &look)
{
    m_page->forget();
    if (look == u"empty"_s)
        return;
    const auto groups = galleryGroups();
    m_page->setGroups(look == u"safe"_s ? groups.first(1) : groups);
    if (look == u"failed"_s)
        m_page->setFailure({ .kind = ErrorKind::Connection, .message = u"10.7.0.4:5432 does not answer."_s });
    auto *tree = m_page->findChild<TreeView *>();
    const auto group = m_groups.index(look == u"safe"_s ? 0 : look == u"standby"_s ? 1 : 3, 0);
    tree->selectSource(look == u"standby"_s ? m_groups.index(0, 0, group) : group);
}

} // namespace tessera::test
