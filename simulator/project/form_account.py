"""What form data hold, source by source, name by name, row by row: for people to look through and decide.

Nothing is forecast here. A doubt is decided by other `Inputs`, which are read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.chances.basis import SourceBasis
from simulator.chances.basis_of import sources_of
from simulator.event import Sex, Status
from simulator.form.data import FormData, FormName, Pasted, ToldTwice
from simulator.form.history import dates_before
from simulator.form.ticks import Decision, RowDoubt, Tick
from simulator.input.faults import Fault, refuse_if_any
from simulator.meet.meet import Meet
from simulator.people.key import name_key
from simulator.people.persons import Found, Ground, Persons
from simulator.people.same import without_clash
from simulator.project.inputs import impossible_inputs
from simulator.project.load import SHIPPED, form_of_meet, load_form, meet_with_entries
from simulator.project.project import InputFile, Inputs
from simulator.results import ResultsReport
from simulator.results.raw_table import unhindered
from simulator.text import file_name

_LOST = (Status.FELL, Status.DNF, Status.DQ)
_SUMMER = (5, 9)
"""No races from May to September, so those weeks are drawn as one gap."""


@dataclass(frozen=True)
class SourceAccount:
    """One source: `number` is its place among the files or the pasted lists, None for the shipped results.

    Attributes
    ----------
    used
        Whether forecasts learn from it; otherwise it was not read.
    competitions
        Their names, the most frequent first.
    first, last
        Days of its oldest and newest result.
    basis
        Rows used and left out.
    conflicts
        Races that it tells and another source too: those that agree, and those that differ.
    """

    name: str
    path: Path | None
    number: int | None
    pasted: bool
    used: bool
    competitions: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    basis: SourceBasis | None = None
    conflicts: tuple[int, int] = (0, 0)


@dataclass(frozen=True, eq=False)
class Weeks:
    """Races of the entrants by week.

    Attributes
    ----------
    mondays
        The weeks of races, in their order; a summer without any is left out.
    skaters
        Women, then men, in the order of the entries.
    races, lost
        Results of each skater in each week, (skaters, weeks), int64; of a race that was lost.
    in_doubt
        Weeks with a race that is told in two ways, (weeks,), bool.
    """

    mondays: tuple[date, ...]
    skaters: tuple[tuple[Sex, str], ...]
    races: NDArray[np.int64]
    lost: NDArray[np.int64]
    in_doubt: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class FormAccount:
    """All of it; equal only to itself.

    Attributes
    ----------
    form
        The data as a forecast takes them.
    names
        Who is meant by each name: doubts first, then names that were told, then those sure.
    rows
        Rows in doubt: open ones first.
    races
        Races that two sources tell: those that differ first.
    """

    meet: Meet
    inputs: Inputs
    form: FormData
    sources: tuple[SourceAccount, ...]
    names: tuple[FormName, ...]
    rows: tuple[RowDoubt, ...]
    races: tuple[ToldTwice, ...]
    weeks: Weeks

    @property
    def open_rows(self) -> int:
        """Rows in doubt that are not decided."""
        return sum(row.decision is None for row in self.rows)

    @property
    def open_names(self) -> int:
        """Names of which it is not known who is meant."""
        return sum(is_open(own) for own in self.names)

    @property
    def open_races(self) -> int:
        """Races told in two ways."""
        return sum(not race.agree for race in self.races)

    def source_name(self, origin: int) -> str:
        """Return the name of a source by its number among those that are used."""
        told_by = self.form.told_by
        return (told_by[origin].name if origin < len(told_by) else "") or SHIPPED


def is_open(name: FormName) -> bool:
    """Whether somebody has to say who is meant."""
    return name.found.ground is Ground.DOUBT


def read_account(
    meet: str,
    inputs: Inputs,
    kept: dict[Path | Pasted, ResultsReport] | None = None,
    go_on: Callable[[], None] = unhindered,
) -> FormAccount:
    """Read the form data of inputs and tell what they hold.

    Parameters
    ----------
    kept
        Files and lists that were read before and are not read again.

    Raises
    ------
    InputRefused
        With every fault of the inputs.
    """
    refuse_if_any(impossible_inputs(inputs))
    chosen, doubts = meet_with_entries(
        meet, inputs.entries.path if inputs.entries is not None else None, inputs.same, go_on
    )
    if inputs.added:
        known = {sex: Persons.of(chosen.skaters(sex), dict(inputs.same)) for sex in Sex}
        chosen = chosen.with_entries(
            [replace(entry, skater=known[entry.sex].person(entry.skater)) for entry in inputs.added]
        )
    data = load_form(
        [file.path for file in inputs.form if file.used],
        inputs.pasted,
        go_on,
        inputs.bests.path if inputs.bests is not None else None,
        inputs.skaters.path if inputs.skaters is not None else None,
        inputs.with_shipped,
        inputs.ticks,
        kept,
        chosen.first_day,
    )
    form = form_of_meet(replace(data, same=inputs.same), chosen, doubts, inputs.as_of)
    rows = [row for source in form.sources for row in source.row_doubts]
    rows += _other_ticks(inputs, rows)
    return FormAccount(
        chosen,
        inputs,
        form,
        _sources(inputs, form, chosen),
        _names(form, chosen, data),
        tuple(sorted(rows, key=lambda row: row.decision is not None)),
        form.told_twice,
        _weeks(form, chosen),
    )


def _other_ticks(inputs: Inputs, rows: Sequence[RowDoubt]) -> list[RowDoubt]:
    """Return rows that were decided for another reason: tellings of a race that do not hold."""
    known = {(row.source, row.line, row.row) for row in rows}
    return [
        RowDoubt(tick.source, tick.line, tick.row, "", (), None, tick.decision)
        for tick in inputs.ticks
        if (tick.source, tick.line, tick.row) not in known
    ]


# What can be decided ---------------------------------------------------------------------------


def with_ticked_source(inputs: Inputs, source: SourceAccount, used: bool) -> Inputs:
    """Return inputs with a source used, or not."""
    if source.number is None:
        return replace(inputs, shipped=used)
    inputs = replace(inputs, shipped=inputs.with_shipped)
    if source.pasted:
        pasted = [*inputs.pasted]
        pasted[source.number] = replace(pasted[source.number], used=used)
        return replace(inputs, pasted=tuple(pasted))
    form = [*inputs.form]
    form[source.number] = replace(form[source.number], used=used)
    return replace(inputs, form=tuple(form))


def with_files(inputs: Inputs, files: Sequence[Path]) -> Inputs:
    """Return inputs with results from these files beside those they have."""
    known = {file.path.absolute() for file in inputs.form}
    paths = dict.fromkeys(file.absolute() for file in files)
    new = tuple(InputFile(path, "") for path in paths if path not in known)
    return replace(inputs, form=(*inputs.form, *new), shipped=inputs.with_shipped)


def with_row(inputs: Inputs, row: RowDoubt, decision: Decision | None) -> Inputs:
    """Return inputs in which a row in doubt is decided, or is not any more."""
    return _with_tick(inputs, row.tick(decision or Decision.ACCEPT), keep=decision is not None)


def with_race(inputs: Inputs, account: FormAccount, race: ToldTwice, kept: bool) -> Inputs:
    """Return inputs in which one telling of a race holds, the one kept or the other; the other is ignored."""
    wrong = race.other if kept else race.kept
    source = account.source_name(wrong.origin)
    return _with_tick(inputs, Tick(source, wrong.line, wrong.row, Decision.IGNORE), keep=True)


def _with_tick(inputs: Inputs, tick: Tick, *, keep: bool) -> Inputs:
    others = [
        one for one in inputs.ticks if (one.source, one.line, one.row) != (tick.source, tick.line, tick.row)
    ]
    return replace(inputs, ticks=(*others, tick) if keep else tuple(others))


def with_name(inputs: Inputs, written: str, person: str | None) -> Inputs:
    """Return inputs in which it is said who is meant by a name: itself for nobody else, None for no word."""
    key = name_key(written)
    others = [(one, other) for one, other in inputs.same if name_key(one) != key]
    told = others if person is None else [*others, (written, person)]
    return replace(inputs, same=without_clash(told, "names"))


# Telling ---------------------------------------------------------------------------------------


def _sources(inputs: Inputs, form: FormData, meet: Meet) -> tuple[SourceAccount, ...]:
    days = dates_before(form.results, meet.first_day)
    bases = iter(enumerate(sources_of(form, days, meet.first_day) if form.sources else ()))
    sources = [SourceAccount(SHIPPED, None, None, False, inputs.with_shipped)]
    sources += [
        SourceAccount(file_name(file.path), file.path, n, False, file.used)
        for n, file in enumerate(inputs.form)
    ]
    sources += [
        SourceAccount("pasted text" if n == 0 else f"pasted text {n + 1}", None, n, True, paste.used)
        for n, paste in enumerate(inputs.pasted)
    ]
    return tuple(_told(own, form, *next(bases)) if own.used else own for own in sources)


def _told(source: SourceAccount, form: FormData, origin: int, basis: SourceBasis) -> SourceAccount:
    own = form.results[form.origin == origin] if form.origin is not None else form.results
    days = own["date"].dropna()
    competitions = own.loc[own["competition"] != "", "competition"].value_counts()
    tellings = [race for race in form.told_twice if origin in (race.kept.origin, race.other.origin)]
    agree = sum(race.agree for race in tellings)
    return replace(
        source,
        competitions=tuple(str(name) for name in competitions.index[:20]),
        first=days.min().date() if len(days) else None,
        last=days.max().date() if len(days) else None,
        basis=basis,
        conflicts=(agree, len(tellings) - agree),
    )


def _names(form: FormData, meet: Meet, read: FormData) -> tuple[FormName, ...]:
    """Return names of results and of entries, and those that stand almost alike within one list."""
    names = {(own.sex, own.found.written): own for own in form.names}
    counts = Counter(zip(read.results["sex"], read.results["skater"], strict=True))
    apart = {name_key(written) for written, _ in form.same}
    for doubt in form.doubts:
        told = _almost_alike(doubt)
        if told is None or name_key(told.written) in apart:
            continue
        for sex in Sex:
            key = sex, told.written
            rows = counts[sex.value, told.written]
            if (rows or told.written in meet.skaters(sex)) and not (key in names and is_open(names[key])):
                names[key] = FormName(sex, told, rows)
    order = {Ground.DOUBT: 0, Ground.SAID: 1, Ground.INITIAL: 2, Ground.WRITTEN: 3}
    for written, person in form.same:  # what was said stays to be taken back
        for sex in Sex:
            rows = counts[sex.value, written]
            if rows and (sex, written) in names:
                names[sex, written] = FormName(sex, Found(written, Ground.SAID, person), rows)
    return tuple(
        sorted(names.values(), key=lambda own: (order.get(own.found.ground, 4), -own.rows, own.found.written))
    )


_ALIKE = {
    '"{name}" ({count:,} rows) is almost "{meant}": {how}': ("name", "meant", "how"),
    '"{name}" (1 row) is almost "{meant}": {how}': ("name", "meant", "how"),
}


def _almost_alike(doubt: Fault) -> Found | None:
    """Return the doubt about a name that the reader of a list or of entries tells."""
    values = getattr(doubt.found, "values", {})
    keys = _ALIKE.get(getattr(doubt.found, "pattern", ""))
    if keys is not None and str(getattr(doubt.remedy, "pattern", "")).startswith("Did you mean"):
        written, meant, how = (values[key] for key in keys)
        return Found(str(written), Ground.DOUBT, None, (str(meant),), how)
    answer = getattr(doubt.remedy, "values", {})
    if "written" in answer and "person" in answer and getattr(doubt.found, "pattern", "").startswith("{one}"):
        return Found(str(answer["written"]), Ground.DOUBT, None, (str(answer["person"]),), values["why"])
    return None


def _weeks(form: FormData, meet: Meet) -> Weeks:
    days = dates_before(form.results, meet.first_day)
    known = form.results[days.notna()].assign(date=days[days.notna()])
    mondays = known["date"] - pd.to_timedelta(known["date"].dt.day_of_week, unit="D")
    weeks = _without_summers(sorted({day.date() for day in mondays}))
    skaters = tuple((sex, name) for sex in Sex for name in meet.skaters(sex))
    row_of = {(sex.value, name): row for row, (sex, name) in enumerate(skaters)}
    column_of = {monday: column for column, monday in enumerate(weeks)}
    races, lost = (np.zeros((len(skaters), len(weeks)), np.int64) for _ in range(2))
    rows = np.array(
        [row_of.get(key, -1) for key in zip(known["sex"], known["skater"], strict=True)], np.int64
    )
    columns = np.array([column_of[day.date()] for day in mondays], np.int64)
    ridden = known["status"].isin([Status.FINISHED, Status.RESKATE, Status.UNKNOWN, *_LOST]).to_numpy()
    fell = known["status"].isin(_LOST).to_numpy()
    for counts, chosen in ((races, ridden), (lost, fell)):
        chosen = chosen & (rows >= 0)
        np.add.at(counts, (rows[chosen], columns[chosen]), 1)
    in_doubt = np.zeros(len(weeks), bool)
    for race in form.told_twice:
        column = column_of.get(race.day - timedelta(days=race.day.weekday()))
        if column is not None and not race.agree:
            in_doubt[column] = True
    return Weeks(tuple(weeks), skaters, races, lost, in_doubt)


def _without_summers(weeks: Sequence[date]) -> list[date]:
    """Return every week from the first race to the last, those of summers without races left out."""
    if not weeks:
        return []
    ridden, week, told = set(weeks), weeks[0], []
    if (weeks[-1] - weeks[0]).days > _MOST_DAYS:
        return [*weeks]
    while week <= weeks[-1]:
        if week in ridden or not _SUMMER[0] <= week.month < _SUMMER[1]:
            told.append(week)
        week += timedelta(days=7)
    return told


_MOST_DAYS = 5 * 366
