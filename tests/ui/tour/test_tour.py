"""Pictures of every view, made from the embedded meet with the real core."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, islice, pairwise
from pathlib import Path

import pytest
from policy_sample import made_up
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

import ui
from simulator.ask.core import Core
from simulator.ask.days import what_moved_whom
from ui.look.parts.notice import Notice
from ui.program.program import Program
from ui.tour import pictures as tour
from ui.tour.dialogs import dialogs
from ui.views.notices import WayOn
from ui.views.registry import VIEWS
from ui.views.view import View


def test_it_draws_every_view_in_the_size_and_theme_asked_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tour, "TOURNAMENTS", 10_000)
    monkeypatch.setattr("simulator.ask.courses.COURSES", 3)
    monkeypatch.setattr("simulator.ask.days.MOST_JUMPS", 3)
    monkeypatch.setattr(
        "simulator.ask.days.what_moved_whom", lambda *asked: islice(what_moved_whom(*asked), 3)
    )
    monkeypatch.setattr(Core, "policies", made_up)
    options = ["--size", "1200x760", "--theme", "dark", "--language", "nl", "--only", "views", "scenario"]
    assert tour.main([str(tmp_path / "new"), *options]) == 0
    days = [f"day-by-day{page}" for page in ("", "-replay", "-log", "-course", "-kept")]
    before = ("tickets", "selection-order", "one-tournament", "races", "head-to-head", "form", "what-decides")
    views = (*before, *days, "teams", "compare", "games", "policy")
    names = [f"{view}-{sex}.png" for sex in ("women", "men") for view in views]
    names += [f"{view}-scenario.png" for view in views]
    assert [Path(line).name for line in capsys.readouterr().out.splitlines()] == names
    pictures = [QImage(str(tmp_path / "new" / name)) for name in names]
    for picture in pictures:
        assert (picture.width(), picture.height()) == (1200, 760)
        assert picture.pixelColor(4, 4).lightness() < 60
        across, down = range(0, picture.width(), 14), range(0, picture.height(), 7)
        assert len({picture.pixel(x, y) for x in across for y in down}) > 15
    assert all(one != other for one, other in pairwise(pictures))


def test_it_draws_every_dialog_in_each_look_asked_for_and_a_sheet_of_all(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tour, "TOURNAMENTS", 10_000)
    shown: set[str] = set()

    def noting(program: Program) -> Iterator[tuple[str, QDialog]]:
        for name, dialog in dialogs(program):
            shown.add(type(dialog).__name__)
            yield name, dialog

    monkeypatch.setattr("ui.tour.dialogs.dialogs", noting)
    options = ["--only", "dialogs", "--theme", "light", "dark", "--zoom", "1.25", "--sheets"]
    assert tour.main([str(tmp_path), *options]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "en-dark-1440x900-1.25",
        "en-light-1440x900-1.25",
    ]
    sources = "".join(path.read_text("utf-8") for path in Path(ui.__file__).parent.rglob("*.py"))
    assert {*re.findall(r"^class (\w+)\(QDialog\)", sources, re.MULTILINE)} - shown == {"SweepWindow"}
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    for look in tmp_path.iterdir():
        own = [path for path in written if path.parent == look]
        assert sorted(own) == sorted(look.iterdir())
        assert own[-1].name == "sheet.png"
        pictures = [QImage(str(path)) for path in own]
        assert all(one != other for one, other in combinations(pictures, 2))
        sheet = pictures.pop()
        assert sheet.height() > len(pictures) / 4 * 400


def test_it_draws_every_view_where_it_has_nothing_to_show(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tour, "TOURNAMENTS", 2_000)
    monkeypatch.setattr("simulator.ask.courses.COURSES", 3)
    monkeypatch.setattr("ui.look.parts.notice.PATIENCE_MS", 1)
    some = ("tickets", "races", "what-decides", "compare")
    monkeypatch.setattr("ui.window.tabs.VIEWS", [entry for entry in VIEWS if entry.name in some])
    said = dict[str, set[str]]()
    draw = View.set_empty

    def noting(view: View, what: Notice | str, way_on: WayOn = None) -> None:
        draw(view, what, way_on)
        said.setdefault(view.name, set()).add(view.message.text())

    monkeypatch.setattr(View, "set_empty", noting)
    assert tour.main([str(tmp_path), "--only", "states"]) == 0
    states = {path.stem.rpartition("-")[2] for path in tmp_path.iterdir()}
    assert {"reading", "running", "first", "stopped", "failed", "contradiction"} <= states
    for name, sentences in said.items():
        assert {
            "Reading the form data…", "There are no data to simulate from.",
            "Simulating the first tournaments…", "The simulation was stopped.", "The simulation failed.",
        } <= sentences, name  # fmt: skip
        assert name == "tickets" or "This scenario cannot be simulated" in sentences, name
    assert "This view could not be worked out." in said["what-decides"]


@pytest.mark.parametrize("size", ["big", "10x10", "90000x900"])
def test_nonsense_for_a_size_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        tour.main(["somewhere", "--size", size])
    assert ended.value.code == 2
    assert "not a size" in capsys.readouterr().err
