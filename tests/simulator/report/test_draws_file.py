"""All tournaments in a file: read back by others and recounted by plain loops, they give the chances."""

import errno
import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars
import pytest
from typer.testing import CliRunner, Result

from simulator.ask.runs import simulate
from simulator.cli.commands import app
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.plan import Plan
from simulator.input.faults import InputRefused
from simulator.report.draws_file import simulate_to_file
from simulator.report.json_csv import json_text

TOURNAMENTS = 500
RECORD = {
    "seed": 7,
    "tournaments": TOURNAMENTS,
    "draws_version": 2,
    "meet": "a",
    "rule_set": "b",
    "inputs_sha256": "c",
    "version": "d",
}
FLAGS = {"fall": 1, "disqualified": 2}
Start = tuple[str, str, str]


class Rows:
    """The draws of a file as plain Python values, a dictionary a tournament."""

    def __init__(self) -> None:
        self.places: list[dict[Start, int]] = []
        self.incidents: list[dict[Start, int]] = []
        self.tickets: list[set[tuple[str, str]]] = []
        self.held: list[set[Start]] = []
        self.record: dict[str, object] = {}


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def bits(packed: list[int]) -> list[bool]:
    return [bool(byte >> (7 - bit) & 1) for byte in packed for bit in range(8)]


def from_npz(file: Path) -> Rows:
    found, rows = np.load(file, allow_pickle=False), Rows()
    starts, skaters, held = (
        [tuple(own) for own in found[name].tolist()] for name in ("start", "skater", "start_place")
    )
    rows.record = json.loads(str(found["record"]))
    for places in found["places"].tolist():
        rows.places.append({start: place for start, place in zip(starts, places, strict=True) if place})
    for flags in found["incidents"].tolist():
        rows.incidents.append(dict(zip(starts, flags, strict=True)))
    for packed in found["tickets"].tolist():
        rows.tickets.append({skater for skater, has in zip(skaters, bits(packed), strict=False) if has})
        assert not any(bits(packed)[len(skaters) :])
    for packed in found["start_places"].tolist():
        rows.held.append({start for start, has in zip(held, bits(packed), strict=False) if has})
    return rows


def from_parquet(file: Path) -> Rows:
    rows = Rows()
    rows.record = json.loads(polars.read_parquet_metadata(file)["okt"])
    for row in polars.read_parquet(file).iter_rows(named=True):
        own = {tuple(name.split("|", 3)): value for name, value in row.items()}
        rows.places.append({key[1:]: v for key, v in own.items() if key[0] == "place" and v is not None})
        rows.incidents.append({key[1:]: v for key, v in own.items() if key[0] == "incidents"})
        rows.tickets.append({key[1:] for key, v in own.items() if key[0] == "ticket" and v})
        rows.held.append({key[1:] for key, v in own.items() if key[0] == "start_place" and v})
    return rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draws of the shipped meet, as the command writes them, with the JSON of the run."""
    folder = tmp_path_factory.mktemp("draws")
    files = ("--draws", folder / "draws.npz", "--json", folder / "run.json")
    result = okt("simulate", "--tournaments", TOURNAMENTS, *files)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(params=["npz", "parquet"])
def read(request: pytest.FixtureRequest, folder: Path, plan: Plan, tmp_path: Path) -> tuple[Rows, dict]:
    """Draws and JSON: of the shipped meet as NPZ, of a small one as Parquet."""
    if request.param == "npz":
        return from_npz(folder / "draws.npz"), json.loads((folder / "run.json").read_text("utf-8"))
    job, file = Job(plan, TOURNAMENTS, 7), tmp_path / "draws.parquet"
    *_, outcome = simulate_to_file(job, Control(), file, RECORD)
    return from_parquet(file), json.loads(json_text(outcome, RECORD))


def test_the_draws_recounted_give_every_chance_of_the_json(read: tuple[Rows, dict]) -> None:
    rows, told = read
    assert len(rows.places) == len(rows.incidents) == len(rows.tickets) == len(rows.held) == TOURNAMENTS

    def share(happened: Callable[[int], bool]) -> float:
        return sum(happened(at) for at in range(TOURNAMENTS)) / TOURNAMENTS

    for one in told["skaters"]:
        sex, name = one["sex"], one["skater"]
        assert share(lambda at, who=(sex, name): who in rows.tickets[at]) == one["ticket"]
        for event, chance in one["start_places"].items():
            assert share(lambda at, who=(sex, event, name): who in rows.held[at]) == chance
        for event, own in one["events"].items():
            start = (sex, event, name)
            places = [rows.places[at].get(start) for at in range(TOURNAMENTS)]
            assert places.count(None) / TOURNAMENTS == own["unplaced"]
            counted = [places.count(place) / TOURNAMENTS for place in range(1, len(own["places"]) + 1)]
            assert counted == own["places"]
            for what, flag in FLAGS.items():
                assert share(lambda at, of=start, flag=flag: bool(rows.incidents[at][of] & flag)) == own[what]


def test_draws_say_what_they_were_made_from(read: tuple[Rows, dict]) -> None:
    rows, told = read
    names = ("seed", "tournaments", "draws_version", "meet", "rule_set", "inputs_sha256", "version")
    assert {name: rows.record[name] for name in names} == {name: told["run"][name] for name in names}
    assert rows.record["layout"] == 1


def test_a_run_gives_the_same_numbers_whether_its_draws_are_written_or_not(
    plan: Plan, tmp_path: Path
) -> None:
    job = Job(plan, 12_000, 5)
    *_, plain = simulate(job)
    *_, written = simulate_to_file(job, Control(), tmp_path / "draws.npz", {})
    assert json_text(plain, {}) == json_text(written, {})


@pytest.mark.parametrize("ending", ["npz", "parquet"])
def test_the_file_is_the_same_whatever_the_threads_and_cut_into_parts(
    ending: str, plan: Plan, tmp_path: Path
) -> None:
    """Of more tournaments than one part holds, in two parts and with several threads."""
    files = [tmp_path / f"{threads}.{ending}" for threads in (1, 3)]
    for threads, file in zip((1, 3), files, strict=True):
        list(simulate_to_file(Job(plan, 12_000, 5), Control(threads=threads), file, {}))
    assert files[0].read_bytes() == files[1].read_bytes()
    assert len(list(simulate_to_file(Job(plan, 12_000, 5), Control(), files[0], {}))) == 2


def test_a_run_that_is_stopped_leaves_the_file_that_was_there(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "draws.npz"
    file.write_bytes(b"before")
    control = Control(threads=1, cancelled=iter([False] * 3 + [True] * 1_000_000).__next__)
    with pytest.raises(Cancelled):
        list(simulate_to_file(Job(plan, 60_000, 5), control, file, {}))
    assert file.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["draws.npz"]


class FullDisk(io.FileIO):
    """A file on a disk without room."""

    def write(self, _content: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("ending", ["npz", "parquet"])
def test_a_full_disk_is_told_of_the_file_of_draws(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.project.atomic_file.new_locked", lambda part: FullDisk(part, "wb"))
    result = okt("simulate", "--tournaments", 200, "--sex", "W", "--draws", tmp_path / f"d.{ending}")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{tmp_path / f'd.{ending}'}: ")
    assert "No space left on device" in line
    assert list(tmp_path.iterdir()) == []


FULL = "No space left on device"


@pytest.mark.parametrize(
    ("ending", "written_by", "error"),
    [
        ("npz", "simulator.report.draws_file._Npz._append", OSError(errno.ENOSPC, FULL)),
        (
            "parquet",
            "polars.DataFrame.write_parquet",
            polars.exceptions.ComputeError(f"parquet: underlying IO error: {FULL}"),
        ),
    ],
)
def test_where_the_parts_have_no_room_their_folder_is_told(
    ending: str,
    written_by: str,
    error: Exception,
    plan: Plan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(written_by, full)
    with pytest.raises(InputRefused, match=rf"okt-draws-\w+: cannot be written \({FULL}\)"):
        list(simulate_to_file(Job(plan, 200, 7), Control(), tmp_path / f"d.{ending}", RECORD))


@pytest.mark.parametrize(
    ("name", "words"),
    [("draws.csv", "neither NPZ nor Parquet"), ("gone/draws.npz", "its folder does not exist")],
)
def test_a_file_that_cannot_be_is_refused_before_the_run(name: str, words: str, tmp_path: Path) -> None:
    result = okt("simulate", "--draws", tmp_path / name)
    assert result.exit_code == 2
    assert words in result.stderr


def test_without_polars_parquet_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    result = okt("simulate", "--draws", tmp_path / "draws.parquet")
    assert result.exit_code == 2
    assert "okt-simulator[parquet]" in result.stderr
    monkeypatch.setattr("simulator.report.draws_file.in_bundle", lambda: True)
    told = okt("simulate", "--draws", tmp_path / "draws.parquet").stderr
    assert "End its name with .npz" in " ".join(told.split())  # nothing can be installed into a bundle
    assert "okt-simulator[parquet]" not in told
