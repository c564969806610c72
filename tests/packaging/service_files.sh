#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# service_files.sh FOLDER: the agent's service files can be read by what will read them, and name its command.
set -euo pipefail
folder=$1
unit=$folder/tessera-agent.service
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -q '^ExecStart=/.*/tesseractl agent run$' "$unit" || { echo "the unit does not start the agent"; exit 1; }
grep -q 'loginctl enable-linger' "$unit" || { echo "the unit does not tell of enable-linger"; exit 1; }
grep -q '^ExecStart=/.*/tesseractl --connection %i guard run$' "$folder/tessera-guard@.service" ||
    { echo "the unit does not start the guard"; exit 1; }
# systemd looks for the program, which is not installed here.
sed 's|^ExecStart=.*/tesseractl|ExecStart=/bin/true|' "$unit" > "$work/tessera-agent.service"
sed 's|^ExecStart=.*/tesseractl|ExecStart=/bin/true|' "$folder/tessera-guard@.service" > "$work/tessera-guard@shop.service"
if command -v systemd-analyze > /dev/null; then
    for name in tessera-agent.service tessera-guard@shop.service; do
        said=$(XDG_RUNTIME_DIR=$work systemd-analyze --user --man=no verify "$work/$name" 2>&1) || { echo "$said"; exit 1; }
        [[ $said != *"$name":* ]] || { echo "$said"; exit 1; }
    done
fi
python3 - "$folder" <<'PYTHON'
import plistlib, sys, xml.dom.minidom
folder = sys.argv[1]
with open(folder + "/org.tessera_console.agent.plist", "rb") as file:
    assert plistlib.load(file)["ProgramArguments"][1:] == ["agent", "run"]
task = xml.dom.minidom.parse(folder + "/tessera-agent.task.xml")
assert task.getElementsByTagName("Arguments")[0].firstChild.data == "agent run"
PYTHON
echo "service files are well formed"
