#!/usr/bin/env bash
# Arrays of 100 kB to 32 MB are slower in a worker of Dask than in any other process, and raising the variable
# that is known for it is not enough.
#
# distributed starts its workers with MALLOC_TRIM_THRESHOLD_=65536, so that memory goes back to the system. In glibc
# that a trim threshold is set at all, to whatever value, switches off the threshold for memory maps that otherwise
# grows with what was freed: it stays at 128 kB, so every larger array is mapped, cleared page by page and unmapped each
# time. Raising MALLOC_TRIM_THRESHOLD_, as its documentation advises where trimming costs too much, therefore
# leaves most of the page faults; MALLOC_MMAP_THRESHOLD_ has to be set beside it. Seen with the versions below on glibc
# (Linux); each line tells the page faults of a round in which some arrays are made and go.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 distributed==2026.8.0 dask==2026.8.0
cat > "$folder/faults.py" <<'PYTHON'
"""Page faults of one round in which arrays of 8, 1 and 1 MB are made and go, the mean of many rounds."""
import resource

import numpy as np


def faults(rounds=200):
    def one():
        return len([np.full(size, 1.0, np.float32) for size in (2_000_000, 250_000, 250_000)])

    for _ in range(20):
        one()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(rounds):
        one()
    return (resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) // rounds
PYTHON
cat > "$folder/plain.py" <<'PYTHON'
from faults import faults

print(faults())
PYTHON
cat > "$folder/worker.py" <<'PYTHON'
import logging
import os

from distributed import Client, LocalCluster
from faults import faults

if __name__ == "__main__":
    asked = dict(n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
    with LocalCluster(**asked, silence_logs=logging.CRITICAL) as cluster, Client(cluster) as client:
        print(client.submit(faults).result(), client.submit(os.environ.get, "MALLOC_TRIM_THRESHOLD_").result())
PYTHON
ask() { (cd "$folder" && env "${@:2}" PYTHONPATH="$folder" "$folder/venv/bin/python" "$1.py"); }
"$folder/venv/bin/pip" list 2>/dev/null | grep -E '^(numpy|dask|distributed) '
"$folder/venv/bin/python" -c "import platform; print(*platform.libc_ver())"
trim=MALLOC_TRIM_THRESHOLD_ map=MALLOC_MMAP_THRESHOLD_
read -r plain < <(ask plain -u $trim -u $map)
read -r low < <(ask plain $trim=65536)
read -r high < <(ask plain $trim=536870912)
read -r both < <(ask plain $trim=536870912 $map=33554432)
read -r worker set_by_dask < <(ask worker -u $trim -u $map)
read -r worker_high _ < <(ask worker $trim=536870912)
read -r worker_both _ < <(ask worker $trim=536870912 $map=33554432)
printf '%-28s%8s%8s\n' "page faults of a round" plain worker
printf '%-28s%8s%8s   (Dask has set %s to %s)\n' "nothing set" "$plain" "$worker" "$trim" "$set_by_dask"
printf '%-28s%8s\n' "$trim=65536" "$low"
printf '%-28s%8s%8s\n' "$trim raised" "$high" "$worker_high"
printf '%-28s%8s%8s\n' "both raised" "$both" "$worker_both"
if [ "$set_by_dask" = 65536 ] && [ "$plain" -lt 100 ] && [ "$both" -lt 100 ] && [ "$worker_both" -lt 100 ] \
  && [ "$low" -gt 300 ] && [ "$high" -gt 300 ] && [ "$worker" -gt 300 ] && [ "$worker_high" -gt 300 ]; then
  echo "as seen before"
else
  echo "CHANGED"
  exit 1
fi
