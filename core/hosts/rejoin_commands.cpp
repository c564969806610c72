// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/rejoin_commands.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// Arguments: data folder, where it parted, pg_rewind and its arguments. What is the server's own
/// (configuration, whatever it includes, certificates) lies beside what is the database's, and would become
/// the source's: it is kept and put back. The subshell outlives this one; who waits for the lock waits for
/// it.
constexpr auto rewindScript = R"sh(data=$1; kept=$1.tessera-rewind-$2; shift 2
for old in "$data".tessera-rewind-*; do [ "$old" = "$kept" ] || rm -rf -- "$old"; done
mkdir -p -- "$kept/own" && exec 9>> "$kept/lock" && flock 9 || exit 1
if [ ! -e "$kept/begun" ]; then
    for path in "$data"/*; do
        case ${path##*/} in
        PG_VERSION | backup_* | tablespace_map* | postmaster.* | current_logfiles | *.signal) continue ;;
        conf.d) ;;
        *) [ -f "$path" ] || continue ;;
        esac
        cp -a -- "$path" "$kept/own" || exit 1
    done
    [ ! -e "$data/standby.signal" ] || mv -- "$data/standby.signal" "$kept" || exit 1
    : > "$kept/begun" || exit 1
    ( "$@" < /dev/null > "$kept/log" 2>&1; echo $? > "$kept/code.new"; mv -- "$kept/code.new" "$kept/code" ) &
    wait
fi
code=$(cat -- "$kept/code" 2> /dev/null)
[ "$code" = 0 ] || tail -n 3 -- "$kept/log" >&2
if [ "$code" != 0 ] && { [ -z "$code" ] || grep -q 'need to copy' "$kept/log"; }; then exit 4; fi
for path in "$kept"/own/*; do
    [ -e "$path" ] || continue
    rm -rf -- "$data/${path##*/}" && cp -a -- "$path" "$data" || exit 1
done
if [ "$code" != 0 ]; then
    [ ! -e "$kept/standby.signal" ] || mv -- "$kept/standby.signal" "$data" || exit 1
    rm -rf -- "$kept"
fi
exit "$code")sh";

/// Arguments: data folder. The lines come by standard input; those of before go.
constexpr auto followScript = R"sh(umask 077; conf=$1/postgresql.auto.conf
{ grep -vE '^[[:space:]]*primary_(conninfo|slot_name)[[:space:]]*=' -- "$conf"; cat; } > "$conf.tessera" \
    && mv -- "$conf.tessera" "$conf" && touch -- "$1/standby.signal")sh";

/// Arguments: data folder, pg_hba.conf. The file stays the same one, with its owner and rights.
constexpr auto unfenceScript = R"sh(umask 077; conf=$1/postgresql.auto.conf; kept=$1/tessera-hba.tmp
grep -q '^#tessera-hba ' -- "$2" || exit 0
sed -n 's/^#tessera-hba //p' -- "$2" | base64 -d > "$kept" || exit 1
own='default_transaction_read_only|synchronous_standby_names|citus\.(recover_2pc_interval|node_conninfo)'
own="$own|tessera\.recovery_before"
{ grep -vE "^[[:space:]]*($own)[[:space:]]*=" -- "$conf"; sed -n 's/^#tessera-conf //p' -- "$2" | base64 -d; } \
    > "$conf.tessera" && mv -- "$conf.tessera" "$conf" || exit 1
cat -- "$kept" > "$2" && rm -f -- "$kept")sh";

/// Arguments: data folder, the line.
constexpr auto closeScript = R"sh(umask 077; conf=$1/postgresql.auto.conf
grep -qxF -e "$2" -- "$conf" && exit 0
{ cat -- "$conf" && printf '%s\n' "$2"; } > "$conf.tessera" && mv -- "$conf.tessera" "$conf")sh";
constexpr auto openScript = R"sh(umask 077; conf=$1/postgresql.auto.conf
grep -qxF -e "$2" -- "$conf" || exit 0
grep -vxF -e "$2" -- "$conf" > "$conf.tessera"
[ $? -le 1 ] && mv -- "$conf.tessera" "$conf")sh";
constexpr auto closedLine = "hot_standby = off # by tessera, until two-phase commits have ended";

HostCommand onClosedLine(const HostAccess &access, const char *script)
{
    return { { u"sh"_s, u"-c"_s, QString::fromLatin1(script), u"sh"_s, access.dataFolder,
               QString::fromLatin1(closedLine) } };
}

/// As postgresql.conf takes a text.
QString settingText(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

HostCommand rewindCommand(const HostAccess &access, const QString &source, const QString &parted)
{
    QStringList words { access.programs + u"/pg_rewind"_s,
                        u"--target-pgdata"_s,
                        access.dataFolder,
                        u"--source-server"_s,
                        source,
                        u"--progress"_s };
    if (access.control == ServiceControl::PgCtlCluster)
        words << u"--config-file"_s << u"/etc/postgresql/%1/postgresql.conf"_s.arg(access.service);
    return { QStringList { u"sh"_s, u"-c"_s, QString::fromLatin1(rewindScript), u"sh"_s, access.dataFolder,
                           parted }
             + words };
}

HostCommand followCommand(const HostAccess &access, const QString &connection, const QString &slot)
{
    const auto lines =
        u"primary_conninfo = %1\nprimary_slot_name = %2\n"_s.arg(settingText(connection), settingText(slot));
    return { { u"sh"_s, u"-c"_s, QString::fromLatin1(followScript), u"sh"_s, access.dataFolder },
             lines.toUtf8() };
}

HostCommand unfenceCommand(const HostAccess &access, const QString &rules)
{
    return { { u"sh"_s, u"-c"_s, QString::fromLatin1(unfenceScript), u"sh"_s, access.dataFolder, rules } };
}

HostCommand closeCommand(const HostAccess &access)
{
    return onClosedLine(access, closeScript);
}

HostCommand openCommand(const HostAccess &access)
{
    return onClosedLine(access, openScript);
}

HostCommand isClosedCommand(const HostAccess &access)
{
    return { { u"grep"_s, u"-qxF"_s, u"-e"_s, QString::fromLatin1(closedLine), u"--"_s,
               access.dataFolder + u"/postgresql.auto.conf"_s } };
}

} // namespace tessera
