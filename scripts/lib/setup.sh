#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the other scripts: says what happens, installs missing packages, configures and builds.

say() { printf '\n==> %s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$top"

packages() { # packages SET... : the names of those sets
    awk -v sets=" $* " '$1 !~ /^#/ && NF == 2 && index(sets, " " $1 " ") {print $2}' scripts/packages.txt
}

missing() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null | cut -c1-2)" = ii ] || echo "$name"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() { # install_packages SET...
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1 \
        || die "this system has no apt. Install what scripts/packages.txt names, then run: cmake --preset release && cmake --build --preset release"
    local wanted
    mapfile -t wanted < <(missing $(packages "$@"))
    [ "${#wanted[@]}" = 0 ] && return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null 2>&1 \
        || die "these packages are missing and there is no sudo to install them: ${wanted[*]}"
    say "Installing ${#wanted[@]} packages: ${wanted[*]}"
    # PostgreSQL's package must not start a server on the user's port 5432.
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/tessera.conf >/dev/null
    keep_service_off etcd etcd-server "${wanted[@]}"
    keep_service_off patroni patroni "${wanted[@]}"
    as_root apt-get update -qq || die "apt-get update failed; is there a network?"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" \
        >"${TMPDIR:-/tmp}/tessera-apt.$$.log" 2>&1 \
        || { tail -n 20 "${TMPDIR:-/tmp}/tessera-apt.$$.log" >&2; die "apt-get could not install them all"; }
    rm -f "${TMPDIR:-/tmp}/tessera-apt.$$.log"
}

# The tests start their own; a package that comes for them must not run its service on the user's machine.
keep_service_off() { # keep_service_off SERVICE PACKAGE WANTED...
    local service=$1 package=$2 unit
    shift 2
    unit=/etc/systemd/system/$service.service
    case " $* " in
    *" $package "*) ;;
    *) return 0 ;;
    esac
    [ -d /etc/systemd/system ] && ! [ -e "$unit" ] && ! [ -L "$unit" ] || return 0
    as_root ln -s /dev/null "$unit"
}

build() { # build PRESET [target...]
    local preset=$1
    shift
    say "Building ($preset)"
    cmake --preset "$preset" >"build.$preset.log" 2>&1 || { cat "build.$preset.log" >&2; die "cmake could not configure the build"; }
    rm -f "build.$preset.log"
    cmake --build --preset "$preset" ${1:+--target "$@"} || die "the build failed"
}
