#!/usr/bin/env bash
# The window on a screen and a bus of its own, as those get it who hear it.
#   tests/by_hand/hear.sh tree [LANGUAGE]   prints the accessible tree of every view, read over the desktop's bus
#   tests/by_hand/hear.sh work [LANGUAGE]   prints what is sent over the bus while keys are pressed
#   tests/by_hand/hear.sh orca [LANGUAGE]   prints what Orca says meanwhile (slowly: Orca takes its time)
# Needs, on Debian: apt-get install xvfb xdotool dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0; for the last, orca
set -euo pipefail
what=${1:?tree, work or orca} language=${2:-en}
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
mkdir -m 700 "$scratch/run"
export DISPLAY=":${SCREEN:-77}" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export HOME="$scratch" XDG_RUNTIME_DIR="$scratch/run" HERE="$here" WHAT="$what" SPOKEN="$scratch/spoken"
export PYTHON=${PYTHON:-$here/../../.venv/bin/python} LANGUAGE_="$language"
Xvfb "$DISPLAY" -screen 0 1600x1000x24 -nolisten tcp >"$scratch/screen" 2>&1 &
screen=$!
trap 'kill $screen; rm -rf "$scratch"' EXIT
sleep 1
dbus-run-session -- bash -c '
set -eu
/usr/libexec/at-spi-bus-launcher --launch-immediately &
bus=$!
reader=
if [ "$WHAT" = orca ]; then
    orca --replace --debug-file="$SPOKEN" &
    reader=$!
    sleep 6
fi
/usr/bin/python3 "$HERE/heard_bus.py" "$PYTHON" "$LANGUAGE_" "$WHAT" >&3 || true
[ -z "$reader" ] || kill "$reader"
kill "$bus"' 3>&1 >"$scratch/other" 2>&1
if [ "$what" = orca ]; then
    sed -nE "s/.*event_string=\((.*)\)/  [\1]/p; s/.*SPEECH OUTPUT: '(.*)'[{].*/\1/p" "$SPOKEN"* | uniq
fi
