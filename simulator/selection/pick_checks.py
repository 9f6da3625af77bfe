"""What is wrong or in doubt with the picks of a committee: for a forecast, a selection and the editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from simulator.event import RANKED, Sex
from simulator.input.faults import Fault
from simulator.selection.committee import Committee, PickKind
from simulator.selection.picks_file import Known, unknown_skaters
from simulator.selection.rule_set import RuleSet
from simulator.text import quoted
from simulator.words import Said, say


class PickDoubt(NamedTuple):
    """What a forecast takes as it stands, though something else may be meant, and what to do or to know."""

    sex: Sex
    found: Said
    remedy: Said

    @property
    def fault(self) -> Fault:
        """The doubt as one about the data of a forecast."""
        return Fault(say("picks"), self.found, self.remedy)


def impossible_picks(rules: RuleSet, committee: Committee) -> Iterator[Fault]:
    """Tell picks of a start place in an event that has none."""
    for rule in committee.rules:
        places = rules.start_places[rule.sex]
        if rule.event is not None and rule.chance > 0 and rule.event not in places:
            found = say(
                "{skaters}: the {sex} {event} m has no start places in {id}",
                skaters=rule.skaters[0],
                sex=rule.sex,
                event=rule.event,
                id=rules.id,
            )
            known = ", ".join(event for event in places if event in RANKED)
            yield Fault(say("picks"), found, say("Expected one of {known}.", known=known))


def undecided_picks(rules: RuleSet, committee: Committee) -> Iterator[Fault]:
    """Tell picks of which it is not said whether they are made: by a chance, or as there are too many."""
    for rule in committee.rules:
        if 0 < rule.chance < 1:
            found = say(
                "{skaters}: chance {chance:g}, but here a pick is made or not",
                skaters=", ".join(rule.skaters),
                chance=rule.chance,
            )
            yield Fault(say("picks"), found, say("Write chance = 1, or 0."))
    for many in too_many_picks(rules, committee):
        yield Fault(say("picks"), many.found, say("Take picks out."))


def too_many_picks(rules: RuleSet, committee: Committee) -> Iterator[PickDoubt]:
    """Tell where more is named for the mass start than it has rows, or in all than the rules allow."""
    always = (PickKind.MASS_START, PickKind.EVENT, PickKind.TEAM)
    for sex in Sex:
        rows = len(rules.pick_rows(sex)) if sex in rules.order else 0
        named = committee.mass_start(sex)
        if len(named) > rows:
            have = say("1 pick row") if rows == 1 else say("{rows} pick rows", rows=rows)
            found = say(
                "{count} mass start picks ({sex}), but the order has {have}: {named}",
                count=len(named),
                sex=sex,
                have=have,
                named=", ".join(named),
            )
            yield PickDoubt(sex, found, say("Those beyond get nothing."))
        made = [rule for rule in committee.of_sex(sex) if rule.kind in always and rule.chance > 0]
        if len(made) > rules.max_picks[sex]:
            found = say(
                "{count} picks ({sex}) are more than the {max_picks} that the rules allow",
                count=len(made),
                sex=sex,
                max_picks=rules.max_picks[sex],
            )
            yield PickDoubt(sex, found, say("The last ones are made only where earlier ones are not."))


def pick_doubts(
    rules: RuleSet, committee: Committee, known: Known = MappingProxyType({})
) -> Iterator[PickDoubt]:
    """Tell what a forecast takes of the picks as it stands, though somebody may have meant otherwise.

    Parameters
    ----------
    known
        Who is entered, by sex: others can be picked too, and a misspelt name is one of those. Of a
        sex that is left out no name is doubted.
    """
    counting = replace(committee, rules=tuple(rule for rule in committee.rules if rule.chance > 0))
    for sex, skater in unknown_skaters(counting, known):
        if sex in known and skater:
            found = say(
                "{skater} is named by the committee and entered in no event ({sex})",
                skater=quoted(skater),
                sex=sex,
            )
            yield PickDoubt(sex, found, say("Correct the name if an entrant is meant."))
    yield from too_many_picks(rules, committee)
