"""Programs killed at random while writing: the old file or the new one whole, and what was kept offered."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from sweeps import THREE

from simulator.meet.files import load_meet
from simulator.project import kept_forecasts
from simulator.project.file import open_project
from simulator.project.recovery import Recovery
from simulator.sweep.result_file import read_results
from tests.long_run.table import Line
from tests.long_run.victims import MEETS, VICTIMS, content_of, project_of
from ui.drafts.files import read_drafts

KILLS = 200
LONGEST_WAIT_S = 0.8
"""Until a victim is killed, once it has done its first step."""


class Lost(AssertionError):  # noqa: N818 - told as what it is
    """Something that was whole is not, or was kept and is not offered."""


def run(line: Line, keep: Path) -> None:
    """Kill one victim after the other until there were enough of them, or the time is up."""
    chance = random.Random(line.seed)  # noqa: S311 - moments, not secrets
    kinds = [*VICTIMS, "sweep"]
    with TemporaryDirectory() as folder:
        whole = _whole_sweep(Path(folder))
    while line.cases < KILLS and not line.is_over:
        what = kinds[line.cases % len(kinds)]
        with TemporaryDirectory() as made:
            folder, wait_s = Path(made), chance.uniform(0, LONGEST_WAIT_S)
            try:
                if what == "sweep":
                    _sweep(folder, wait_s, whole)
                else:
                    LEFT[what](folder, _killed(what, folder, wait_s))
            except Exception as error:  # noqa: BLE001 - whatever is left must be readable
                line.lost += isinstance(error, Lost)
                line.found(error, f"{what}, kill {line.cases} of seed {line.seed}")
        line.cases += 1
        line.remember()
    line.notes.append(f"{len(kinds)} kinds of writing: {', '.join(kinds)}")


def _killed(what: str, folder: Path, wait_s: float) -> int:
    """Let a victim work, kill it, and return the last step that it had done."""
    command = [sys.executable, "-m", "tests.long_run.victims", what, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        if process.stdout.readline() != "0\n":
            raise AssertionError(process.stderr.read())
        time.sleep(wait_s)
        process.send_signal(signal.SIGKILL)
        return int(("0\n" + process.stdout.read()).split()[-1])


# What is left ------------------------------------------------------------------------------


def _saved(folder: Path, last: int) -> None:
    _need_step(open_project(folder / "my.okt").project.seed, last)
    _need(open_project(folder / "my.okt").project == project_of(open_project(folder / "my.okt").project.seed))
    _need_no_other(folder, {"my.okt"})


def _kept(folder: Path, last: int) -> None:
    with Recovery(folder / "recovery") as recovery:
        left = recovery.look()
        _need(len(left.snapshots) == 1 and not left.damaged)
        (snapshot,) = left.snapshots
        _need_step(snapshot.project.seed, last)
        _need(snapshot.file == folder / "my.okt" and snapshot.project == project_of(snapshot.project.seed))
        drafts = json.loads(read_drafts(snapshot.path)[0])
        _need(drafts == [drafts[0]] * (1 + drafts[0] % 5_000))
        _need_step(drafts[0], last)


def _exported(folder: Path, last: int) -> None:
    content = (folder / "table.csv").read_bytes()
    number = int(content.split(b"\n", 1)[0])
    _need(content == content_of(number))
    _need_step(number, last)
    _need_no_other(folder, {"table.csv"})


def _meet(folder: Path, _last: int) -> None:
    meet = load_meet(folder / "meet")
    whole = [load_meet(one) for one in MEETS]
    (own,) = (one for one in whole if one.name == meet.name)
    _need(meet.programme == own.programme and meet.rule_set == own.rule_set)
    _need(len(meet.entries) == len(own.entries))


def _forecasts(folder: Path, last: int) -> None:
    found = [*folder.glob("*.forecasts")]
    _need(len(found) >= min(last + 1, kept_forecasts.MOST_FILES))
    _need(all(kept_forecasts._read(one, one.stem) is not None for one in found))


def _window(folder: Path, last: int) -> None:
    with Recovery(folder / "recovery") as recovery:
        left = recovery.look()
        _need(len(left.snapshots) == 1 and not left.damaged)
        (snapshot,) = left.snapshots
        _need_step(len(snapshot.project.scenarios) - 1, last)
        _need(len(snapshot.project.inputs.form) == (last >= 4) or last % 5 == 3)


LEFT: dict[str, Callable[[Path, int], None]] = {
    "save": _saved,
    "autosave": _kept,
    "export": _exported,
    "meet": _meet,
    "forecasts": _forecasts,
    "window": _window,
}


def _need(true: bool) -> None:
    if not true:
        raise Lost


def _need_step(step: int, last: int) -> None:
    """The step that was done last is there, or the one that was under way."""
    if step not in (last, last + 1):
        raise Lost(f"step {step} is there, {last} was done")


def _need_no_other(folder: Path, names: set[str]) -> None:
    """Nothing lies around but unfinished writings, which the next one sweeps away."""
    _need({one.name for one in folder.iterdir() if not one.name.endswith(".part")} == names)


# A sweep, which is gone on with --------------------------------------------------------------


def _sweep_command(folder: Path, *options: str) -> list[str]:
    file = folder / "sweep.toml"
    file.write_text(THREE.replace("400", "2_000"), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "simulator.cli",
        "sweep",
        str(file),
        "--json",
        str(folder / "swept.jsonl"),
    ]
    return [*command, *options]


def _whole_sweep(folder: Path) -> bytes:
    subprocess.run(_sweep_command(folder), check=True, capture_output=True)
    return (folder / "swept.jsonl").read_bytes()


def _sweep(folder: Path, wait_s: float, whole: bytes) -> None:
    file = folder / "swept.jsonl"
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(_sweep_command(folder), **silent) as process:
        while process.poll() is None and not file.exists():
            time.sleep(0.002)
        time.sleep(wait_s / 2)
        process.send_signal(signal.SIGKILL)
    if file.exists() and file.stat().st_size:
        read_results(file)
        _need(whole.startswith(file.read_bytes()))
    subprocess.run(_sweep_command(folder, "--resume"), check=True, capture_output=True)
    _need(file.read_bytes() == whole)
