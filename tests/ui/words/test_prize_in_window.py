"""The window in the words of what the rules of the loaded meet give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from simulator.ask.core import Prepared
from simulator.engine.job import UNHINDERED, Control
from simulator.event import Sex
from simulator.project.project import Inputs
from simulator.selection.prize import USUAL, InWords, Prize, Won
from simulator.selection.rule_set import RuleSet
from tests.ui.conftest import QuickCore
from ui.program.program import Program
from ui.session.news import Phase

CUPS = Prize(Won.WORLD_CUP_PLACE, meet=InWords("World Cups", "wereldbekers"))
FOREIGN = re.compile(r"ticket|olympi(c|sch)|milan|\bpick|aanwijs", re.IGNORECASE)


class CupCore(QuickCore):
    """A core whose rules give World Cup places, know no cap and no picks."""

    prize = CUPS

    def prepare(self, meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        prepared = super().prepare(meet, inputs, control)
        rules = prepared.plan.rules
        return replace(prepared, plan=replace(prepared.plan, rules=_without_picks(rules, self.prize)))


def _without_picks(rules: RuleSet, prize: Prize) -> RuleSet:
    order = {sex: tuple(row for row in rules.order[sex] if not row.is_pick) for sex in Sex}
    return replace(
        rules, cap=dict.fromkeys(Sex, 0), max_picks=dict.fromkeys(Sex, 0), order=order, prize=prize
    )


@pytest.fixture(params=["en", "nl"])
def cups(
    qtbot: QtBot, qapp: QApplication, memory: QSettings, request: pytest.FixtureRequest
) -> Iterator[Program]:
    memory.setValue("language", request.param)
    program = Program(qapp, memory, CupCore())
    with qtbot.waitExposed(program.window):
        program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    yield program
    program.close()


def _texts(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root):
            continue
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        if isinstance(widget, QTableView) and (model := widget.model()) is not None and model.rowCount():
            for column in range(model.columnCount()):
                yield str(model.headerData(column, widget.horizontalHeader().orientation()) or "")


def test_no_view_speaks_of_tickets_where_world_cup_places_are_won(cups: Program, qtbot: QtBot) -> None:
    window = cups.window
    cups.session.choose_skater("Anna One")
    heads = []
    for at, _view in enumerate(window.tabs.views):
        window.tabs.setCurrentIndex(at)
        QApplication.processEvents()
        view = window.tabs.views[at]
        tables = [] if view.is_empty else view.tables()
        heads += [text for table in tables for text in (table.name, table.title)]
        heads += [column.heading for table in tables for column in table.columns]
        heads += [text for text in _texts(view) if text]
    labels = [window.tabs.tabText(at) for at in range(window.tabs.count())]
    actions = [action.text() for action in window.tabs.choices.actions()]
    dock = [text for text in _texts(window.skater) if text]
    said = [*labels, *actions, *heads, *dock, *_texts(window.status)]
    assert [text for text in said if FOREIGN.search(text)] == []
    assert all(labels)
    assert labels[0] in ("World Cup places", "Wereldbekerplekken")


def test_the_words_follow_from_one_rule_set_to_the_next(program: Program, qtbot: QtBot) -> None:
    window, session = program.window, program.session
    usual = window.tabs.tabText(0), window.skater.caption.text()
    assert usual == ("Tickets", "chance of an Olympic ticket")
    for prize, told in ((CUPS, ("World Cup places", "chance of a World Cup place")), (USUAL, usual)):
        program.language.name_prize(prize)
        window.tell_anew()
        assert (window.tabs.tabText(0), window.skater.caption.text()) == told
        assert isinstance(window.tabs.choices.actions()[0], QAction)
        assert window.tickets.label() == told[0]
    assert session.plan is not None


def test_the_view_in_sight_is_still_exported_once_something_else_is_won(
    program: Program, qtbot: QtBot
) -> None:
    window, export = program.window, program.window.actions_.export
    qtbot.waitUntil(export.isEnabled)
    program.language.name_prize(CUPS)
    window.tell_anew()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not export.isEnabled()
    window.tabs.setCurrentIndex(1)
    qtbot.waitUntil(export.isEnabled)


def test_what_is_exported_is_of_the_views_that_were_made_anew(program: Program, qtbot: QtBot) -> None:
    window, session = program.window, program.session
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
    for prize in (CUPS, USUAL):
        program.language.name_prize(prize)
        window.tell_anew()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the views of before are gone
        session.run_changed.emit(session.run)
        window.tabs.show_all()
        qtbot.waitUntil(window.actions_.export.isEnabled)
