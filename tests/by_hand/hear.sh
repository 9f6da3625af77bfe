#!/usr/bin/env bash
# Starts the window on a screen and a bus of its own, and tells what a screen reader gets of it over the bus.
# Needs: apt-get install xvfb dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0
#   tests/by_hand/hear.sh [LANGUAGE]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-$here/../../.venv/bin/python}
export DISPLAY=:${SCREEN:-77} QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
Xvfb "$DISPLAY" -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
sleep 1
export PYTHON_="$python" HERE="$here" 
dbus-run-session -- bash -c '
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & 
sleep 1
/usr/bin/python3 "$HERE/bus.py" "$PYTHON_" "$@"' x "$@"
