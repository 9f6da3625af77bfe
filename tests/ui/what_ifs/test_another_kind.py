"""A further kind of what-if is two files, and everything else finds it: the dialog, undo, files, tokens."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.file import open_project, save_project
from simulator.project.project import Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.project.token import scenario_of_token, token_of
from simulator.what_if.base import KINDS, WhatIf
from ui.program.program import Program
from ui.session.news import Phase
from ui.what_ifs.dialog import WhatIfDialog
from ui.what_ifs.forms import FORMS
from ui.words.what_ifs import scenario_name, sentence

WORDS = "Anna One has a tail wind of strength 3 in the 1000 m"


@pytest.fixture(autouse=True)
def kind(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[WhatIf]]:
    """The kind while a test runs, from its two files."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    importlib.import_module("toy_form")
    yield KINDS["tail_wind"]
    del KINDS["tail_wind"], FORMS["tail_wind"]
    for module in ("toy_form", "toy_what_if"):
        del sys.modules[module]


def wind(kind: type[WhatIf], strength: int = 3, skater: str = "Anna One") -> WhatIf:
    return kind(Sex.W, Event.D1000, skater, strength)  # type: ignore[call-arg]  # of a kind unknown here


def chosen(program: Program, qtbot: QtBot) -> WhatIfDialog:
    """Choose it in the dialog, as a user does."""
    program.session.choose_skater("Anna One")
    qtbot.mouseClick(program.window.scenario.what_ifs.add, Qt.MouseButton.LeftButton)
    dialog = program.window.findChildren(WhatIfDialog)[-1]
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("tail_wind"))
    dialog.events.setCurrentText("1000 m")
    dialog.values.place.setValue(3)
    return dialog


def test_it_is_chosen_in_the_dialog_simulated_and_undone(
    program: Program, qtbot: QtBot, kind: type[WhatIf]
) -> None:
    dialog = chosen(program, qtbot)
    assert dialog.kinds.currentText() == "has a tail wind"
    assert dialog.values.label.text() == "S&trength"
    assert dialog.preview.text() == f"{WORDS} · W 1000 m"
    assert dialog.advice.text() == ""
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert program.session.scenario == Scenario(
        "One has a tail wind of strength 3 in the 1000 m", (wind(kind),)
    )
    assert [card.texts() for card in program.window.scenario.what_ifs.cards] == [(WORDS, "W 1000 m")]
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    assert program.session.run.outcome is not None
    program.session.document.stack.undo()
    assert program.session.scenario.what_ifs == ()
    program.session.document.stack.redo()
    assert program.session.scenario.what_ifs == (wind(kind),)


def test_without_a_translation_it_reads_english_in_the_dutch_window(
    program: Program, qtbot: QtBot, kind: type[WhatIf]
) -> None:
    program.language.speak("nl")
    dialog = chosen(program, qtbot)
    assert dialog.kinds.itemText(0) == "valt"
    assert dialog.kinds.currentText() == "has a tail wind"
    assert dialog.preview.text().startswith("Anna One has a tail wind of strength 3 in ")
    assert sentence(wind(kind)) == dialog.preview.text()
    assert scenario_name(wind(kind)).startswith("One has a tail wind")
    dialog.reject()


def test_it_is_saved_read_and_put_into_a_token(kind: type[WhatIf], tmp_path: Path) -> None:
    scenario = Scenario("Wind", (wind(kind),))
    project = Project(scenarios=(scenario,))
    save_project(project, tmp_path / "my.okt")
    text = (tmp_path / "my.okt").read_text(encoding="utf-8")
    assert '{ what = "tail_wind", sex = "W", event = "1000", skater = "Anna One", strength = 3 }' in text
    assert open_project(tmp_path / "my.okt").project == project
    assert scenario_of_token(token_of(scenario)) == scenario
    (tmp_path / "my.okt").write_text(text.replace("strength = 3", "strength = 0"), encoding="utf-8")
    with pytest.raises(InputRefused, match="scenario 1, what_if 1: there is no place 0"):
        open_project(tmp_path / "my.okt")


def test_it_moves_the_forecast_it_is_about_and_clashes_like_any_other(
    program: Program, kind: type[WhatIf]
) -> None:
    prepared = program.session.prepared
    assert prepared is not None
    base, project = prepared.plan, Project()
    plan = scenario_plan(base, project, Scenario("Wind", (wind(kind),)))
    before, after = (one.forecasts[Sex.W].log_time_mean for one in (base, plan))
    moved = base.forecasts[Sex.W].entry("Anna One", Event.D1000)
    assert [n for n in range(len(before)) if before[n] != after[n]] == [moved]
    assert after[moved] < before[moved]
    hashes = {
        scenario_sha256(plan, project, Scenario("Wind", (wind(kind, strength),))) for strength in (2, 3)
    }
    assert len(hashes) == 2
    for what_ifs, words in (
        ((wind(kind), wind(kind, 2)), "cannot both be"),
        ((wind(kind, skater="Cato <b>Three</b>"),), "is not entered in the women's 1000 m"),
        ((wind(kind, 201),), "there is no place 201"),
    ):
        with pytest.raises(InputRefused, match=words):
            scenario_plan(base, project, Scenario("Wind", what_ifs))
