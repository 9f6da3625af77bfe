"""Policies of a meet of one's own in which an event has fewer skaters than start places, or none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simulator.ask.core import Core
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.project.project import BASELINE, Inputs, Project, Scenario

MEET = """id = "club"
name = "Club"
rink = "Heerenveen"
first_day = 2026-01-22
last_day = 2026-01-22
rule_set = "knsb-2026"
"""
PROGRAMME = "day,date,order,sex,event,run\n1,2026-01-22,1,W,500,1\n1,2026-01-22,2,W,1500,1\n"
ENTRIES = "sex,event,skater\nW,500,Femke Kok\nW,500,Jutta Leerdam\n"


@dataclass(frozen=True)
class Asked:
    """What is asked of the laboratory."""

    plan: Plan
    tournaments: int = 200
    seed: int = 1
    sex: Sex = Sex.W
    files: tuple[Path, ...] = ()


def test_a_place_that_nobody_can_take_is_worth_nothing(tmp_path: Path) -> None:
    for name, text in (("meet.toml", MEET), ("programme.csv", PROGRAMME), ("entries.csv", ENTRIES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    core = Core()
    prepared = core.prepare(str(tmp_path), Inputs())
    plan = core.plan(prepared, Project(meet=str(tmp_path)), Scenario(BASELINE))
    *_, found = core.policies(Asked(plan))
    assert found.derived is not None
    worth = {(row.row.event, row.row.okt_place): row for row in found.derived.rows}
    third = worth[Event.D500, 3]
    assert third.worth is not None
    assert third.worth.mean == 0
    assert max(row.sure or 0.0 for row in found.derived.rows) > 0.9  # the second above the third
    assert worth[Event.D1500, 1].worth is None
