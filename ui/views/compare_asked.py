"""What the Compare view asks: which scenarios there are to compare, and what changes between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.ask.core import Core, Prepared
from simulator.engine.job import Control, Job
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE, Project, Scenario
from simulator.selection.committee import PickRule
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import PickRules
from ui.charts.games_series import gain_text
from ui.words import numbers
from ui.words.numbers import scenario_title
from ui.words.what_ifs import sentence

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.games.outlook import Gain

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Key = tuple[str, int | None]
"""What tells a scenario from others, whatever comes before it in the list."""


@dataclass(frozen=True)
class Known:
    """A scenario with what is known: all results entered, or those before a day."""

    scenario: Scenario
    results: tuple[EnteredResult, ...]
    before_day: int | None = None

    @property
    def key(self) -> Key:
        """Its name and its day."""
        return self.scenario.name, self.before_day


@dataclass(frozen=True)
class Side:
    """A scenario that can be compared.

    Attributes
    ----------
    name
        As the list of scenarios shows it.
    lines
        Its what-ifs, a sentence each, and the days whose results are known.
    picks
        Its pick rules.
    """

    name: str
    lines: tuple[str, ...] = ()
    picks: tuple[PickRule, ...] = ()


@dataclass(frozen=True)
class CompareWish:
    """What the user wants compared: the side before, and those after, as positions in the list."""

    before: int
    after: tuple[int, ...]


@dataclass(frozen=True)
class Asked:
    """What was asked: the data, the sides, and how much is simulated."""

    prepared: Prepared
    project: Project
    sides: tuple[Known, ...]
    tournaments: int


@dataclass(frozen=True)
class Medals:
    """What each of the other scenarios gains at the Games: gold, medals, places of the first eight."""

    gains: tuple[Mapping[Sex, tuple[Gain, Gain, Gain]], ...]


@dataclass(frozen=True)
class Comparisons:
    """Comparisons of the first scenario asked for with each of the others."""

    comparisons: tuple[Comparison, ...]


def compare_work(core: Core, asked: Asked, control: Control) -> Iterator[Comparisons]:
    """Compare, and yield what is known of all scenarios."""
    plans = [
        core.plan(asked.prepared, replace(asked.project, results=side.results), side.scenario)
        for side in asked.sides
    ]
    found: list[Comparison] = []
    for plan in plans[1:]:
        if control.cancelled():
            return
        job = Job(plan, asked.tournaments, asked.project.seed)
        found.append(core.compare(plans[0], job, control))
    yield Comparisons(tuple(found))


def medals_work(core: Core, asked: Asked, control: Control) -> Iterator[Medals]:
    """Yield what each scenario gains in medals against the first; nothing where no Games follow the meet."""
    plans = [
        core.plan(asked.prepared, replace(asked.project, results=side.results), side.scenario)
        for side in asked.sides
    ]
    jobs = (Job(plan, asked.tournaments, asked.project.seed) for plan in plans[1:])
    try:
        yield Medals(tuple(core.medals(plans[0], job, control) for job in jobs))
    except InputRefused:
        yield Medals(())


def medals_words(names: Sequence[str], medals: Medals, sex: Sex) -> str:
    """Say what the scenarios gain in medals; empty where that is not known."""
    told = []
    for name, gains in zip(names, medals.gains, strict=False):
        if sex in gains:
            gold, medal, _ = gains[sex]
            pattern = translate("CompareView", "{medals} medals ± {error}, {gold} gold")
            words = pattern.format(
                medals=gain_text(medal), error=numbers.error(medal.se, 3), gold=gain_text(gold)
            )
            told.append(words if len(names) == 1 else f"{name}: {words}")
    if not told:
        return ""
    return translate("CompareView", "At the Games: {medals}.").format(medals="; ".join(told))


def sides(project: Project, prepared: Prepared | None) -> tuple[Known, ...]:
    """Return the scenarios, and the forecast as it was before each day of which there are results."""
    baseline = Scenario(BASELINE)
    days = _days(prepared)
    known = sorted({days[one.sex, one.event] for one in project.results if (one.sex, one.event) in days})
    past = (
        Known(
            baseline,
            tuple(one for one in project.results if days.get((one.sex, one.event), day) < day),
            day,
        )
        for day in known
    )
    return (*(Known(one, project.results) for one in (baseline, *project.scenarios)), *past)


def words(side: Known, prepared: Prepared | None) -> Side:
    """Return a side for the view: its name, and what it goes by."""
    days = _days(prepared)
    of_days = sorted({days[one.sex, one.event] for one in side.results if (one.sex, one.event) in days})
    lines = [translate("CompareView", "results of day {day}").format(day=day) for day in of_days]
    picks = prepared.plan.committee.rules if prepared is not None else ()
    for what_if in side.scenario.what_ifs:
        if isinstance(what_if, PickRules):
            picks = what_if.rules
        else:
            lines.append(sentence(what_if))
    name = scenario_title(side.scenario.name)
    if side.before_day is not None:
        name = translate("CompareView", "Before day {day}").format(day=side.before_day)
    return Side(name, tuple(lines), picks)


def wish_of(keys: Sequence[Key], chosen: Sequence[Key], shown: str) -> CompareWish:
    """Return what is compared: what the user chose, if it is all still there, else the scenario shown.

    The baseline is compared with what it was before the last day entered.
    """
    if chosen and all(key in keys for key in chosen):
        before, *after = (keys.index(key) for key in chosen)
        return CompareWish(before, tuple(after))
    at = keys.index((shown, None))
    scenarios = sum(day is None for _, day in keys)
    if at == 0 and scenarios == 1 and len(keys) > 1:
        return CompareWish(len(keys) - 1, (0,))
    first = at or min(1, scenarios - 1)
    return CompareWish(0, (first,) if first else ())


def _days(prepared: Prepared | None) -> dict[tuple[Sex, Event], int]:
    """Return the day on which each event is over."""
    programme = prepared.plan.meet.programme if prepared is not None else ()
    return {(race.sex, race.event): race.day for race in sorted(programme, key=lambda race: race.day)}
