"""A small meet of the user's own with all kinds of files, and a project that reads them."""

from __future__ import annotations

from pathlib import Path

from simulator.event import Event, Sex
from simulator.project.inputs import input_file
from simulator.project.project import Inputs, Project, Scenario
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome

SKATERS = ("Zoë de Été", "Anna One", "Bea Two", "Cleo Three")
SCENARIO = Scenario("A fall", (AssumedOutcome(Sex.W, Event.D500, "Anna One", AssumedKind.FALLS),))


def small_project(folder: Path) -> Project:
    """Write the files of a small meet into a folder, and return a project that reads them."""
    meet = folder / "my meet"
    meet.mkdir()
    (meet / "meet.toml").write_text(
        'id = "own"\nname = "Own meet"\nrink = "Heerenveen"\nfirst_day = 2025-12-26\nlast_day = 2025-12-27\n'
        'rule_set = "knsb-2026"\n'
    )
    (meet / "programme.csv").write_text(
        "day,date,order,sex,event,run,start_time\n1,2025-12-26,1,W,500,1,15:00\n2,2025-12-27,1,W,1000,1,15:00\n"
    )
    rows = [f"W,{event},{skater},result,x" for event in (500, 1000) for skater in SKATERS]
    (meet / "entries.csv").write_text("sex,event,skater,basis,source\n" + "\n".join(rows) + "\n", "utf-8")
    form = folder / "results ü.csv"
    lines = [
        f"2025-11-{day:02d},W,{event},{skater},{base + at / 10 + day / 100:.2f}"
        for event, base in ((500, 37.5), (1000, 74.5))
        for day in (8, 15)
        for at, skater in enumerate(SKATERS)
    ]
    form.write_text("date,sex,distance_m,skater,time_s\n" + "\n".join(lines) + "\n", "utf-8")
    inputs = Inputs(form=(input_file(form),))
    return Project(meet=str(meet), inputs=inputs, scenarios=(SCENARIO,), tournaments=400, seed=11)
