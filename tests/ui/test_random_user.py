"""Whatever a user does in whatever order: no error, nothing stuck, all can be undone, saved and read back.

By hand for longer: ``pytest tests/ui/test_random_user.py --user-actions 5000 --user-seed 3``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import games_sample
import policy_sample
import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from random_user import RandomUser

from simulator.ask.core import Core
from simulator.engine.job import UNHINDERED, Control
from simulator.project.inputs import refreshed
from simulator.project.project import Inputs, Project
from ui.program.program import Program
from ui.session.news import Phase

if TYPE_CHECKING:
    from conftest import QuickCore

    from simulator.ask.core import Prepared


@pytest.fixture
def core(core: QuickCore, monkeypatch: pytest.MonkeyPatch) -> QuickCore:
    """The quick core, which now looks at the files it is given as the real one does."""
    forecast = core.prepare

    def prepare(meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        return forecast(meet, refreshed(Project(meet=meet, inputs=inputs)).inputs, control)

    monkeypatch.setattr(core, "prepare", prepare)
    core.outlook, core.laboratory = games_sample.sample(), policy_sample.sample()
    return core


@pytest.fixture
def warnings(qtlog: Any) -> Callable[[], list[str]]:
    """What Qt complained of, but for what is known of the platform without a screen."""
    return lambda: [one.message for one in qtlog.records if one.type_name != "QtDebugMsg" and not one.ignored]


def test_a_user_who_does_everything_at_random(
    program: Program, tmp_path: Path, warnings: Callable[[], list[str]], pytestconfig: pytest.Config
) -> None:
    user = RandomUser(program, pytestconfig.getoption("--user-seed"), tmp_path, warnings)
    user.told = pytestconfig.getoption("--user-told")
    user.use(pytestconfig.getoption("--user-actions"))
    assert {"click", "menu", "choose", "type", "tab", "key"} <= set(user.kinds)


@pytest.fixture
def real_program(qtbot: QtBot, qapp: QApplication, memory: QSettings) -> Iterator[Program]:
    """A program with the embedded meet and ten thousand tournaments."""
    for key, value in (("language", "en"), ("theme", "light"), ("tournaments", 10_000)):
        memory.setValue(key, value)
    program = Program(qapp, memory, Core())
    with qtbot.waitExposed(program.window):
        program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE, timeout=60_000)
    yield program
    program.close()
    program.window.deleteLater()
    program.theme.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_user_of_the_embedded_meet(
    real_program: Program, tmp_path: Path, warnings: Callable[[], list[str]], pytestconfig: pytest.Config
) -> None:
    user = RandomUser(real_program, pytestconfig.getoption("--user-seed"), tmp_path, warnings)
    user.use(90, looks_every=30)
    assert user.actions == 90
    assert {"click", "menu"} <= set(user.kinds)
    assert len(set(user.kinds)) >= 8, user.kinds
