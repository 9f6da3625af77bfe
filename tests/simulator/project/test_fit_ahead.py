"""A process of its own that fits: it keeps what is asked for afterwards, and loads little when it is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.project import fit_ahead, forecast_folder
from simulator.project.plan_files import load_plan

LIST = "date,sex,distance_m,skater,time\n2025-11-01,W,500,Someone New,39.10\n"

LOADED = """
import json, sys
from simulator.project.fit_ahead import main
main(sys.argv[1:])
heavy = "numpy", "pandas", "scipy", "simulator.project.project"
print(json.dumps([name for name in heavy if name in sys.modules]))
"""


def never(*_: object, **__: object) -> None:
    raise AssertionError("fitted again")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for forecasts."""
    monkeypatch.setenv("OKT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_it_keeps_is_what_is_asked_for(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.csv"
    own.write_text(LIST)
    monkeypatch.chdir(tmp_path)
    assert fit_ahead.FitAhead("okt-2025", [Path("own.csv")]).wait()
    (kept,) = place.iterdir()
    before = kept.read_bytes()
    monkeypatch.setattr("simulator.project.load.read_and_fit", never)
    plan = load_plan([own], meet="okt-2025")
    assert plan.form is not None
    assert plan.form.results["skater"].tolist() == ["Someone New"]
    assert kept.read_bytes() == before


def test_nothing_heavy_is_loaded_where_it_is_kept(place: Path) -> None:
    load_plan()
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "okt-2025"], capture_output=True, check=True, timeout=240
    )
    assert json.loads(done.stdout) == []


def test_one_that_is_stopped_or_meets_data_at_fault_did_not_do_it(place: Path, tmp_path: Path) -> None:
    fit = fit_ahead.FitAhead("okt-2025")
    fit.stop()
    assert not fit.wait()
    bad = tmp_path / "bad.csv"
    bad.write_text(LIST.replace("39.10", "fast"))
    assert not fit_ahead.FitAhead("okt-2025", [bad]).wait()
    assert not place.exists()


@pytest.mark.parametrize(
    ("cache", "processors", "of_use"), [("on", 2, True), ("on", 1, False), ("off", 2, False)]
)
def test_it_is_of_use_where_forecasts_are_kept_and_a_second_processor_is_there(
    cache: str, processors: int, of_use: bool, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit_ahead, "processors", lambda: processors)
    if cache == "off":
        monkeypatch.setenv(forecast_folder.VARIABLE, cache)
    assert fit_ahead.is_of_use() is of_use
