// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/copy_commands.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// Arguments: data folder, its lines of configuration, the line that names the slot, pg_basebackup and its
/// arguments. What is no copy of ours is left alone; what an earlier try left is removed, and its program
/// ends with it.
constexpr auto copyScript = R"sh(data=$1; lines=$2; slot=$3; shift 3
copy=$data.tessera-copy-$$
if [ -e "$data/standby.signal" ] && grep -qxF -e "$slot" "$data/postgresql.auto.conf"; then exit 0; fi
if [ -d "$data" ] && ! rmdir -- "$data" 2> /dev/null; then exit 3; fi
rm -rf -- "$data".tessera-copy-*
ends=
if command -v setpriv > /dev/null; then ends='setpriv --pdeathsig KILL --'; fi
$ends "$@" --pgdata "$copy" || { code=$?; rm -rf -- "$copy"; exit "$code"; }
[ -e "$data" ] && exit 3
printf '%s\n' "$lines" >> "$copy/postgresql.auto.conf" && mv -- "$copy" "$data")sh";

constexpr auto asideScript = R"sh(rm -rf -- "$1".tessera-copy-*
[ -d "$1" ] || exit 0
mv -- "$1" "$1.removed-$(date -u +%Y%m%dT%H%M%SZ)")sh";

QStringList baseBackup(const HostAccess &access, const QString &connection, const QString &slot)
{
    return { access.programs + u"/pg_basebackup"_s,
             u"--dbname"_s,
             connection,
             u"--slot"_s,
             slot,
             u"--write-recovery-conf"_s,
             u"--wal-method=stream"_s,
             u"--checkpoint=fast"_s,
             u"--progress"_s,
             u"--no-password"_s };
}

} // namespace

HostCommand copyServerCommand(const HostAccess &access, const QString &connection, const QString &slot)
{
    // The last line of a setting counts.
    const auto lines = u"port = %1\nsynchronous_standby_names = ''"_s.arg(access.server.port);
    return { QStringList { u"sh"_s, u"-c"_s, QString::fromLatin1(copyScript), u"sh"_s, access.dataFolder,
                           lines, u"primary_slot_name = '%1'"_s.arg(slot) }
             + baseBackup(access, connection, slot) };
}

HostCommand moveAsideCommand(const HostAccess &access)
{
    return { { u"sh"_s, u"-c"_s, QString::fromLatin1(asideScript), u"sh"_s, access.dataFolder } };
}

} // namespace tessera
