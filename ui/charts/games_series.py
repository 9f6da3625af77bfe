"""What the view Games draws, as values: ladders, worths, totals, and the sentences above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from simulator.games.outlook import (
    Gain,
    GamesEvent,
    GamesOutlook,
    MedalChances,
    PickWorth,
    TeamTotal,
)
from simulator.project.typed_medals import NOT_SIMULATED, TypedMedals
from simulator.selection.committee import PickRule
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

LEAST_STARTS = 200
"""Tournaments after which somebody has to start for what follows to be more than luck."""

SELDOM = 0.005
"""Chance to start below which nobody stands in a ladder of starts."""

TAIL = 0.005
"""Chance below which the ends of a total are drawn together."""


@dataclass(frozen=True)
class LadderRow:
    """A skater in an event.

    Attributes
    ----------
    own
        Whether the skater is of the country whose team is selected.
    starts
        Chance of starting there.
    chances
        Those shown: of a start, or overall.
    steps
        Chances of gold, silver, bronze and of places 4 to 8, shown beside each other.
    results
        Past races at the distance.
    """

    skater: str
    country: str
    own: bool
    starts: float
    chances: MedalChances
    steps: tuple[float, float, float, float]
    results: int


def ladder_rows(
    event: GamesEvent, country: str, *, rivals: bool = True, overall: bool = False
) -> tuple[LadderRow, ...]:
    """Return who may start in an event, by falling chance of a medal.

    Parameters
    ----------
    country
        Whose team is selected.
    rivals
        Whether those of other countries are shown.
    overall
        Chances in all tournaments in the place of those of a start, which are told only of those who
        start often enough.
    """
    rows = []
    for starter in event.starters:
        own = starter.country == country
        if not own and not rivals:
            continue
        chances = starter.overall if overall else starter.if_starts
        if chances.tournaments < LEAST_STARTS or (own and not overall and starter.starts < SELDOM):
            continue
        share = starter.starts if overall else 1.0
        places = [*starter.places, 0.0, 0.0, 0.0][:3]
        silver, bronze = places[1] * share, places[2] * share
        rest = max(0.0, chances.top8 - chances.medal)
        steps = chances.gold, silver, bronze, rest
        rows.append(
            LadderRow(starter.skater, starter.country, own, starter.starts, chances, steps, starter.results)
        )
    return tuple(sorted(rows, key=lambda row: (-row.chances.medal, -row.chances.gold, -row.chances.top8)))


@dataclass(frozen=True)
class WorthRow:
    """An event, and what its start places are worth in medals.

    Attributes
    ----------
    medals
        Chance of a medal of who took the first place, the second ...; empty where nothing is simulated.
    gold
        The same of gold.
    starts
        How often who took the place starts.
    typed
        What the user expects where nothing is simulated; None where nothing was typed.
    """

    event: Event
    medals: tuple[float, ...] = ()
    gold: tuple[float, ...] = ()
    starts: tuple[float, ...] = ()
    typed: TypedMedals | None = None

    @property
    def total(self) -> float | None:
        """Expected medals of all places together; None where they are not known."""
        if self.medals:
            return sum(medal * starts for medal, starts in zip(self.medals, self.starts, strict=True))
        return self.typed.medal if self.typed is not None else None


def worth_rows(outlook: GamesOutlook, sex: Sex, events: Sequence[Event]) -> tuple[WorthRow, ...]:
    """Return a row an event, in the order given: what the start places of a sex are worth."""
    rows = []
    for event in events:
        own = [place for place in outlook.places if (place.sex, place.event) == (sex, event)]
        own.sort(key=lambda place: place.place)
        typed = next((one for one in outlook.typed if (one.sex, one.event) == (sex, event)), None)
        if own or event in NOT_SIMULATED:
            medals, gold = (tuple(place.chances.medal for place in own), tuple(p.chances.gold for p in own))
            rows.append(WorthRow(event, medals, gold, tuple(place.starts for place in own), typed))
    return tuple(rows)


@dataclass(frozen=True)
class PickRow:
    """A pick of the committee, and what it is worth.

    Attributes
    ----------
    key
        Tells the row from the others.
    words
        Whom it brings in, and where.
    loses
        Who loses a ticket by it most often, with that share of the picks made; empty for nobody.
    """

    key: str
    words: str
    loses: str
    worth: PickWorth

    @property
    def ticket(self) -> float:
        """How much the pick raises the chance of a ticket of whoever is picked, where it is made."""
        return max(self.worth.gains.values(), default=0.0)


def pick_words(rule: PickRule) -> str:
    """Say in short whom a rule picks, and for what."""
    skaters = ", ".join(numbers.surname(skater) for skater in rule.skaters)
    return skaters if rule.event is None else f"{skaters}, {numbers.event_name(rule.event)}"


def pick_rows(picks: Sequence[PickWorth], sex: Sex) -> tuple[PickRow, ...]:
    """Return the picks of a sex, by falling worth."""
    own = sorted((pick for pick in picks if pick.rule.sex is sex), key=lambda pick: -pick.medals.mean)
    rows = []
    for number, pick in enumerate(own):
        lost = max(pick.costs.items(), key=lambda item: item[1], default=("", 0.0))
        loses = f"{numbers.surname(lost[0])} {numbers.percent(lost[1])}" if lost[1] > 0 else ""
        rows.append(PickRow(str(number), pick_words(pick.rule), loses, pick))
    return tuple(rows)


@dataclass(frozen=True)
class TotalBar:
    """A number of medals, or the ends drawn together, with its chance."""

    words: str
    chance: float
    number: int


def total_bars(total: TeamTotal) -> tuple[TotalBar, ...]:
    """Return the bars of how many medals the team wins, the rare ends drawn together."""
    chances = total.medals.chances
    first, last = 0, len(chances) - 1
    low, high = 0.0, 0.0
    while first < last and low + chances[first] < TAIL:
        low += chances[first]
        first += 1
    while last > first and high + chances[last] < TAIL:
        high += chances[last]
        last -= 1
    bars = [TotalBar(str(number), chances[number], number) for number in range(first, last + 1)]
    if low and first:
        bars[0] = TotalBar(f"≤{first}", chances[first] + low, first)
    if high:
        bars[-1] = TotalBar(f"{last}+", chances[last] + high, last)
    return tuple(bars)


def total_words(total: TeamTotal) -> str:
    """Say between which numbers nine in ten Games lie, and how sure one gold medal is."""
    medals, gold = total.medals, total.gold
    return translate("GamesWords", "90 %: {low} to {high} medals. At least one gold {gold}.").format(
        low=medals.quantile(0.05), high=medals.quantile(0.95), gold=numbers.percent(gold.at_least(1))
    )


def gain_text(gain: Gain) -> str:
    """Return a gain of medals with its sign and two decimals."""
    text = numbers.number(gain.mean, 2)
    return f"+{text}" if float(f"{gain.mean:.2f}") > 0 else text


def sentence(outlook: GamesOutlook, sex: Sex) -> str:
    """Tell what the team is worth, and which pick adds most."""
    total = outlook.team.get(sex)
    if total is None:
        return ""
    told = translate(
        "GamesWords",
        "The team is worth {medals} individual medals, {gold} of them gold, ±{sd} from Games to Games.",
    ).format(
        medals=numbers.number(total.medals.mean, 1),
        gold=numbers.number(total.gold.mean, 1),
        sd=numbers.number(total.medals.sd, 1),
    )
    rows = pick_rows(outlook.picks, sex)
    if rows and rows[0].worth.medals.clear and rows[0].worth.medals.mean > 0:
        best = translate("GamesWords", "The pick that adds most: {pick}, {gain} when it is made.")
        told += " " + best.format(pick=rows[0].words, gain=gain_text(rows[0].worth.medals))
    return told


def field_words(outlook: GamesOutlook, sex: Sex) -> str:
    """Tell which start places are others than those shipped, and of how many rivals the chances know."""
    events = [numbers.event_name(event) for event in Event if (sex, event) in outlook.games.counted]
    counted = translate("GamesWords", "Start places of the countries as given: {events}.")
    told = counted.format(events=", ".join(events)) if events else ""
    return f"{told} {_rivals_known(outlook, sex)}".strip()


def _rivals_known(outlook: GamesOutlook, sex: Sex) -> str:
    partly = [event for event in outlook.events if event.sex is sex and not event.field_known]
    missing = ", ".join(numbers.event_name(event) for event in outlook.without_rivals(sex))
    nobody = (
        translate("GamesWords", "Not simulated, as no rival is known: {events}.").format(events=missing)
        if missing
        else ""
    )
    if not partly:
        return nobody
    known = translate("GamesWords", "{event}: {known} of {all}")
    told = ", ".join(
        known.format(event=numbers.event_name(event.event), known=event.rivals, all=event.foreign)
        for event in partly
    )
    strongest = translate(
        "GamesWords",
        "Of the rivals the strongest are known ({events}); places 4 to 8 are a little too likely.",
    ).format(events=told)
    return f"{nobody} {strongest}".strip()
