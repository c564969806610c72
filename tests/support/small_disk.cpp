// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_disk.h"

#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/server_control.h"
#include "tests/support/net_hosts.h"

#include <QFile>
#include <QStorageInfo>

#include <sched.h>
#include <sys/mount.h>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

bool enterOwnMounts()
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk(SandboxNode node)
    : m_node(std::move(node))
{
}

SmallDisk::~SmallDisk()
{
    killServer(m_node);
    ::umount2(QFile::encodeName(m_node.folder).constData(), MNT_DETACH);
}

Result<std::unique_ptr<SmallDisk>> SmallDisk::under(const SandboxFixture &sandbox, const SandboxNode &server)
{
    const auto programs = findPostgres(sandbox.state().record.programs);
    if (!programs)
        return tl::unexpected(programs.error());
    const auto down = stopServer(sandbox.place(), *programs, server, Deadline::in(60s));
    if (!down)
        return tl::unexpected(down.error());
    const auto aside = server.folder + u"-aside"_s;
    const auto user = sandbox.place().home.serverUser;
    const auto moved = runAll(
        { { u"mv"_s, server.folder, aside },
          { u"mkdir"_s, server.folder },
          { u"mount"_s, u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=600m,mode=0700"_s, u"tmpfs"_s, server.folder },
          { u"chown"_s, user, server.folder },
          { u"cp"_s, u"-a"_s, aside + u"/."_s, server.folder } });
    if (!moved)
        return tl::unexpected(moved.error());
    std::unique_ptr<SmallDisk> disk(new SmallDisk(server));
    const auto up = startServer(sandbox.place(), *programs, server, Deadline::in(60s));
    if (!up)
        return tl::unexpected(up.error());
    return disk;
}

bool SmallDisk::fill(qint64 left)
{
    QFile file(filler());
    const QByteArray block(1 << 20, 'x');
    if (!file.open(QFile::WriteOnly | QFile::Truncate | QFile::Unbuffered))
        return false;
    while (QStorageInfo(m_node.folder).bytesAvailable() > left) {
        if (file.write(block) != block.size())
            return false;
    }
    return true;
}

void SmallDisk::empty()
{
    QFile::remove(filler());
}

} // namespace tessera::testing
