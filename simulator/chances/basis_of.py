"""Counting what the forecasts of a plan rest on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from simulator.chances.basis import Basis, SkaterBasis, SourceBasis
from simulator.event import DISTANCES, Sex
from simulator.people.persons import Persons

if TYPE_CHECKING:
    import pandas as pd

    from simulator.engine.plan import Plan
    from simulator.form.data import FormData

_SEXES = tuple(Sex)
_DISTANCES_M = [event.distance_m for event in DISTANCES]


def basis_of(plan: Plan) -> Basis | None:
    """Return what the forecasts of a plan rest on; None when they were not made from form data."""
    form = plan.form
    if form is None:
        return None
    first_day = plan.meet.first_day
    known = known_form(form, first_day)
    return Basis(
        plan.rules.title, first_day, known.sources, _skaters(plan, known), form.as_of, known.team_known
    )


@dataclass(frozen=True)
class KnownForm:
    """What form data hold: timed results by sex and skater, personal bests by distance besides.

    `newest` is the day of the newest of these results, `team_known` as in `Basis`.
    """

    sources: tuple[SourceBasis, ...]
    results: Counter[tuple[str, str]]
    late: Counter[tuple[str, str]]
    bests: frozenset[tuple[str, str, int]]
    newest: dict[tuple[str, str], date]
    team_known: bool


_known: WeakKeyDictionary[FormData, dict[date, KnownForm]] = WeakKeyDictionary()


def remember(form: FormData, first_day: date, known: KnownForm) -> None:
    """Take over what was counted in form data at another time."""
    _known.setdefault(form, {})[first_day] = known


def known_form(form: FormData, first_day: date) -> KnownForm:
    """Return what form data hold; counted once, as it is asked for with every edit."""
    if first_day not in _known.get(form, {}):
        remember(form, first_day, _counted(form, first_day))
    return _known[form][first_day]


def _counted(form: FormData, first_day: date) -> KnownForm:
    from simulator.form.history import TIMED, autumn_before, dates_before, is_world_cup
    from simulator.form.hyperparameters import DEFAULTS

    days = dates_before(form.results, first_day)
    table = form.results
    usable = table["status"].isin(TIMED) & table["time_ms"].notna() & table["distance_m"].isin(_DISTANCES_M)
    timed = table[days.notna() & usable]
    late = table[(table["date"] >= np.datetime64(first_day)) & usable]
    bests: frozenset[tuple[str, str, int]] = frozenset()
    if form.personal_bests is not None:
        before = form.personal_bests[form.personal_bests["set_before"]]
        bests = frozenset(zip(before["sex"], before["skater"], before["distance_m"], strict=True))
    results, later = (Counter(zip(own["sex"], own["skater"], strict=True)) for own in (timed, late))
    dated = timed.assign(date=days).groupby(["sex", "skater"])["date"].max()
    who = zip(dated.index.get_level_values("sex"), dated.index.get_level_values("skater"), strict=True)
    newest = {key: day.date() for key, day in zip(who, dated, strict=True)}
    season = timed[days[timed.index] >= autumn_before(first_day)]
    home = season["country"] == DEFAULTS.home_country
    team_known = bool(is_world_cup(season.loc[home, "competition"]).any())
    return KnownForm(sources_of(form, days, first_day), results, later, bests, newest, team_known)


@lru_cache(maxsize=8)
def _other_names(lonely: tuple[str, ...], others: frozenset[str], apart: frozenset[str]) -> dict[str, str]:
    """Return a name almost alike for those without a result, where there is one."""
    persons, found = Persons.of(lonely), dict[str, str]()
    for name in sorted(others - apart) if lonely else ():
        for who in persons.find(name).suggestions:
            found.setdefault(who, name)
    return found


def sources_of(form: FormData, days: pd.Series[pd.Timestamp], first_day: date) -> tuple[SourceBasis, ...]:
    """Return what comes of each source; `days` is that of each result used, NaT of one left out."""
    late = (form.results["date"] >= np.datetime64(first_day)).to_numpy()
    used = days.notna().to_numpy()
    found = []
    for number, source in enumerate(form.told_by):
        own = form.origin == number if form.origin is not None else np.ones(len(used), bool)
        newest = days[own & used].max() if (own & used).any() else None
        found.append(
            SourceBasis(
                source.name,
                source.rows_read,
                used=int((own & used).sum()),
                unread=source.rows_read - source.rows,
                repeated=source.rows - source.later - int(own.sum()),
                late=int((own & late).sum()) + source.later,
                undated=int((own & ~late & ~used).sum()),
                newest=newest.date() if newest is not None else None,
            )
        )
    return tuple(found)


def _skaters(plan: Plan, known: KnownForm) -> tuple[SkaterBasis, ...]:
    found = []
    for sex, forecast in plan.forecasts.items():
        entered: dict[str, list[int]] = {}
        for number, event in zip(forecast.entry_skater, forecast.entry_event, strict=True):
            entered.setdefault(forecast.skaters[number], []).append(event.distance_m)
        lonely = tuple(skater for skater in entered if not known.results[sex.value, skater])
        others = frozenset(name for own, name in known.results if own == sex.value and name not in entered)
        apart = frozenset(one for one, other in plan.form.same if one == other) if plan.form else frozenset()
        alike = _other_names(lonely, others, apart)
        for skater, distances in entered.items():
            bests = sum((sex.value, skater, distance) in known.bests for distance in distances)
            key = sex.value, skater
            newest = known.newest.get(key)
            late, other = known.late[key], alike.get(skater, "")
            found.append(SkaterBasis(sex, skater, known.results[key], bests, late, other, newest))
    return tuple(sorted(found, key=lambda own: (_SEXES.index(own.sex), own.skater)))
