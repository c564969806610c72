#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# deb_package.sh BUILD_DIR: the package can be made, holds what it should, and its programs start.
set -euo pipefail
build=$1
here=$(cd "$(dirname "$0")/../.." && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

(cd "$build" && cpack -G DEB -B "$root/packages" >"$root/cpack.log" 2>&1) || { cat "$root/cpack.log"; exit 1; }
deb=$(ls "$root"/packages/tessera_*.deb)
[[ $(dpkg-deb -f "$deb" Depends) == *libqt6widgets6* ]] || { echo "the package does not depend on Qt Widgets"; exit 1; }
mkdir -p "$root/system"
dpkg-deb -x "$deb" "$root/system"

usr=$root/system/usr
desktop-file-validate "$usr/share/applications/tessera.desktop"
appstreamcli validate --no-net "$usr/share/metainfo/org.tessera_console.Tessera.metainfo.xml"
grep -q '^ExecStart=/usr/bin/tesseractl agent run$' "$usr/lib/systemd/user/tessera-agent.service" ||
    { echo "the agent's unit does not start the package's program"; exit 1; }
cmp "$here/LICENSE" "$usr/share/doc/tessera/copyright"

export XDG_CONFIG_HOME=$root/config XDG_DATA_HOME=$root/data XDG_RUNTIME_DIR=$root/runtime
mkdir -m 700 "$XDG_RUNTIME_DIR"
[[ $("$usr/bin/tesseractl" --version) == tesseractl\ [0-9]* ]] || { echo "tesseractl tells no version"; exit 1; }
# With this variable the console tells when its window was first painted, and ends.
painted=$(QT_QPA_PLATFORM=offscreen TESSERA_START_NANOSECONDS=1 timeout 60 "$usr/bin/tessera")
[[ $painted == *milliseconds* ]] || { echo "the console painted no window: $painted"; exit 1; }
echo "installed and started: $(basename "$deb")"
