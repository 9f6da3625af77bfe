#!/usr/bin/env bash
# From `import PySide6.QtCore` on, PySide6 reads the source of every module that anybody imports, of whatever
# package: it looks into each for the word PySide6, by inspect.getsource, and all lines stay in Python's
# linecache. For numpy, pandas and scipy.optimize together that was a quarter of the time of their import,
# and 19 MB. With the function that PySide itself keeps as builtins.__orig_import__ nothing is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 pandas==2.3.3 numpy==2.3.5
cat > "$folder/read.py" <<'PYTHON'
import builtins
import linecache
import sys
from pathlib import Path

if sys.argv[1] != "without":
    import PySide6.QtCore

    assert PySide6.__version__ == "6.11.3"
if sys.argv[1] == "undone":
    builtins.__import__ = builtins.__orig_import__
linecache.clearcache()
import pandas

folder = str(Path(pandas.__file__).parent)
read = [lines for name, (_, _, lines, _) in linecache.cache.items() if name.startswith(folder)]
print(len(read), sum(len(line) for lines in read for line in lines) // 1_000_000)
PYTHON
ask() { "$folder/venv/bin/python" "$folder/read.py" "$1"; }
without=$(ask without) as_it_is=$(ask as_it_is) undone=$(ask undone)
echo "sources of pandas read on importing it, and millions of letters kept"
echo "without PySide6:              $without"
echo "PySide6 6.11.3 loaded before: $as_it_is"
echo "the same, import put back:    $undone"
if [ "$without" = "0 0" ] && [ "$undone" = "0 0" ] && [ "${as_it_is% *}" -gt 200 ] && [ "${as_it_is#* }" -ge 4 ]; then
    echo "as seen before"
else
    echo "CHANGED"
    exit 1
fi
