"""Rule set and committee of one sex by number of skater: what the selection reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.input.forms import MOST_ENTRIES
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.field import MOST_SKATERS
from simulator.selection.rule_set import NO_CAP, DeclinedRow, Nominated, Refill, Row, RuleSet
from simulator.words import say


@dataclass(frozen=True)
class SexRules:
    """Rule set and committee of one sex, with numbers of skaters for names.

    Attributes
    ----------
    skaters
        All who may win a ticket; their numbers are positions in it.
    rows
        The selection order from the top.
    start_places
        Start places at the Games by event, mass start and pursuit included where known.
    kept_for_picks
        How many of the start places of an event, the last ones, only picks can take.
    prequalified
        Who holds a start place of the event beforehand, in order.
    need_not_start
        Who of them holds it without starting there, as (event, skater).
    protected
        Whether they take their tickets before all others.
    hands_down
        Whether a declined start place goes to the next placed with its row.
    reserves
        How many reserves are named.
    has_cap
        Whether tickets are few; else `cap` is as many as can be won.
    picks
        The rules of the committee as they are looked at.
    named
        The skaters of each of `picks`; of those without a chance only who is entered.
    starters, refills
        As of the committee, by event.
    declined
        Start places not taken up, (event, skater).
    earlier
        Who took the places of an event at an earlier meet, in order; nobody while it is to come.
    """

    sex: Sex
    skaters: tuple[str, ...]
    rows: tuple[Row, ...]
    cap: int
    max_picks: int
    refill: Refill
    start_places: Mapping[Event, int]
    prequalified: Mapping[Event, tuple[int, ...]]
    picks: tuple[PickRule, ...]
    named: tuple[tuple[int, ...], ...]
    starters: Mapping[Event, tuple[int, ...]]
    refills: Mapping[Event, tuple[int, ...]]
    declined: frozenset[tuple[Event, int]]
    kept_for_picks: Mapping[Event, int]
    need_not_start: frozenset[tuple[Event, int]]
    protected: bool
    hands_down: bool
    reserves: int
    has_cap: bool
    earlier: Mapping[Event, tuple[int, ...]] = field(default_factory=dict)

    def handed_down(self, event: Event) -> tuple[int, ...]:
        """Return who declined the start place of an event together with its row."""
        if not self.hands_down:
            return ()
        return tuple(sorted(skater for own, skater in self.declined if own is event))

    def mass_start_rules(self) -> dict[int, int]:
        """Return which row, counted from 0, each rule of the mass start fills, by number of the rule."""
        rules = [number for number, rule in enumerate(self.picks) if rule.kind is PickKind.MASS_START]
        rows = [i for i, row in enumerate(self.rows) if row.is_pick]
        return dict(zip(rules, rows[: self.max_picks], strict=False))

    def places_of(self, event: Event) -> int:
        """Return how many places of an event matter: its start places, and those on rows."""
        rows = [row for row in self.rows if row.event is event and row.goes_with_place]
        return max([self.start_places.get(event, 0), *(row.okt_place or 0 for row in rows)])


def settled_places(rules: RuleSet, committee: Committee, sex: Sex, event: Event) -> int:
    """Return how many places of an event, and of its races, must be one skater's: lots settle ties there."""
    matter = [rules.start_places.get(sex, {}).get(event, 0)]
    for row in rules.order[sex]:
        condition = row.condition
        if row.event is event and row.okt_place is not None:
            # Who moves up because others do not meet the condition may stand on any place.
            goes_on = condition is not None and condition.goes_on
            matter.append(MOST_ENTRIES if goes_on else row.okt_place)
        if condition is not None and condition.raced.event is event:
            matter.append(condition.place or 0)
    handed_down = [own for own in committee.declined if own[:2] == (sex, event)]
    return max(matter) + (len(handed_down) if rules.declined_row is DeclinedRow.HANDED_DOWN else 0)


def sex_rules(rules: RuleSet, committee: Committee, sex: Sex, entered: tuple[str, ...]) -> SexRules:
    """Turn the names of rule set and committee into numbers.

    Parameters
    ----------
    entered
        Skaters of the forecast, whose numbers stay what they are.

    Raises
    ------
    InputRefused
        When there are more than `MOST_SKATERS` skaters.
    """
    skaters = who_may_win(rules, committee, sex, entered)
    if len(skaters) > MOST_SKATERS:
        found = say("{count} skaters are too many", count=len(skaters))
        remedy = say("At most {most_skaters} of one sex can ride.", most_skaters=MOST_SKATERS)
        raise InputRefused([Fault(say("entries {sex}", sex=sex), found, remedy)])
    number = {skater: i for i, skater in enumerate(skaters)}

    def numbers(names: tuple[str, ...]) -> tuple[int, ...]:
        # Who is neither entered nor named by a rule cannot have a ticket.
        return tuple(number[name] for name in dict.fromkeys(names) if name in number)

    def by_event(of_both: Mapping[tuple[Sex, Event], tuple[str, ...]]) -> dict[Event, tuple[int, ...]]:
        return {event: numbers(names) for (own, event), names in of_both.items() if own is sex}

    picks = committee.of_sex(sex)
    return SexRules(
        sex=sex,
        skaters=skaters,
        rows=rules.order[sex],
        cap=rules.tickets(sex),
        max_picks=rules.max_picks[sex],
        refill=rules.refill,
        start_places=dict(rules.start_places[sex]),
        prequalified={event: numbers(rules.beforehand(sex, event)) for event in Event},
        picks=picks,
        named=tuple(numbers(rule.skaters) for rule in picks),
        starters=by_event(committee.starters),
        refills=by_event(committee.refills),
        declined=frozenset(
            (event, number[skater])
            for own, event, skater in committee.declined
            if own is sex and skater in number
        ),
        kept_for_picks={
            event: min(kept, rules.start_places[sex].get(event, 0))
            for event, kept in rules.kept_for_picks.get(sex, {}).items()
        },
        need_not_start=frozenset(
            (event, number[name]) for event, names in rules.named.get(sex, {}).items() for name in names
        ),
        protected=rules.nominated is Nominated.PROTECTED,
        hands_down=rules.declined_row is DeclinedRow.HANDED_DOWN,
        reserves=rules.reserves[sex],
        has_cap=rules.cap[sex] != NO_CAP,
        earlier={event: numbers(names) for event, names in rules.earlier_of(sex).items()},
    )


def who_may_win(rules: RuleSet, committee: Committee, sex: Sex, entered: tuple[str, ...]) -> tuple[str, ...]:
    """Return all who may win a ticket: those entered, named by a pick or the rules, or placed earlier."""
    earlier = (skater for names in rules.earlier_of(sex).values() for skater in names)
    return tuple(dict.fromkeys([*committee.skaters(sex, entered), *earlier, *rules.named_skaters(sex)]))
