#!/usr/bin/env bash
# QProgressBar.setValue does not ask to be drawn, as other widgets do: it draws at once, and with itself everything
# in its window that waits to be drawn. A window that tells its parts one after the other what is new, and its
# progress among them, so draws all of it each time: here a chart that is told three times in one go is painted three
# times instead of once. A label's setText draws nothing. With updates of the bar off while it is told, all waits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cat > "$folder/paint.py" <<'PYTHON'
import sys

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QVBoxLayout, QWidget


class Chart(QWidget):
    painted = 0

    def paintEvent(self, event):
        self.painted += 1


app = QApplication([])
window, chart, bar, label = QWidget(), Chart(), QProgressBar(), QLabel()
column = QVBoxLayout(window)
for widget in (chart, bar, label):
    column.addWidget(widget)
window.resize(400, 300)
window.show()
QTest.qWaitForWindowExposed(window)
QTest.qWait(100)
chart.painted = 0
for step in (25, 50, 75):
    chart.update()
    if sys.argv[1] == "label":
        label.setText(str(step))
    elif sys.argv[1] == "bar":
        bar.setValue(step)
    else:
        bar.setUpdatesEnabled(False)
        bar.setValue(step)
        bar.setUpdatesEnabled(True)
at_once = chart.painted
QTest.qWait(100)
print(at_once, chart.painted)
PYTHON
ask() { QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" "$folder/paint.py" "$1"; }
label=$(ask label) bar=$(ask bar) quiet=$(ask quiet)
echo "PySide6 6.11.3: paints of a chart that was told three times, before and after the events are gone through"
echo "with a label's setText:                      $label"
echo "with QProgressBar.setValue:                  $bar"
echo "the same, its updates off while it is told:  $quiet"
if [ "$label" = "0 1" ] && [ "$bar" = "3 3" ] && [ "$quiet" = "0 1" ]; then
    echo "as seen before"
else
    echo "CHANGED"
    exit 1
fi
