"""The team named after a meet: who went, and what is told when the file is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.meet.files import load_meet
from simulator.meet.team_file import load_team
from simulator.shipped import shipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    meet = tmp_path / "mine"
    shutil.copytree(str(shipped("meets/okt-2025")), meet)
    return meet


def test_the_team_of_2025_has_nine_of_each_sex() -> None:
    team = load_team("okt-2025")
    assert {sex: len(names) for sex, names in team.items()} == {Sex.M: 9, Sex.W: 9}
    assert "Jutta Leerdam" in team[Sex.W]  # by a pick, after a fall
    assert "Naomi Verkerk" not in team[Sex.W]  # tenth name of the order
    meet = load_meet("okt-2025")
    for sex, names in team.items():
        known = {*meet.skaters(sex), *meet.mass_start_picks.get(sex, ())}
        assert set(names) <= known


def test_faults_are_told_together(folder: Path) -> None:
    (folder / "final_selection.csv").write_text("sex,skater,event,route\nX,A,500,a\nW,,500,a\n")
    with pytest.raises(InputRefused) as refused:
        load_team(folder)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [(2, "sex"), (3, "skater")]


def test_an_empty_team_is_a_fault(folder: Path) -> None:
    (folder / "final_selection.csv").write_text("sex,skater,event,route\nW,A,,not_selected\n")
    with pytest.raises(InputRefused, match="nobody is named"):
        load_team(folder)


def test_a_meet_without_a_team_says_so(folder: Path) -> None:
    (folder / "final_selection.csv").unlink()
    with pytest.raises(InputRefused, match="the file does not exist"):
        load_team(folder)
