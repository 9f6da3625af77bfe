"""From files to forecasts: meet, entries and form data, and entries added to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from simulator.defaults import DEFAULT_MEET
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.as_of import known_on
from simulator.form.data import FormData, FormSource, Pasted
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Forecast
from simulator.form.same_race import told_in_one_way
from simulator.form.ticks import RowDoubt, Tick, doubts_of, with_ticks
from simulator.input.faults import Fault, InputRefused
from simulator.meet.description import read_description
from simulator.meet.entries_file import ages_told, read_aged_entries
from simulator.meet.files import MeetFiles, read_meet
from simulator.meet.folder import DESCRIPTION, ENTRIES, RESULTS, MeetFolder, find_meet
from simulator.meet.meet import Entry, Meet, NewSkater
from simulator.people.key import name_key
from simulator.people.persons import Persons
from simulator.people.same import Same
from simulator.project.kept_forecasts import FittedMeet
from simulator.project.named import one_name_each, with_names_of
from simulator.results import (
    ResultsReport,
    join_tables,
    read_pasted,
    read_personal_bests,
    read_results,
    read_skaters,
)
from simulator.results.people import SKATER_DTYPES
from simulator.results.raw_table import unhindered
from simulator.results.table import typed_frame
from simulator.shipped import SEASONS, shipped
from simulator.text import file_name, is_name, quoted
from simulator.what_if.words import event_words, some
from simulator.words import listed, say

SHIPPED = "shipped results"
"""Name of the results shipped with the program, where rows of theirs are decided."""


def read_and_fit(
    form: Sequence[Path] = (),
    entries: Path | None = None,
    meet: str = DEFAULT_MEET,
    pasted: Sequence[Pasted] = (),
    control: Control = UNHINDERED,
    same: Same = (),
    bests: Path | None = None,
    skaters: Path | None = None,
    with_shipped: bool | None = None,
    ticks: Sequence[Tick] = (),
    as_of: date | None = None,
) -> FittedMeet:
    """Read meet, entries and form data, and forecast every start; see `load_plan` for what is what.

    Raises
    ------
    InputRefused
        With every fault of the first input that cannot be used.
    """
    files = read_meet(meet)
    chosen, new, doubts = _with_ages(files, meet, entries, same, control.go_on)
    day = chosen.first_day
    read = load_form(form, pasted, control.go_on, bests, skaters, with_shipped, ticks, first_day=day)
    read = replace(read, same=same, skaters=_with_new_skaters(read.skaters, new))
    data = form_of_meet(read, chosen, doubts, as_of)
    return FittedMeet(chosen, data, _forecasts(chosen, data, control))


def _with_new_skaters(skaters: pd.DataFrame | None, new: Sequence[NewSkater]) -> pd.DataFrame | None:
    """Return the table of skaters with the age groups that a meet tells of those who are not in it."""
    known = (
        set() if skaters is None else set(zip(skaters["sex"], map(name_key, skaters["skater"]), strict=True))
    )
    told = {(one.sex.value, name_key(one.skater)): one for one in reversed(new)}
    rows = [one for key, one in reversed(told.items()) if key not in known]
    if not rows:
        return skaters
    columns: dict[str, list[object]] = {
        "skater": [one.skater for one in rows],
        "sex": [one.sex.value for one in rows],
        "birth_year": [None] * len(rows),
        "age_group": [one.age_group.value for one in rows],
        "note": [""] * len(rows),
        "source": [""] * len(rows),
    }
    added = typed_frame(columns, SKATER_DTYPES)
    return added if skaters is None else pd.concat([skaters, added], ignore_index=True)


def meet_with_entries(
    meet: str, entries: Path | None, same: Same, go_on: Callable[[], None] = unhindered
) -> tuple[Meet, list[Fault]]:
    """Return a meet with its entries or those of a file, one name a person, and the doubts about names."""
    chosen, _, doubts = _with_ages(read_meet(meet), meet, entries, same, go_on)
    return chosen, doubts


def _with_ages(
    files: MeetFiles, meet: str, entries: Path | None, same: Same, go_on: Callable[[], None]
) -> tuple[Meet, tuple[NewSkater, ...], list[Fault]]:
    """Return a meet with its entries or those of a file, the ages told with them, and doubts about names."""
    chosen, new, source = files.meet, files.new_skaters, find_meet(meet).source(ENTRIES)
    if entries is not None:
        source = file_name(entries)
        aged = read_aged_entries(entries, go_on, chosen.first_day)
        new = (*ages_told(aged, chosen.first_day), *new)
        chosen = replace(chosen, entries=_checked(chosen, tuple(aged), source))
    own, doubts = one_name_each(chosen.entries, source, same)
    _checked(chosen, own, source)
    return (chosen if own == chosen.entries else replace(chosen, entries=own)), new, doubts


def form_of_meet(
    data: FormData, meet: Meet, doubts: Sequence[Fault] = (), as_of: date | None = None
) -> FormData:
    """Return form data with the names of the entries and each race once; see `load_plan`."""
    data = known_on(data, as_of) if as_of is not None else data
    data = told_in_one_way(with_names_of(data, meet))
    return replace(data, doubts=(*doubts, *data.doubts, *_of_other_sex(data, meet), *_too_late(data, meet)))


def load_form(
    files: Sequence[Path] = (),
    pasted: Sequence[Pasted] = (),
    go_on: Callable[[], None] = unhindered,
    bests: Path | None = None,
    skaters: Path | None = None,
    with_shipped: bool | None = None,
    ticks: Sequence[Tick] = (),
    kept: dict[Path | Pasted, ResultsReport] | None = None,
    first_day: date | None = None,
) -> FormData:
    """Read the form data: the user's results or the shipped ones, and what is known of skaters.

    Parameters
    ----------
    bests, skaters, with_shipped, ticks
        See `load_plan`.
    go_on
        Called now and then while reading; what it raises ends the reading.
    kept
        Files and lists that have been read before and are not read again; takes those read now.
    first_day
        Day of the meet: what is shipped of seasons since that of 2025 is used as far as it is from
        before. None leaves it out.

    Raises
    ------
    InputRefused
        With every fault of all files.
    """
    kept = {} if kept is None else kept
    for file in files:
        if file not in kept:
            kept[file] = _read_form_file(file, go_on)
    for paste in pasted:
        if paste.used and paste not in kept:
            kept[paste] = read_pasted(paste.text, defaults=dict(paste.context), go_on=go_on)
    shown = [kept[file] for file in files]
    shown += [_named(kept[paste], number) for number, paste in enumerate(pasted, start=1) if paste.used]
    own = not files if with_shipped is None else with_shipped
    reports = [_shipped_results(first_day), *shown] if own else shown
    faults = [fault for report in reports for fault in report.faults]
    if faults:
        raise InputRefused(faults)
    taken = [report for report in reports if report.table is not None]
    shown_from = int(own)
    tables, sources, doubts = [], [], list[Fault]()
    for i, report in enumerate(taken):
        if report.table is None:
            continue
        table, decided = with_ticks(report.source, report.table, report.warnings, ticks)
        tables.append(table.assign(origin=i))
        open_doubts = [doubt for doubt in report.warnings if doubt.line not in decided]
        name = report.source if i >= shown_from else ""
        of_rows = _decided(report, ticks) if i >= shown_from else ()
        sources.append(FormSource(name, report.rows_read, len(report.table), of_rows))
        doubts += open_doubts if i >= shown_from else []
    joined = join_tables(tables)
    origin = joined.pop("origin").to_numpy(np.int64) if "origin" in joined else None
    return FormData(
        results=joined,
        personal_bests=read_personal_bests(bests or shipped("form/personal_bests.csv")),
        skaters=read_skaters(skaters or shipped("form/skaters.csv")),
        doubts=tuple(doubts),
        sources=tuple(sources),
        origin=origin,
    )


def _shipped_results(first_day: date | None) -> ResultsReport:
    """Read what is shipped and from before a day, as one source."""
    report = replace(read_results(shipped("form/results.csv")), source=SHIPPED)
    for name, begins in SEASONS.items():
        if first_day is None or begins >= first_day:
            continue
        table = read_results(shipped(name)).table
        if table is not None and report.table is not None:
            table = table[table["date"] < pd.Timestamp(first_day)]
            joined = join_tables([report.table, table])
            report = replace(report, table=joined, rows_read=report.rows_read + len(table))
    return report


def _named(report: ResultsReport, number: int) -> ResultsReport:
    """Number a pasted list behind the first, so that what is said of it is not said of another."""
    if number == 1:
        return report
    source = f"{report.source} {number}"
    faults, warnings = (
        tuple(replace(fault, source=source) for fault in told) for told in (report.faults, report.warnings)
    )
    return replace(report, source=source, faults=faults, warnings=warnings)


def _decided(report: ResultsReport, ticks: Sequence[Tick]) -> tuple[RowDoubt, ...]:
    """Return the rows in doubt of a list, each with what was decided of it."""
    said = {(tick.source, tick.line, tick.row): tick.decision for tick in ticks}
    if report.table is None:
        return ()
    return tuple(
        replace(doubt, decision=said.get((doubt.source, doubt.line, doubt.row)))
        for doubt in doubts_of(report.source, report.table, report.warnings)
    )


def _read_form_file(file: Path, go_on: Callable[[], None]) -> ResultsReport:
    """Read a file with results; that of a meet takes competition and rink from the description beside it."""
    folder = file if file.is_dir() and (file / DESCRIPTION).is_file() else file.parent
    place = MeetFolder(str(folder), folder, folder / DESCRIPTION)
    own = file / place.table(RESULTS).name if folder is file else file
    defaults = {}
    if own.name == place.table(RESULTS).name and (folder / DESCRIPTION).is_file():
        described = read_description(place, [])
        given = {"competition": described.name, "rink": described.rink}
        defaults = {key: value for key, value in given.items() if value}
    return read_results(own, defaults=defaults, go_on=go_on)


def _of_other_sex(data: FormData, meet: Meet) -> tuple[Fault, ...]:
    """Say who is entered among one sex and has results of the other alone, as if the sex were mistaken."""
    ridden = {sex: set(data.results.loc[data.results["sex"] == sex.value, "skater"].unique()) for sex in Sex}
    doubts = []
    for sex, other in ((Sex.W, Sex.M), (Sex.M, Sex.W)):
        for skater in meet.skaters(sex):
            if skater in ridden[other] - ridden[sex]:
                who = quoted(skater)
                found = say("{skater} is entered among the men and has results of women", skater=who)
                if sex is Sex.W:
                    found = say("{skater} is entered among the women and has results of men", skater=who)
                doubts.append(Fault(say("entries"), found, say("Correct the sex if it is the same skater.")))
    return tuple(doubts)


def _too_late(data: FormData, meet: Meet) -> tuple[Fault, ...]:
    """Say how many results are of the meet or later, so that nobody wonders why they say nothing."""
    first_day = meet.first_day
    late = int((data.results["date"] >= pd.Timestamp(first_day)).sum())
    if not late:
        return ()
    values = {"late": late, "first_day": first_day, "meet": meet.name}
    found = say("{late:,} results are dated on or after {first_day}, the first day of {meet}", **values)
    if late == 1:
        found = say("1 result is dated on or after {first_day}, the first day of {meet}", **values)
    return (Fault(say("form data"), found, say("What is not from before it is left out of the forecast.")),)


def with_entries(plan: Plan, entries: Iterable[Entry], control: Control = UNHINDERED) -> Plan:
    """Return the plan with further entries, forecast like the others.

    Raises
    ------
    InputRefused
        When an entry is in an event that is not on the programme, or of another sex than before.
    """
    form = plan.form or load_form()
    known = {sex: Persons.of(plan.meet.skaters(sex), dict(form.same)) for sex in Sex}
    named = (replace(entry, skater=known[entry.sex].person(entry.skater)) for entry in entries)
    meet = plan.meet.with_entries(_checked(plan.meet, tuple(named), say("entries"), plan.meet.entries))
    form = with_names_of(form, meet)
    return replace(plan, meet=meet, forecasts=_forecasts(meet, form, control), form=form)


def fitted_to(plan: Plan, form: FormData) -> Plan:
    """Return the plan with the same entries forecast from other form data."""
    forecasts = _forecasts(plan.meet, form, UNHINDERED)
    return replace(plan, forecasts=forecasts, form=form).with_committee(plan.committee)


def _forecasts(meet: Meet, form: FormData, control: Control) -> dict[Sex, Forecast]:
    tables = form.results, form.personal_bests, form.skaters
    return forecast_meet(meet, *tables, go_on=control.go_on, told=control.told)


def _checked(
    meet: Meet, entries: tuple[Entry, ...], source: str, others: tuple[Entry, ...] = ()
) -> tuple[Entry, ...]:
    """Return the entries if all are in events of the programme, and each skater is of one sex."""
    faults: list[Fault] = []
    not_ridden: dict[tuple[Sex, Event], list[str]] = {}
    sexes = {name_key(entry.skater): entry.sex for entry in reversed([*others, *entries])}
    for entry in entries:
        if not is_name(entry.skater):
            faults.append(
                Fault(
                    source,
                    say("{skater} is not a name", skater=quoted(entry.skater)),
                    say("Write the skater's name."),
                )
            )
            continue
        if sexes[name_key(entry.skater)] is not entry.sex:
            found = say("{skater} is entered among the women and among the men", skater=quoted(entry.skater))
            faults.append(Fault(source, found, say("Correct the sex, or tell the two apart by their names.")))
        if entry.event not in meet.events(entry.sex):
            not_ridden.setdefault((entry.sex, entry.event), []).append(quoted(entry.skater))
    faults += [_not_ridden(meet, race, skaters, source) for race, skaters in not_ridden.items()]
    if faults:
        raise InputRefused(faults)
    return entries


def _not_ridden(meet: Meet, race: tuple[Sex, Event], skaters: Sequence[str], source: str) -> Fault:
    """Return what is said of those who are entered in an event that is not on the programme."""
    sex, event = race
    ridden = meet.events(sex)
    values = {"race": event_words(event, sex)}
    found = say("{skater} is entered in {race}, which is not ridden", skater=skaters[0], **values)
    if len(skaters) > 1:
        found = say("{skaters} are entered in {race}, which is not ridden", skaters=some(skaters), **values)
    expected = say("On the programme are no events of that sex.")
    if ridden:
        expected = say("On the programme are {known}.", known=listed([event_words(one) for one in ridden]))
    return Fault(source, found, expected)
