"""Results of a project while they are being entered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from ui.tables.results_model import SkaterLine
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.engine.job import Control
    from simulator.engine.plan import Plan
    from simulator.form.update import Learnt
    from simulator.input.faults import Fault
    from simulator.people.same import Same
    from simulator.project.project import Project
    from simulator.project.ridden import Entered
    from simulator.what_if.entered_result import EnteredResult
    from ui.drafts.typed_results import Cell, Cells
    from ui.drafts.typed_results import Race as OneRace
    from ui.session.worker import Work

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Race = tuple[Sex, Event]

_TOLD = 3
"""Skaters named whose forecast the times move."""


class ResultsDraft:
    """All results of a project, changed event by event; nothing of it is in force yet.

    Parameters
    ----------
    plan
        The plan without results, which says who is entered.
    results
        Those the project has.
    still_on
        Races that the project knows to be still on.
    """

    def __init__(self, plan: Plan, results: Iterable[EnteredResult], still_on: Iterable[Race] = ()) -> None:
        self._plan = plan
        self.results = tuple(results)
        self.same: Same = ()
        self.left_out: frozenset[tuple[Sex, Event, str]] = frozenset()
        self._still_on, self._asked = set(still_on), set[Race]()
        self._cells: dict[OneRace, tuple[Cell, ...]] = {}

    def change_plan(self, plan: Plan) -> None:
        """Go on with a plan in which more skaters are entered."""
        self._plan = plan

    @property
    def in_question(self) -> tuple[Race, ...]:
        """Races with places that do not name every entrant."""
        from simulator.project.race_over import races_in_question

        return races_in_question(self._plan, self.results)

    @property
    def unanswered(self) -> tuple[Race, ...]:
        """Races of lists read of which the user has yet to say whether they are over."""
        return tuple(race for race in self.in_question if race in self._asked)

    @property
    def still_on(self) -> tuple[Race, ...]:
        """Races whose places are not final, in the order of the project."""
        from simulator.project.forms import ordered

        return ordered(race for race in self.in_question if race in self._still_on)

    def answer(self, races: Iterable[Race], *, over: bool) -> None:
        """Take the answer whether races are over."""
        races = set(races)
        self._asked -= races
        self._still_on = self._still_on - races if over else self._still_on | races

    def go_on(self, still_on: Iterable[Race] | None, unanswered: Iterable[Race]) -> None:
        """Take over what was answered and asked before the dialog closed; None for what the project says."""
        if still_on is not None:
            self._still_on = set(still_on)
        self._asked = set(unanswered)

    # Lines that cannot be read -------------------------------------------------------------

    @property
    def cells(self) -> Cells:
        """Lines that stand for no result as they are written, by event or run."""
        return self._cells

    def put_cells(self, race: OneRace, cells: Iterable[Cell]) -> None:
        """Put lines that cannot be read in the place of those of an event or of one of its runs."""
        entered = self.entrants(*race[:2])
        own = tuple(cell for cell in cells if cell[0] in entered)
        self._cells.pop(race, None)
        if own:
            self._cells[race] = own

    def unread(self, shown: OneRace | None) -> Iterator[tuple[OneRace, str]]:
        """Yield what is wrong with single cells, and where; those of the race shown without its name."""
        for race, cells in self._cells.items():
            for skater, time, place in cells:
                line = SkaterLine(skater, time, place, race=race[:2])
                where = "" if race == shown else f"{_race_words(race)}, "
                yield from ((race, where + fault) for fault in line.faults())

    # Results -------------------------------------------------------------------------------

    def take(self, entered: Entered) -> None:
        """Add results that were read; whether their races are over is to be asked."""
        self.add(entered.results)
        told = {(one.sex, one.event) for one in entered.results}
        self._still_on = (self._still_on - told) | set(entered.still_on)
        self._asked = (self._asked - told) | set(entered.in_question)

    def entrants(self, sex: Sex, event: Event) -> tuple[str, ...]:
        """Return who is entered in an event."""
        return self._plan.meet.skaters(sex, event)

    def of(self, sex: Sex, event: Event) -> tuple[EnteredResult, ...]:
        """Return the results of an event and its runs."""
        return tuple(one for one in self.results if (one.sex, one.event) == (sex, event))

    def has_runs(self, sex: Sex, event: Event) -> bool:
        """Whether single runs of an event have been entered."""
        unread = [race[2] for race in self._cells if race[:2] == (sex, event)]
        return any(run is not None for run in (*unread, *(one.run for one in self.of(sex, event))))

    def put(self, sex: Sex, event: Event, run: int | None, results: Iterable[EnteredResult]) -> None:
        """Put results in the place of those of an event or of one of its runs."""
        results = tuple(results)
        own = [one for one in self.results if (one.sex, one.event, one.run) == (sex, event, run)]
        if set(own) == set(results):  # nothing to do, and no other order either
            return
        self.results = (*(one for one in self.results if one not in own), *results)

    def add(self, results: Iterable[EnteredResult]) -> None:
        """Add results; of a skater and run that had one already the new one counts."""
        known = {(one.sex, one.event, one.skater, one.run): one for one in self.results}
        new = {(one.sex, one.event, one.skater, one.run): one for one in results}
        self.results = tuple({**known, **new}.values())
        for (sex, event, run), cells in tuple(self._cells.items()):
            self.put_cells(
                (sex, event, run), (cell for cell in cells if (sex, event, cell[0], run) not in new)
            )

    def clear(self, sex: Sex, event: Event) -> None:
        """Take all results of an event out."""
        self.results = tuple(one for one in self.results if (one.sex, one.event) != (sex, event))
        self._cells = {race: cells for race, cells in self._cells.items() if race[:2] != (sex, event)}
        self.answer([(sex, event)], over=True)

    def faults(self) -> tuple[Fault, ...]:
        """Return what does not fit the meet or contradicts itself."""
        from simulator.what_if.result_faults import result_faults

        return result_faults(self._plan, self.results, self.still_on)

    def read_text(
        self, text: str, sex: Sex, event: Event, run: int | None, go_on: Callable[[], None]
    ) -> Entered:
        """Read a pasted list; what it does not say itself is of the event shown."""
        from simulator.project.ridden import results_from_text

        return results_from_text(
            self._plan, text, _defaults(sex, event, run),
            go_on=go_on, same=self.same, left_out=self.left_out,
        )  # fmt: skip

    def read_file(
        self, file: Path, sex: Sex, event: Event, run: int | None, go_on: Callable[[], None]
    ) -> Entered:
        """Read a file; what it does not say itself is of the event shown."""
        from simulator.project.ridden import results_from_file

        return results_from_file(
            self._plan, file, _defaults(sex, event, run),
            go_on=go_on, same=self.same, left_out=self.left_out,
        )  # fmt: skip

    def effect_work(self, project: Project) -> Work:
        """Return the work that tells what the times say of form, in words, the largest first."""
        plan, wanted = self._plan, replace(project, results=self.results)

        def work(_control: Control) -> Iterator[object]:
            from simulator.project.apply import form_learnt

            yield learnt_words(form_learnt(plan, wanted))

        return work


def learnt_words(learnt: Iterable[Learnt]) -> tuple[str, ...]:
    """Return the largest changes of expected times: ``Kok −0.12 s in the 500 m``, a skater once."""
    ordered = sorted(learnt, key=lambda one: -abs(one.shift_s) / one.event.distance_m)
    first = {(one.sex, one.skater): one for one in reversed(ordered)}
    largest = sorted(first.values(), key=lambda one: -abs(one.shift_s) / one.event.distance_m)
    return tuple(
        f"{numbers.surname(one.skater)} {numbers.change_s(one.shift_s)} s, {numbers.event_name(one.event)}"
        for one in largest[:_TOLD]
    )


def _race_words(race: OneRace) -> str:
    sex, event, run = race
    name = f"{numbers.sex_name(sex)}, {numbers.event_name(event)}"
    return name if run is None else translate("Results", "{event}, run {run}").format(event=name, run=run)


def _defaults(sex: Sex, event: Event, run: int | None) -> dict[str, str]:
    defaults = {"sex": sex.value, "distance_m": str(event.distance_m)}
    return defaults if run is None else {**defaults, "run": str(run)}
