"""What a meet of one's own starts from: templates shipped with the program, and copies of meets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.input.records import read
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.meet.files import LeftOut, MeetFiles, read_meet
from simulator.meet.folder import find_meet
from simulator.own_meet.draft import EntryLine, MeetDraft
from simulator.own_meet.programme import programme_text
from simulator.people.same import Same
from simulator.project.forms import ordered
from simulator.project.project import Inputs
from simulator.selection.rule_file import available_rule_sets, load_rule_set, rules_of_meet
from simulator.selection.rule_set import RuleSet
from simulator.shipped import shipped
from simulator.text import quoted
from simulator.words import say

TITLES = {
    "okt": say("OKT, the Dutch Olympic trials"),
    "world-cup-qualifier": say("World Cup qualifier, October 2026"),
    "national-single-distances": say("National single distances to the world championships, January 2027"),
    "national-allround": say("National allround championships, December 2026"),
    "national-sprint": say("National sprint championships, December 2026"),
    "european-team": say("European team by selection order"),
    "single-event": say("Single event"),
    "blank": say("Blank"),
}
"""Templates in the order in which they are offered."""


_ASSUMED = say("The dates are known; the programme is assumed, that of the World Cup qualifier of 2026.")
_DAYS = say("The dates are known, and the distances of each day; their order within a day is assumed.")
NOTES = {
    "okt": say("The programme of December 2025; the first day is yours to say."),
    "world-cup-qualifier": say(
        "Programme and dates of 30 October to 1 November 2026, without mass start and pursuit."
    ),
    "national-single-distances": _ASSUMED,
    "national-allround": _DAYS,
    "national-sprint": _DAYS,
    "european-team": say(
        "The programme is assumed, that of the World Cup qualifier of 2026 without 5000 and 10,000 m."
    ),
}
"""What of a template is known and what is assumed."""


@dataclass(frozen=True)
class Template:
    """A meet without entries.

    Attributes
    ----------
    first_day
        None where the user says it.
    programme
        Text of it, see `simulator.own_meet.programme`.
    rule_sets
        Identifiers of rule sets for it, the best first; those that are not shipped are passed over.
    source
        Where the programme and the dates come from.
    """

    name: str
    rink: str
    programme: str
    source: str
    first_day: date | None = None
    rule_sets: tuple[str, ...] = ()

    @property
    def rules(self) -> RuleSet | None:
        """The first of the rule sets that is shipped; None for none."""
        there = available_rule_sets()
        name = next((name for name in self.rule_sets if name in there), None)
        return None if name is None else load_rule_set(name)


@cache
def load_template(identifier: str) -> Template:
    """Return a template.

    Raises
    ------
    InputRefused
        When there is none of that identifier.
    """
    if identifier not in TITLES:
        found = say(
            "there is no template {text}.{hint}",
            text=quoted(identifier),
            hint=did_you_mean(identifier, list(TITLES)),
        )
        raise InputRefused([Fault("--template", found, say("Known are {known}.", known=", ".join(TITLES)))])
    name = f"{identifier}.toml"
    table = read_toml(shipped(f"templates/{name}"), name)
    reader = TomlReader(name)
    template = read(reader, Template, table)
    if template is None:
        raise InputRefused(reader.faults)
    return template


def draft_from_template(identifier: str, inputs: Inputs | None = None) -> MeetDraft:
    """Return a draft that starts from a template.

    Parameters
    ----------
    inputs
        What the forecasts are made from; None for the results shipped with the program.
    """
    template = load_template(identifier)
    return MeetDraft(
        begun_from=identifier,
        name=template.name,
        rink=template.rink,
        first_day=template.first_day,
        programme=template.programme.strip("\n") + "\n" if template.programme.strip() else "",
        rules=template.rules,
        inputs=inputs or Inputs(),
    )


def draft_from_meet(meet: str | Path, inputs: Inputs | None = None) -> MeetDraft:
    """Return a draft that is a copy of a shipped meet or of one in a folder.

    Raises
    ------
    InputRefused
        With every fault of its files.
    """
    files = read_meet(meet, begun=True)
    rules = rules_of_meet(find_meet(meet), files.meet.rule_set)
    return draft_of_files(files, str(meet), rules, inputs or Inputs())


def draft_of_files(files: MeetFiles, begun_from: str, rules: RuleSet, inputs: Inputs) -> MeetDraft:
    """Return the draft that says what the files of a meet say."""
    meet, described = files.meet, files.description
    lines = [
        EntryLine(
            seat.entry.sex, seat.entry.event, seat.entry.skater, seat.pair, seat.lane if seat.pair else "",
            seat.left_out is LeftOut.RESERVE, sure=seat.left_out is None, age=seat.age,
        )
        for seat in files.seats
    ]  # fmt: skip
    draft = MeetDraft(
        begun_from=begun_from,
        name=meet.name,
        rink=meet.rink,
        first_day=described.first_day,
        programme=programme_text(meet.programme),
        rules=rules,
        mass_start_picks={sex: names for sex, names in meet.mass_start_picks.items() if names},
        partly_known=ordered(described.partly_known),
        same=_worth_saying(described.people.same),
        new_skaters=described.people.new_skaters,
        inputs=inputs,
    )
    order = [(sex, event) for sex in Sex for event in Event]
    return replace(draft, lines=tuple(sorted(lines, key=lambda line: order.index(line.race))))


def _worth_saying(same: Same) -> Same:
    return tuple(dict.fromkeys(same))
