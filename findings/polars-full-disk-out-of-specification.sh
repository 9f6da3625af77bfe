#!/usr/bin/env bash
# Tournaments go into a Parquet file part by part, by polars into a stream of Python's, so that the file is there
# whole or not at all. On a full disk polars says "parquet: File out of specification" of the file that it writes
# itself: a ComputeError, which is no OSError, has no errno and no cause, so that who catches OSError, as for every
# other file, catches nothing. It hangs on the format: of CSV and Arrow the same stream's error is an OSError, though
# without its errno. pyarrow hands on the very error that the stream raised.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import errno
import io
import sys

import polars
import pyarrow
import pyarrow.parquet

ROOM = 20_000


class FullDisk(io.RawIOBase):
    """A file on a disk that has no room behind the first bytes."""

    def __init__(self) -> None:
        self.written = 0

    def writable(self) -> bool:
        return True

    def write(self, content) -> int:
        self.written += len(content)
        if self.written > ROOM:
            raise OSError(errno.ENOSPC, "No space left on device")
        return len(content)


frame = polars.DataFrame({"place": [number * 7919 % 100_003 for number in range(100_000)]})
table = pyarrow.table({"place": frame["place"].to_list()})
WRITERS = {
    "polars parquet": lambda stream: frame.lazy().sink_parquet(stream),
    "polars csv": lambda stream: frame.lazy().sink_csv(stream),
    "polars ipc": lambda stream: frame.lazy().sink_ipc(stream),
    "pyarrow parquet": lambda stream: pyarrow.parquet.write_table(table, stream),
}
seen = {}
print("polars", polars.__version__, "pyarrow", pyarrow.__version__)
for name, write in WRITERS.items():
    try:
        write(FullDisk())
    except Exception as error:
        seen[name] = (type(error).__name__, isinstance(error, OSError), getattr(error, "errno", None), str(error))
        print(f"{name:16}", *seen[name][:3], seen[name][3][:110])
kind, is_system, number, words = seen["polars parquet"]
as_seen = (
    (kind, is_system, number) == ("ComputeError", False, None)
    and "File out of specification" in words
    and seen["polars csv"][:3] == seen["polars ipc"][:3] == ("OSError", True, None)
    and seen["pyarrow parquet"][1:3] == (True, errno.ENOSPC)
)
sys.exit(not as_seen)
PYTHON
