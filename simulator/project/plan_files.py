"""From files to a plan: forecasts, kept or made, with rules and committee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from simulator.defaults import DEFAULT_MEET
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.form.data import Pasted
from simulator.form.ticks import Tick
from simulator.input.faults import Fault, refuse_if_any
from simulator.meet.description import read_description
from simulator.meet.folder import COMMITTEE, MeetFolder, find_meet
from simulator.meet.meet import Entry
from simulator.people.persons import Persons
from simulator.people.same import Same, joined
from simulator.project.forecast_key import plan_key
from simulator.project.kept_forecasts import FittedMeet, fitted
from simulator.selection.committee import Committee
from simulator.selection.picks_file import (
    Known,
    read_committee,
    unknown_skaters,
    with_known_names,
    with_picks_of_meet,
)
from simulator.selection.rule_file import load_rule_set, rules_of_meet, with_known_holders
from simulator.text import file_name, quoted
from simulator.words import say


def load_plan(
    form: Sequence[Path] = (),
    entries: Path | None = None,
    rules: str | None = None,
    meet: str = DEFAULT_MEET,
    pasted: Sequence[Pasted] = (),
    picks: Path | None = None,
    control: Control = UNHINDERED,
    same: Same = (),
    bests: Path | None = None,
    skaters: Path | None = None,
    with_shipped: bool | None = None,
    ticks: Sequence[Tick] = (),
    added: Sequence[Entry] = (),
    as_of: date | None = None,
) -> Plan:
    """Read everything a simulation needs, and forecast every start.

    Parameters
    ----------
    form
        Files with race results; none means the results shipped with the program.
    entries
        File with entries that take the place of those of the meet.
    rules
        Identifier of a shipped rule set or a TOML file; None means that of the meet.
    meet
        Identifier of a shipped meet or the path of one.
    pasted
        Result lists to add to those of `form`.
    picks
        Picks file; None means the ``committee.toml`` beside the meet, if there is one. The mass start
        picks of the meet hold too, unless the file has some of that sex.
    control
        Asked while the forecast is made, and told the share of it that is done; `Cancelled` is raised
        once it says so.
    same
        What is said of names: as written, and who is meant.
    bests, skaters
        Files with personal bests and with birth years; None means those shipped with the program.
    with_shipped
        Whether the results shipped with the program are used; None means when there are no files.
    ticks
        Rows in doubt that have been decided.
    added
        Entries besides those of the meet.
    as_of
        Forecast from what was known on the evening of this day, None for from all.

    Raises
    ------
    InputRefused
        With every fault of the first input that cannot be used.
    """
    folder = find_meet(meet)
    same = joined(same, read_description(folder, []).people.same)

    def key(added: Sequence[Entry] = ()) -> str | None:
        others = pasted, bests, skaters, with_shipped, ticks, added, as_of
        return plan_key(folder, meet, same, form, entries, *others)

    def fit() -> FittedMeet:
        from simulator.project.load import read_and_fit

        others = bests, skaters, with_shipped, ticks, as_of
        return read_and_fit(form, entries, meet, pasted, control, same, *others)

    made = fitted(key, fit)
    chosen, forecasts, data = made.meet, made.forecasts, made.form
    rule_set = load_rule_set(rules) if rules is not None else rules_of_meet(folder, chosen.rule_set)
    known = {sex: forecast.skaters for sex, forecast in forecasts.items()}
    persons = {sex: Persons.of(names, dict(same)) for sex, names in known.items()}
    rule_set = with_known_holders(rule_set, persons)
    plan = Plan(chosen, rule_set, forecasts, form=data)
    if picks is not None:
        from simulator.selection.pick_checks import impossible_picks

        committee = read_committee(picks, file_name(picks), known, same)
        refuse_if_any(list(impossible_picks(rule_set, committee)))
    else:
        committee = _committee_of_meet(folder, known, persons, same, entries)
    committee, _ = with_known_names(committee, persons)
    plan = plan.with_committee(with_picks_of_meet(committee, chosen.mass_start_picks))
    if not added:
        return plan

    def fit_wider() -> FittedMeet:
        from simulator.project.load import with_entries

        wider = with_entries(plan, added, control)
        return FittedMeet(wider.meet, wider.form or data, dict(wider.forecasts))

    made = fitted(lambda: key(added), fit_wider)
    return replace(plan, meet=made.meet, forecasts=made.forecasts, form=made.form)


def _committee_of_meet(
    folder: MeetFolder, known: Known, persons: Mapping[Sex, Persons], same: Same, entries: Path | None
) -> Committee:
    """Read the picks that lie beside a meet, if there are any.

    Where the entries are of another file, what does not fit them is a fault of that file: the picks fit
    those of the meet.
    """
    policy = folder.folder.joinpath(COMMITTEE)
    if not policy.is_file():
        return Committee()
    source = folder.source(COMMITTEE)
    if entries is None:
        return read_committee(policy, source, known, same)
    committee, faults = read_committee(policy, source), list[Fault]()
    for sex, skater in unknown_skaters(committee, known):
        other = Sex.M if sex is Sex.W else Sex.W
        if persons[sex].sure(skater).person is None and persons[other].sure(skater).person is not None:
            values = {"skater": quoted(skater), "file": source}
            found = (
                say("{skater} is entered among the men, and named among the women in {file}", **values)
                if sex is Sex.W
                else say("{skater} is entered among the women, and named among the men in {file}", **values)
            )
            remedy = say("Correct the sex, or tell the two apart by their names.")
            faults.append(Fault(file_name(entries), found, remedy))
    refuse_if_any(faults)
    return committee
