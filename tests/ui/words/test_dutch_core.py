"""What the core says, in the Dutch window: refused files, clashes, broken orders, changed data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.file import open_project, save_project
from simulator.project.project import InputFile, Inputs, Project
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, draft_faults
from simulator.selection.picks_file import read_committee
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.clashes import clashes
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, Withdrawal
from simulator.words import Said
from ui.program.program import Program
from ui.words.errors import refused_text
from ui.words.language import Language
from ui.words.sentences import told, told_fault

BROKEN = sorted((Path(__file__).parents[2] / "simulator" / "selection" / "broken").glob("*.toml"))


@pytest.fixture
def _dutch(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.speak("nl")
    yield
    language.end()


def is_english(text: str) -> bool:
    """Whether a text is English: what the core said, or a word that no Dutch sentence has."""
    return bool(re.search(r"\b(the|not|than|expected|write|stands|there|both|this|data have)\b", text, re.I))


def assert_dutch(faults: tuple[Fault, ...]) -> None:
    assert faults
    for fault in faults:
        assert isinstance(fault.found, Said), fault.found
        assert not fault.remedy or isinstance(fault.remedy, Said), fault.remedy
        words = told_fault(replace(fault, source="", line=None, column=""))
        assert not is_english(re.sub(r'"[^"]*"|\[.*?\]', "", words)), words


def test_english_is_known_when_it_is_seen() -> None:
    assert is_english("the order has no rows")
    assert not is_english("de volgorde heeft geen regels")


@pytest.mark.usefixtures("_dutch")
@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_rule_set_is_refused_in_dutch(path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        load_rule_set(path)
    assert_dutch(refused.value.faults)
    assert "niet bruikbaar" in refused_text(refused.value.faults).title


@pytest.mark.usefixtures("_dutch")
def test_a_broken_picks_file_is_refused_in_dutch(tmp_path: Path) -> None:
    path = tmp_path / "picks.toml"
    path.write_text(
        '[[W.pick]]\nkind = "event"\nskaters = ["A. One", "B. Two"]\nchance = 7\n',
        encoding="utf-8",
    )
    with pytest.raises(InputRefused) as refused:
        read_committee(path, path.name, {})
    assert_dutch(refused.value.faults)


@pytest.mark.usefixtures("_dutch")
def test_a_broken_order_is_told_in_dutch() -> None:
    rules = load_rule_set("knsb-2026")
    broken = replace(rules, name="", order={**rules.order, Sex.W: ()}, max_picks=dict.fromkeys(Sex, -3))
    rule = PickRule(Sex.W, PickKind.PURSUIT, ("A. One",))
    found = draft_faults(Draft(broken, (rule,)))
    assert len(found) >= 4
    for fault in found:
        assert isinstance(fault.text, Said)
        assert not is_english(re.sub(r'"[^"]*"|\[.*?\]', "", told(fault.text))), told(fault.text)


@pytest.mark.usefixtures("_dutch")
def test_changed_data_are_told_in_dutch(tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_text("datum,naam,geslacht,afstand,tijd\n2025-11-01,A. One,W,500,38.00\n", encoding="utf-8")
    project = Project(inputs=Inputs(form=(InputFile(form, "0" * 64),)))
    save_project(project, tmp_path / "p.okt")
    assert_dutch(open_project(tmp_path / "p.okt").doubts)


@pytest.mark.usefixtures("_dutch")
def test_a_clash_is_told_in_dutch(program: Program) -> None:
    both = tuple(
        AssumedOutcome(Sex.W, Event.D1000, name, AssumedKind.WINS) for name in ("Anna One", "Bea Two")
    )
    out = Withdrawal(Sex.W, "Anna One", Event.D1000)
    plan = program.session.baseline_plan
    assert plan is not None
    assert_dutch(clashes(plan, "Botsing", (*both, out), ()))
