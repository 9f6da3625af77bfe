#!/usr/bin/env bash
# openskill takes the ranks of a race as "a list of floats where the lower values represent winners": finishing times are
# just that. Its Plackett-Luce model, the one it recommends, cuts them down to whole numbers first, so a sprint in which all
# ride 34 seconds and something is one dead heat: no rating moves, whoever won. Its other four models compare the floats as
# they are and give what places give. scores=[-34.98, ...] are right in all five.
#
# Four skaters alike, whose 500 m was 34.98, 34.10, 34.46 and 34.71; the rating of each after it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openskill==6.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import openskill.models as models

TIMES = [34.98, 34.10, 34.46, 34.71]
NAMES = (
    "PlackettLuce", "BradleyTerryFull", "BradleyTerryPart", "ThurstoneMostellerFull", "ThurstoneMostellerPart"
)  # fmt: skip


def rated(name: str, **asked: list[float]) -> list[float]:
    model = getattr(models, name)()
    return [round(rating.mu, 2) for [rating] in model.rate([[model.rating()] for _ in TIMES], **asked)]


print("openskill", version("openskill"))
as_seen = True
for name in NAMES:
    places = rated(name, ranks=[4.0, 1.0, 2.0, 3.0])
    times, scores = rated(name, ranks=TIMES), rated(name, scores=[-time for time in TIMES])
    print(f"{name:>22}: places {places}, times {times}, scores {scores}")
    as_seen &= scores == places and times == ([25.0] * 4 if name == "PlackettLuce" else places)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
