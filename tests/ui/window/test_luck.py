"""What another seed changes is luck of the draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.project.project import Inputs, Project, Scenario
from simulator.what_if.what_ifs import FormShift
from ui.program.program import Program
from ui.session.news import Phase
from ui.session.run_work import Wanted
from ui.window.luck import Luck

if TYPE_CHECKING:
    from conftest import QuickCore

SHIFT = FormShift(Sex.W, "Anna One", Event.D500, 0.2)


def test_only_runs_that_differ_in_the_seed_alone_are_compared(core: QuickCore) -> None:
    prepared, luck = core.prepare("small", Inputs()), Luck()

    def see(project: Project, *what_ifs: FormShift) -> None:
        *_, outcome = core.simulate(Job(prepared.plan, project.tournaments, project.seed))
        luck.see(Wanted.of(prepared, project, Scenario("Shown", what_ifs), None), outcome)

    see(Project(seed=300))
    assert luck.difference(Sex.W) is None
    see(Project(seed=340))
    assert luck.difference(Sex.W) == (300, pytest.approx(4.0))
    see(Project(seed=340))  # told again, as when a scenario is renamed
    assert luck.difference(Sex.W) == (300, pytest.approx(4.0))
    see(Project(seed=340), SHIFT)
    assert luck.difference(Sex.W) is None
    see(Project(seed=340, tournaments=10_000), SHIFT)
    assert luck.difference(Sex.W) is None


def test_the_status_bar_tells_it_after_another_seed(program: Program, qtbot: QtBot) -> None:
    figures = program.window.status.figures
    assert figures.text().endswith("seed 2026")
    program.session.set_seed(2030)  # the chances of the quick core are the seed in thousandths
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    assert figures.text().endswith("seed 2030  ·  at most 0.4 pp from seed 2026")
    program.session.scenarios.add_what_if(SHIFT)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    assert figures.text().endswith("seed 2030")
