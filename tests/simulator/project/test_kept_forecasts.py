"""Forecasts kept on disk: the same to the last bit, made again when anything changed or is damaged."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from simulator.chances.basis_of import basis_of
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast
from simulator.form.kept_data import KeptFormData
from simulator.meet.folder import find_meet
from simulator.meet.meet import Entry
from simulator.project import forecast_folder, forecast_key, kept_forecasts
from simulator.project.forecast_key import key_of
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.kept_forecasts import FittedMeet, fitted
from simulator.project.plan_files import load_plan

ADDED = (Entry(Sex.W, Event.D500, "Someone New"),)
LIST = "date,sex,distance_m,skater,time\n2025-11-01,W,500,Someone New,39.10\n2025-11-01,W,500,Old Hand,71\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("OKT_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short list of results with a row in doubt."""
    file = tmp_path_factory.mktemp("own") / "own.csv"
    file.write_text(LIST)
    return file


@pytest.fixture(scope="module")
def first(cache: Path, own: Path) -> Plan:
    """A plan that was fitted, and kept by that."""
    return load_plan([own], added=ADDED)


@pytest.fixture
def second(first: Plan, own: Path) -> Plan:
    """The same plan from what is kept."""
    return load_plan([own], added=ADDED)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cache: Path, first: Plan) -> Path:
    """A copy of what is kept, to be damaged."""
    copy = tmp_path / "cache"
    shutil.copytree(cache, copy)
    monkeypatch.setenv("OKT_CACHE", str(copy))
    return copy


def never() -> FittedMeet:
    raise AssertionError("fitted again")


def kept(place: Path) -> list[Path]:
    return sorted(place.glob("*.forecasts"))


def same_forecast(one: Forecast, two: Forecast) -> bool:
    arrays = [own.name for own in fields(one) if isinstance(getattr(one, own.name), np.ndarray)]
    others = [own.name for own in fields(one) if own.name not in (*arrays, "incidents")]
    rates = vars(one.incidents)
    return (
        all(getattr(one, name).tobytes() == getattr(two, name).tobytes() for name in arrays)
        and all(getattr(one, name).dtype == getattr(two, name).dtype for name in arrays)
        and all(getattr(one, name) == getattr(two, name) for name in others)
        and all(own.tobytes() == getattr(two.incidents, name).tobytes() for name, own in rates.items())
    )


def test_what_is_kept_is_the_fit_to_the_last_bit(first: Plan, second: Plan) -> None:
    assert isinstance(second.form, KeptFormData)
    assert not isinstance(first.form, KeptFormData)
    assert second.meet == first.meet
    assert (second.rules, second.committee) == (first.rules, first.committee)
    for sex in Sex:
        assert same_forecast(first.forecasts[sex], second.forecasts[sex])
    assert basis_of(second) == basis_of(first)
    assert inputs_sha256(second) == inputs_sha256(first)


def test_form_data_that_are_kept_hold_all_that_was_read(first: Plan, second: Plan) -> None:
    assert first.form is not None
    assert second.form is not None
    for name in ("results", "personal_bests", "skaters"):
        pd.testing.assert_frame_equal(getattr(second.form, name), getattr(first.form, name))
    assert second.form.same_as(first.form)
    assert second.form.doubts
    for one, two in zip(first.form.doubts, second.form.doubts, strict=True):
        assert vars(one.found).get("pattern") == vars(two.found).get("pattern")  # so that it is told in Dutch
        assert vars(one.found).get("values") == vars(two.found).get("values")


def test_nothing_is_kept_or_read_where_it_is_switched_off(
    place: Path, monkeypatch: pytest.MonkeyPatch, first: Plan
) -> None:
    made = FittedMeet(first.meet, first.form, {})  # type: ignore[arg-type]
    (known, *_) = kept(place)
    monkeypatch.setenv("OKT_CACHE", "off")
    assert fitted(lambda: known.stem, lambda: made) is made
    monkeypatch.setenv("OKT_CACHE", str(place))
    assert fitted(lambda: known.stem, never).meet
    monkeypatch.setattr(forecast_folder, "_off", False)
    forecast_folder.switch_off()
    assert fitted(lambda: known.stem, lambda: made) is made


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def one_letter(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def endless(path: Path) -> None:
    with path.open("ab") as stream:
        stream.truncate(10**12)  # holes, no disk


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def signed_anew(change: Callable[[dict[str, object]], None]) -> Callable[[Path], None]:
    """Return what changes the values and makes the hash right again."""

    def damage(path: Path) -> None:
        form, _, body = path.read_bytes().split(b"\n", 2)
        values = json.loads(body)
        change(values)
        body = json.dumps(values).encode()
        path.write_bytes(b"\n".join([form, kept_forecasts._digest(path.stem, body).encode(), body]))

    return damage


def other_length(values: dict[str, object]) -> None:
    values["forecasts"][0][1]["entry_event"].pop()  # type: ignore[index]


def other_type(values: dict[str, object]) -> None:
    values["forecasts"][0][1]["log_time_mean"][0] = "<f4"  # type: ignore[index]


def python_objects(values: dict[str, object]) -> None:
    values["forecasts"][0][1]["log_time_mean"][0] = "|O"  # type: ignore[index]


def no_number(values: dict[str, object]) -> None:
    from base64 import b64encode

    stored = values["forecasts"][0][1]["log_time_mean"]  # type: ignore[index]
    stored[2] = b64encode(np.full(stored[1], np.nan).tobytes()).decode()


def nobody(values: dict[str, object]) -> None:
    values["forecasts"][0][1]["skaters"] = []  # type: ignore[index]


def missing(values: dict[str, object]) -> None:
    del values["meet"]


@pytest.mark.parametrize(
    "damage",
    [
        cut, one_letter, endless, folder_instead,
        *map(signed_anew, (other_length, other_type, python_objects, no_number, nobody, missing)),
    ],
    ids=[
        "cut", "one letter", "endless", "folder",
        "length", "type", "objects", "no number", "nobody", "missing",
    ],
)  # fmt: skip
def test_what_is_damaged_is_fitted_again_without_a_word(
    damage: Callable[[Path], None], place: Path, own: Path, first: Plan, capfd: pytest.CaptureFixture[str]
) -> None:
    for path in kept(place):
        damage(path)
    made = FittedMeet(first.meet, first.form, dict(first.forecasts))  # type: ignore[arg-type]
    (known, *_) = kept(place)
    assert fitted(lambda: known.stem, lambda: made) is made
    assert capfd.readouterr() == ("", "")
    if not known.is_dir():  # replaced by a whole one
        assert fitted(lambda: known.stem, never).meet == first.meet


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, first: Plan
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    monkeypatch.setenv("OKT_CACHE", str(file / "below"))
    made = FittedMeet(first.meet, first.form, dict(first.forecasts))  # type: ignore[arg-type]
    assert fitted(lambda: "0" * 64, lambda: made) is made


def test_what_changes_while_it_is_read_is_not_kept(place: Path, first: Plan) -> None:
    made = FittedMeet(first.meet, first.form, dict(first.forecasts))  # type: ignore[arg-type]
    keys = iter(["a" * 64, "b" * 64])
    assert fitted(lambda: next(keys), lambda: made) is made
    assert not (place / f"{'a' * 64}.forecasts").exists()


def test_files_that_were_used_long_ago_go_first(
    place: Path, monkeypatch: pytest.MonkeyPatch, first: Plan
) -> None:
    monkeypatch.setattr(kept_forecasts, "MOST_FILES", 2)
    old, used = kept(place)
    os.utime(old, (1, 1))
    os.utime(used, (2, 2))
    stranger = place / "notes.txt"
    stranger.write_text("not ours")
    assert fitted(lambda: old.stem, never).meet  # looked at, and so not the oldest
    made = FittedMeet(first.meet, first.form, dict(first.forecasts))  # type: ignore[arg-type]
    fitted(lambda: "c" * 64, lambda: made)
    assert {path.stem for path in kept(place)} == {old.stem, "c" * 64}
    assert stranger.exists()
    monkeypatch.setattr(kept_forecasts, "MOST_BYTES", 1)
    fitted(lambda: "d" * 64, lambda: made)
    assert kept(place) == []


def test_whatever_decides_the_fit_is_in_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meet = tmp_path / "meet"
    shutil.copytree(str(find_meet("okt-2025").folder), meet)
    file = tmp_path / "list.csv"
    file.write_text(LIST)
    keys: list[str | None] = []

    def note(files: tuple[Path | None, ...] = (file,), told: tuple[object, ...] = ("said",)) -> None:
        keys.append(key_of(find_meet(meet), files, told))

    note()
    note()
    assert keys[0] == keys.pop()
    note(told=("said otherwise",))
    note(files=(None, file))
    file.write_text(LIST.replace("39.10", "39.11"))
    note()
    for name in ("entries.csv", "programme.csv", "meet.toml"):
        text = (meet / name).read_text()
        (meet / name).write_text(text + "\n")
        note()
    (tmp_path / "meet.toml").write_text('name = "beside the list"\n')
    note()
    monkeypatch.setattr(forecast_key, "_program", lambda: "another state of the program")
    note()
    assert None not in keys
    assert len(set(keys)) == len(keys)


def test_another_state_of_a_program_of_compiled_modules_alone_has_another_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "simulator" / "project" / "forecast_key.pyc"
    other, kept = tmp_path / "simulator" / "engine.pyc", tmp_path / "simulator" / "__pycache__" / "engine.pyc"
    for file in (own, other, kept):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"1")
    monkeypatch.setattr(forecast_key, "__file__", str(own))
    program = forecast_key._program.__wrapped__  # the answer of this process is kept
    before = program()
    kept.write_bytes(b"what Python keeps of a source does not count")
    assert program() == before
    other.write_bytes(b"22")
    assert program() != before


def test_what_can_be_read_once_only_or_is_gone_has_no_key(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    meet = find_meet("okt-2025")
    assert key_of(meet, (pipe,), ()) is None
    assert key_of(meet, (tmp_path / "gone.csv",), ()) is None
    assert key_of(meet, (None,), ()) is not None


LIGHT = """
import sys
sys.argv = ["okt", "simulate", "--tournaments", "1000"]
from simulator.cli import main
try:
    main()
except SystemExit:
    pass
unwanted = "pandas", "scipy", "PySide6", "pydantic", "simulator.form.model"
heavy = [name for name in unwanted if name in sys.modules]
sys.stderr.write(f"loaded: {heavy}")
"""


def test_the_table_of_a_kept_forecast_needs_neither_pandas_nor_scipy_nor_pydantic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKT_CACHE", str(tmp_path))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")

    def run() -> tuple[str, str]:
        done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, check=True, timeout=120)
        return done.stdout.decode().partition("1,000 tournaments in")[0], done.stderr.decode()

    (fresh, loaded), (again, light) = run(), run()
    assert "pandas" in loaded
    assert "loaded: []" in light
    assert "women" in fresh
    assert again == fresh
